"""Answers claims with PyPI msdrg's Medicare Code Editor: a JSON claim a line on stdin, `NAME:count …` a line on stdout."""
import json
import sys

import msdrg

with msdrg.MceEditor() as editor:
    for line in sys.stdin:
        result = editor.edit(json.loads(line))
        edits = sorted("%s:%d" % (edit["name"], edit["count"]) for edit in result["edits"])
        sys.stdout.write("%s\n" % (" ".join(edits) or "-"))
