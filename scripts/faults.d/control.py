"""Controls: what the harness must find when the writer does it wrong."""

import os
import subprocess
import sys

from files import Files, changes
from journal import Broken, Journal, receipts
from office import Office, remove, sandbox
from recording import record

WRITER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "writer.py")
EVENTS = 4


def command(mode, path, count=EVENTS):
    return [sys.executable, "-I", "-S", WRITER, mode, path, str(count)]


def digests(office, kept):
    """What the file holds after none, one, … of the writer's events."""
    found = []
    for count in range(EVENTS + 1):
        office.put_back(kept)
        subprocess.run(command("right", office.path, count), check=True, capture_output=True)
        found.append(Journal(office.path).check().digest)
    return found


def kills(options, tally):
    """A writer that confirms too early, one that keeps an event in two transactions, one with its journal in memory.

    Their kills are worked out from a record, as sopsh's are; a few are real.
    """
    folder = sandbox()
    seen = {}
    try:
        office = Office(options.program, folder)
        office.must("new", "office.sop")
        kept = office.keep()
        known = digests(office, kept)
        log = os.path.join(folder, "log")
        for mode in ("right", "early", "apart", "memory"):
            seen[mode] = 0
            office.put_back(kept)
            _, acts, calls = record(command(mode, office.path), office.work + "/", log)
            files, acked = Files(kept), []
            for place, what in enumerate(acts):
                if changes(what) and place % (3 if options.short else 1) == 0:
                    tally.faults += 1
                    office.put_back(files.content)
                    seen[mode] += judge(office.path, known, acked, tally)
                if place % 40 == 20 and what[0] != "said":
                    office.put_back(kept)
                    done, made, _ = record(command(mode, office.path), office.work + "/", log, killed_at=calls[place])
                    left = Files(kept)
                    for one in made:
                        left.apply(one)
                    same = [one[:2] for one in made] == [one[:2] for one in acts[:place]]
                    if done.returncode != -9 or left.difference(office.keep()) or not same:
                        raise SystemExit(f"faults: a real kill of {mode} before call {place} leaves other files")
                files.apply(what)
                if what[0] == "said":
                    acked = acked + receipts(what[1])
    finally:
        remove(folder)
    tally.found = min(seen["early"], seen["apart"], seen["memory"])
    if seen["right"]:
        tally.found = 0
    tally.extra = "found in " + ", ".join(f"{mode} {count}" for mode, count in seen.items())


def judge(path, known, acked, tally):
    """1 where what is left is wrong."""
    tally.states += 1
    tally.acked += len(acked)
    try:
        journal = Journal(path).check()
    except Broken:
        tally.wrong += 1
        return 1
    if journal.missing(acked):
        tally.lost += 1
        return 1
    if journal.digest not in known[len(acked): len(acked) + 2]:
        tally.half += 1
        return 1
    return 0
