"""Beneficiaries a second of PyPI hccinfhir on those of stdin (a JSON list), by model, as a JSON object on stdout."""
import json
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../test/peers"))
from hcc_peer import answer

questions = {}
for question in json.load(sys.stdin):
    questions.setdefault(question["model"], []).append(question)
figures = {}
for model, few in questions.items():
    best = 0.0
    for _ in range(3):
        start = time.perf_counter()
        for question in few:
            answer(question)
        best = max(best, len(few) / (time.perf_counter() - start))
    figures[f"hccinfhir {model}, beneficiaries/s"] = best
print(json.dumps(figures))
