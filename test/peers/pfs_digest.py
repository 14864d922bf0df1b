"""Prices of the shared RVU24C file by decimal arithmetic, as two checksums: run it beside ../shared.

Every row of the relative value file, every locality, non-facility then facility; rounded half up once at the end.
"""
import csv
import sys
from decimal import ROUND_HALF_UP, Decimal

PRIME = 1_000_000_007
folder = sys.argv[1] if len(sys.argv) > 1 else "../shared/data/pfs"


def rows(name):
    with open(f"{folder}/{name}", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


localities = [
    tuple(Decimal(row[key]) for key in ("gpci_work", "gpci_pe", "gpci_mp")) for row in rows("gpci_2024.tsv")
]
count = total = mixed = 0
for row in rows("rvu24c_amounts.tsv"):
    work, malpractice, factor = (Decimal(row[key] or 0) for key in ("rvu_work", "rvu_mp", "cf"))
    for column in ("rvu_non_pe", "rvu_fac_pe"):
        expense = Decimal(row[column] or 0)
        for w, p, m in localities:
            amount = ((work * w + expense * p + malpractice * m) * factor).quantize(Decimal("0.01"), ROUND_HALF_UP)
            count += 1
            total += int(amount * 100)
            mixed = (mixed * 31 + int(amount * 100)) % PRIME
print(count, total, mixed)
