"""Notes a second of Python packages that find clinical terms, on notes and terms handed in as JSON; prints one JSON object."""
import json
import resource
import sys
import time

given = json.load(sys.stdin)
notes, terms, wordsANote = given["notes"], given["terms"], given["wordsANote"]
words = sum(len(note.split()) for note in notes)
out = {}


def measured(name, read, share):
    """`share`: how many of the notes, since some peers would take minutes for all."""
    taken = notes[:: max(1, round(1 / share))]
    count = sum(len(note.split()) for note in taken)
    wall, cpu = time.perf_counter(), time.process_time()
    for note in taken:
        read(note)
    out[f"{name} notesPerSecond"] = count / wordsANote / (time.perf_counter() - wall)
    out[f"{name} notesPerCpuSecond"] = count / wordsANote / (time.process_time() - cpu)
    out[f"{name} peakMB so far"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


try:
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("TERM", [nlp.make_doc(term) for term in terms])
    measured("spaCy PhraseMatcher", lambda note: matcher(nlp.make_doc(note)), 1)
except ImportError:
    pass

try:
    import medspacy
    from medspacy.ner import TargetRule

    pipeline = medspacy.load()
    pipeline.get_pipe("medspacy_target_matcher").add([TargetRule(term, "TERM") for term in terms])
    measured("medspaCy with ConText", pipeline, 0.1)
except ImportError:
    pass

try:
    import os
    import tempfile

    from pysimstring import simstring

    # as QuickUMLS matches: runs of up to five words looked up by Jaccard likeness of 0.7 and more
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, "terms.db")
    db = simstring.writer(path, 3, False, False)
    for term in terms:
        db.insert(term.lower())
    db.close()
    db = simstring.reader(path)
    db.measure, db.threshold = simstring.jaccard, 0.7

    def runs(note):
        for line in note.lower().splitlines():
            tokens = line.split()
            for at in range(len(tokens)):
                for to in range(at + 1, min(len(tokens), at + 5) + 1):
                    db.retrieve(" ".join(tokens[at:to]))

    measured("SimString as in QuickUMLS", runs, 0.05)
except ImportError:
    pass

json.dump(out, sys.stdout)
