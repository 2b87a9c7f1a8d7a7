"""Controls: what the harness must find when the writer does it wrong."""

import os
import subprocess
import sys

from journal import Broken, Journal, receipts
from office import Office, remove, sandbox

WRITER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "writer.py")
EVENTS = 4
CALLS = ("pwrite64", "write", "ftruncate", "fdatasync", "unlink")


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
    """A writer that confirms too early, one that keeps an event in two transactions, one with its journal in memory."""
    folder = sandbox()
    seen = {}
    try:
        office = Office(options.program, folder)
        office.must("new", "office.sop")
        kept = office.keep()
        known = digests(office, kept)
        for mode in ("right", "early", "apart", "memory"):
            seen[mode] = 0
            most = dict.fromkeys(CALLS, 20) | {"pwrite64": 60, "write": 60}
            every = [(call, number) for call in CALLS for number in range(1, most[call])]
            for call, number in every[1::5] if options.short else every:
                office.put_back(kept)
                done = subprocess.run(
                    ["strace", "-f", "-o", "/dev/null", "-e", f"trace={call}",
                     "-e", f"inject={call}:signal=SIGKILL:when={number}", *command(mode, office.path)],
                    capture_output=True)
                if done.returncode == 0:
                    continue
                tally.faults += 1
                seen[mode] += judge(office.path, known, receipts(done.stderr.decode()), tally)
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
