"""Answers stays with PyPI elixhauser-ahrq: a JSON a line on stdin, `measures<TAB>mortality<TAB>readmission` on stdout."""
import json
import sys

from elixhauser_ahrq import ElixhauserMapper, ElixhauserScorer

mapper = ElixhauserMapper()
mortality = ElixhauserScorer(index_type="mortality")
readmission = ElixhauserScorer(index_type="readmission")

for line in sys.stdin:
    q = json.loads(line)
    flags = mapper.map_patient_diagnoses(q["codes"], q["poa"])
    held = " ".join(sorted(name for name, flag in flags.items() if flag))
    sys.stdout.write("%s\t%d\t%d\n" % (held, mortality.calculate_score(flags), readmission.calculate_score(flags)))
