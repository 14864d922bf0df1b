"""Answers beneficiaries with PyPI risk-adjustment-model: a JSON a line on stdin, the raw score a line on stdout.

It asks for the population, which hccinfhir tells itself; `population` here is the one of CMS's program.
"""
import json
import sys

from risk_adjustment_model import (
    MedicareModelESRDv24,
    MedicareModelRxHCCv08T,
    MedicareModelRxHCCv08X,
    MedicareModelV24,
    MedicareModelV28,
)

MODELS = {
    "V24": MedicareModelV24(year=2025),
    "V28": MedicareModelV28(year=2026),
    "ESRD-V24": MedicareModelESRDv24(year=2026),
    "RxHCC-V08": MedicareModelRxHCCv08X(year=2026),
    "RxHCC-V08-PACE": MedicareModelRxHCCv08T(year=2026),
}


def score(q):
    model = MODELS[q["model"]]
    common = dict(gender=q["sex"], orec=q["orec"], diagnosis_codes=q["codes"], age=q["age"], population=q["population"])
    if q["model"] == "ESRD-V24":
        full, partial = q["fullDual"], q["partialDual"]
        return model.score(
            **common, fbdual=full, pbdual=partial, lti=q["institutional"], graft_duration_months=q["graft"]
        )
    if q["model"].startswith("Rx"):
        return model.score(**common, esrd=q["esrd"])
    return model.score(**common, medicaid=q["fullDual"] or q["partialDual"])


for line in sys.stdin:
    sys.stdout.write("%.3f\n" % round(score(json.loads(line)).score_raw, 6))
