"""Answers beneficiaries with PyPI hccinfhir: a JSON a line on stdin, `HCCs<TAB>score` a line on stdout.

For Part D it is given the tables of payment year 2025, one of the two calibrations (its own default takes whichever value
of a variable stands last in its file, now from one, now from the other), and the hierarchies (its own default has them
under a name that it does not look up). Codes new since October 2024 are mapped as in 2026.
"""
import json
import sys

from hccinfhir.defaults import coefficients_default, dx_to_cc_default, hierarchies_default
from hccinfhir.model_calculate import calculate_raf
from hccinfhir.utils import load_dx_to_cc_mapping, resolve_data_file

RX = "RxHCC Model V08"
MODELS = {
    "V24": "CMS-HCC Model V24",
    "V28": "CMS-HCC Model V28",
    "ESRD-V24": "CMS-HCC ESRD Model V24",
    "RxHCC-V08": RX,
    "RxHCC-V08-PACE": RX,
}


def calibrations():
    first, last = {}, {}
    with open(resolve_data_file("ra_coefficients_2025.csv"), encoding="utf-8") as file:
        for line in file.read().splitlines()[1:]:
            name, value, _, version = line.split(",")[:4]
            if version == "R08":
                first.setdefault((name.lower(), RX), float(value))
                last[(name.lower(), RX)] = float(value)
    return {"RxHCC-V08-PACE": {**coefficients_default, **first}, "RxHCC-V08": {**coefficients_default, **last}}


COEFFICIENTS = calibrations()
HIERARCHIES = {
    (cc, RX if model == "RxHCC Model R08" else model): drops for (cc, model), drops in hierarchies_default.items()
}
DIAGNOSES_2025 = {**dx_to_cc_default, **load_dx_to_cc_mapping("ra_dx_to_cc_2025.csv")}


def answer(q):
    part_d = q["model"] in COEFFICIENTS
    r = calculate_raf(
        diagnosis_codes=q["codes"],
        model_name=MODELS[q["model"]],
        age=q["age"],
        sex=q["sex"],
        dual_elgbl_cd=q["dual"],
        orec=q["orec"],
        crec=q["crec"],
        new_enrollee=q["newEnrollee"],
        snp=q["snp"],
        low_income=q["lowIncome"],
        lti=q["institutional"],
        graft_months=q["graft"],
        coefficients_mapping=COEFFICIENTS.get(q["model"], coefficients_default),
        hierarchies_mapping=HIERARCHIES,
        dx_to_cc_mapping=DIAGNOSES_2025 if part_d else dx_to_cc_default,
    )
    return "%s\t%.3f\n" % (" ".join(sorted(r.hcc_list, key=int)), round(r.risk_score, 6))


if __name__ == "__main__":
    for line in sys.stdin:
        sys.stdout.write(answer(json.loads(line)))
