"""A disk that fails: every call of every kind of the session, once and from then on; writes cut short; a full disk."""

import os
import re
import subprocess
import time

import control
from journal import Broken, Journal
from office import ASK, Known, Office, calls_of, check, remove, sandbox, secret_shown
from session import CANARY, REFERENCE, SHORT, Step

FAULTS = [
    ("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("write", "ENOSPC"), ("write", "EIO"), ("fdatasync", "EIO"),
    ("fsync", "EIO"), ("ftruncate", "EIO"), ("openat", "EACCES"), ("openat", "EMFILE"), ("openat", "EIO"),
    ("pread64", "EIO"), ("read", "EIO"), ("rename", "EIO"), ("renameat", "EIO"),
    ("unlink", "EIO"), ("unlinkat", "EIO"), ("mkdir", "ENOSPC"), ("mkdirat", "ENOSPC"), ("openat2", "EACCES"),
    ("fcntl", "EIO"), ("fcntl", "ENOLCK"), ("newfstatat", "EIO"),
]
# SQLite takes it for a lock of somebody else, for which sopsh waits ten seconds: once is enough.
BRIEF = {"ENOLCK"}
# Asked of an office that has an image, whose parts are read when they are wanted; the second looks no further.
ASKED = [
    Step("ask", "--format", "csv", "-c", ASK),
    Step("print", "-c", 'print (show s-21).name; print (people | count); print (schools | get name | concat)'),
]
SAVED = ("it is saved all the same", "บันทึกแล้ว")
UNKNOWN, SETTLED, UNSETTLED = "SOP-OUTCOME", "it was not known, is saved", "it was not known, is not saved"
# What it takes to note that something is not known.
NOTING = ("pwrite64", "openat ", "mkdir")
NOT_SAVED = ("not saved", "(not kept)", "cannot make", "cannot write", "cannot open", "was not the same")


class Unclear(dict):
    """Messages after which a person does not know whether it is saved: how often, by their first line."""

    def add(self, text, point):
        line = next((line for line in text.splitlines() if line.startswith("error")), text.strip()[:80])
        line = re.sub(r"\.sopsh-\d+-\d+", ".sopsh-N", re.sub(r"\S*/(\S+?\.sop)\S*", r"\1", line))
        self.setdefault(line, []).append(point)


def run(options, tally):
    unclear = Unclear()
    began = time.monotonic()
    folder = sandbox()
    try:
        office = Office(options.program, folder)
        before = None
        for step in SHORT if options.short else REFERENCE:
            kept = office.keep()
            plain = office.must(*step.words)
            after = Known(office)
            done = office.keep()
            if before is None:
                # An office that is being made has nothing to compare with yet.
                making(office, step, kept, options, tally, unclear)
            else:
                every(office, step, before, after, kept, plain, options, tally, unclear)
            office.put_back(done)
            before = after
            print(f"  {step.name}: {tally.faults} faults, {tally.bad} bad", file=options.progress, flush=True)
        for step in ASKED:
            plain = office.must(*step.words)
            every(office, step, before, before, office.keep(), plain, options, tally, unclear)
    finally:
        remove(folder)
    full = full_disk(options, tally)
    each = (time.monotonic() - began) * 1000 / max(1, tally.faults)
    count = sum(map(len, unclear.values()))
    tally.extra = f"{each:.1f} ms a fault; {full}; {count} refusals do not say whether it is saved"
    for line, points in sorted(unclear.items(), key=lambda pair: -len(pair[1])):
        tally.notes.append(f"unclear {len(points)} times, as after {points[0]}: {line}")


def injections(office, step, kept, options):
    """Runs the step under each fault in turn; gives what was injected, what it said, and whether it left all files."""
    if options.only and options.step != step.name:
        return
    log = os.path.join(office.folder, "log")
    office.put_back(kept)
    made = calls_of(office, step, sorted({call for call, _ in FAULTS}), options.fails)
    every = [
        (call, error, number, on)
        for call, error in FAULTS
        for on in (("",) if error in BRIEF else ("", "+"))
        for number in range(1, made[call] + 1)
    ]
    if options.tracer:
        # Those that print are counted in vain.
        most = made["pwrite64"] + made["write"]
        every += [("write", "short", number, on) for on in ("", "+") for number in range(1, most + 1)]
    stride = 41 if options.short else 1
    is_kept = False
    for place, (call, error, number, on) in enumerate(every):
        name = f"{call} {error} {number}{on}"
        if options.number not in (None, name) or not options.only and place % stride != options.seed % stride:
            continue
        if not is_kept:
            office.put_back(kept)
        if error == "short" or options.fails:
            how = "short" if error == "short" else f"{call}:{error}"
            said = office.run(*step.words, before=(options.tracer, how, f"{number}{on}"), env={"TRACER_LOG": log})
        else:
            inject = f"inject={call}:error={error}:when={number}{on}"
            said = office.run(*step.words, before=("strace", "-f", "-o", log, "-e", f"trace={call}", "-e", inject))
        with open(log, errors="replace") as file:
            fired = file.read()
        is_kept = office.keep() == kept
        if fired.strip() != "0" if error == "short" or options.fails else "(INJECTED)" in fired:
            yield name, said, is_kept
            # Whoever asked may have gone on with it.
            is_kept = is_kept and office.keep() == kept


def crashed(said):
    return said.code < 0 or said.code == 70 or said.code >= 128


def making(office, step, kept, options, tally, unclear):
    for name, said, _ in injections(office, step, kept, options):
        shown = f"io --only 'reference/{step.name}:{name}'"
        tally.faults += 1
        tally.states += 1
        if crashed(said):
            tally.problem("wrong", f"{shown}: it crashes: {said}")
        if said.code == 0:
            try:
                Journal(office.path).check()
                tally.acked += 1
            except Broken as why:
                tally.problem("lost", f"{shown}: it says it is made: {why}")
            continue
        tally.found += 1
        probe = office.code("checkpoint probe")
        if probe.code == 66:
            probe = office.run(*step.words)
        if probe.code != 0:
            tally.problem("wrong", f"{shown}: {said}; and then: {probe}")


def every(office, step, before, after, kept, plain, options, tally, unclear):
    # Files left as they were need no second look: the first such time it is made sure that all goes on from them.
    is_sure = False
    for name, said, is_kept in injections(office, step, kept, options):
        shown = f"io --only 'reference/{step.name}:{name}'"
        tally.faults += 1
        if crashed(said):
            tally.problem("wrong", f"{shown}: it crashes: {said}")
        is_known, is_sure = is_kept and is_sure, is_sure or is_kept
        if step in ASKED:
            ask(office, step, said, plain, name, tally, shown, is_known)
            continue
        found = None
        if is_known:
            last = before.last
            tally.acked += last
            for receipt in said.receipts:
                tally.problem("lost", f"{shown}: kept #{receipt[0]}·{receipt[1]} was printed and nothing is written")
        else:
            found = check(office, before, after, said.receipts, tally, shown)
            if found is None:
                continue
            last = found.last
        changes = after.last > before.last
        # An image made at the end is an event that nobody is told of, and may be left out.
        is_saved = last >= before.last + len(plain.receipts) if changes else said.code == 0
        if said.code == 0 and not is_saved:
            tally.problem("lost", f"{shown}: exit 0 and it is not saved: {said}")
        if said.code != 0:
            tally.found += 1
            # Where nothing can be printed, nothing can be said.
            told = name.startswith("write ") or said.receipts or any(word in said.err for word in SAVED)
            if UNKNOWN in said.err:
                told = True
                # Whoever opens it next is told which it was, where that could be noted; before it others were confirmed.
                wanted = SETTLED if last > before.last + len(said.receipts) else UNSETTLED
                if found and not name.startswith(NOTING) and wanted not in found.probe.err:
                    tally.problem("wrong", f"{shown}: {said}; and what became of it is not said next: {found.probe}")
            if said.code == 4:
                tally.problem("wrong", f"{shown}: a failing disk is called something else: {said}")
            if changes and last > before.last and not told and step.exact:
                tally.problem("wrong", f"{shown}: it is saved, and that is not said: {said}")
            if last == before.last and not any(word in said.err for word in NOT_SAVED):
                unclear.add(said.err, name)
        secret_shown(step, said, last > before.last, tally, shown)
        if step.kind in ("backup", "restore"):
            copied(office, "copy.sop" if step.kind == "backup" else "back.sop", said, tally, shown)
        if step.kind == "forget" and said.code == 0:
            with open(office.path, "rb") as file:
                if CANARY.encode() in file.read():
                    tally.problem("wrong", f"{shown}: forgotten and still in the file")
        if not is_known and last == before.last and (changes or said.code != 0):
            again = office.run(*step.words)
            if again.code != 0:
                tally.problem("wrong", f"{shown}: the disk is well again, and the same command does not work: {again}")


def ask(office, step, said, plain, name, tally, shown, is_known):
    """A question on a failing disk is answered as always, or refused."""
    tally.states += not is_known
    if said.code == 0:
        if said.out != plain.out:
            tally.problem("wrong", f"{shown}: another answer and exit 0: {said}")
    else:
        tally.found += 1
        if not said.err.strip() and not name.startswith("write "):
            tally.problem("wrong", f"{shown}: exit {said.code} without a word")
        # What is printed before the refusal is as always, line by line.
        if not plain.out.startswith(said.out):
            tally.problem("wrong", f"{shown}: it is refused, and before that answered otherwise: {said.out[-200:]!r}")
        if said.code == 4:
            tally.problem("wrong", f"{shown}: a failing disk is called something else: {said}")
    if is_known:
        return
    again = office.run(*step.words)
    if again.code != 0 or again.out != plain.out:
        tally.problem("wrong", f"{shown}: afterwards it answers otherwise: {again}")


def copied(office, name, said, tally, shown):
    path = os.path.join(office.work, "documents", name)
    if said.code == 0:
        try:
            Journal(path).check()
        except Broken as why:
            tally.problem("lost", f"{shown}: the backup it names: {why}")
    elif os.path.exists(path):
        tally.problem("wrong", f"{shown}: it refuses and leaves a file of the name of the copy")


# MARK: - A full disk

FULL = """
mount -t tmpfs -o size=400k tmpfs "$1/small" || exit 99
name=$(printf 'บ้านนา%.0s' $(seq 100))
cd "$1/small"
"$2" new office.sop 2>/dev/null || exit 98
head -c 200000 /dev/zero >ballast
acked=0
for n in $(seq 400); do
  "$2" -c "add school {code: \\"$n\\", name: \\"$name\\"}" 2>said || { echo "refused $? $(head -1 said)"; break; }
  acked=$((acked + 1))
done
echo "acked $acked"
echo "counted $("$2" -c 'print (schools | count)' 2>&1 | tail -1)"
rm ballast
"$2" -c "add school {code: \\"$n\\", name: \\"$name\\"}" 2>said || echo "still refused $(cat said)"
echo "after $("$2" -c 'print (schools | count) (audit).events')"
cp office.sop office.sop-journal "$1" 2>/dev/null
exit 0
"""


def full_disk(options, tally):
    """A disk of 400 KB, filled by one record at a time; then room is made and the same command repeated."""
    if options.only and options.step != "full":
        return "full disk not run"
    folder = sandbox()
    try:
        os.mkdir(os.path.join(folder, "small"))
        env = {"XDG_STATE_HOME": os.path.join(folder, "small"), "USER": "tester", "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            ["unshare", "-Urm", "bash", "-c", FULL, "full", folder, options.program],
            env={"PATH": os.environ["PATH"], **env}, capture_output=True, text=True)
        if done.returncode == 99 or (done.returncode and "unshare" in done.stderr):
            return "no full disk: name spaces are not permitted here"
        said = dict(line.split(" ", 1) for line in done.stdout.splitlines() if " " in line)
        tally.faults += 1
        tally.states += 1
        shown = f"io --only 'disk/full:1': {done.stdout!r} {done.stderr[-200:]!r}"
        if "refused" not in said or "still" in said:
            tally.problem("wrong", shown)
        elif not said["refused"].startswith("74 ") or "not saved" not in said["refused"]:
            tally.problem("wrong", f"{shown}: not refused as it should be")
        elif said["acked"] != said["counted"]:
            tally.problem("lost", shown)
        elif said["after"] != f"{int(said['acked']) + 1} {int(said['acked']) + 1}":
            tally.problem("wrong", shown)
        tally.acked += int(said.get("acked", 0))
        return f"full disk after {said.get('acked')} records"
    finally:
        remove(folder)


def prove(options, tally):
    """A writer that confirms before it commits says of what failed that it is kept."""
    folder = sandbox()
    try:
        office = Office(options.program, folder)
        office.must("new", "office.sop")
        kept = office.keep()
        known = control.digests(office, kept)
        seen = {}
        for mode in ("right", "early"):
            seen[mode] = 0
            for call, error in (("pwrite64", "ENOSPC"), ("fdatasync", "EIO")):
                for number in range(1, 200, 5 if options.short else 1):
                    office.put_back(kept)
                    log = os.path.join(folder, "log")
                    inject = f"inject={call}:error={error}:when={number}"
                    done = subprocess.run(
                        ["strace", "-f", "-o", log, "-e", f"trace={call}", "-e", inject,
                         *control.command(mode, office.path)], capture_output=True)
                    with open(log) as file:
                        if "(INJECTED)" not in file.read():
                            break
                    tally.faults += 1
                    seen[mode] += control.judge(office.path, known, control.receipts(done.stderr.decode()), tally)
    finally:
        remove(folder)
    tally.found = 0 if seen["right"] else seen["early"]
    tally.extra = "found in " + ", ".join(f"{mode} {count}" for mode, count in seen.items())
