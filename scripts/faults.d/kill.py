"""SIGKILL before every call that writes, one after the other, through whole sessions."""

import os
import random

import control
from journal import Broken, Journal
from office import ASK, Known, Office, calls_of, check, remove, sandbox, secret_shown, write
from session import CANARY, LARGE, REFERENCE, SHORT, Step, generated

# What changes a file or its name. openat may make one.
CALLS = (
    "openat openat2 pwrite64 write ftruncate fsync fdatasync unlink unlinkat rename renameat renameat2 mkdir mkdirat "
    "fchown"
).split()


def killed_at(call, number):
    """Kills before the call so often made. strace counts each call for itself, so they are never given as a list; and
    never with --seccomp-bpf: strace 6.1 then kills nobody, and every test passes."""
    inject = f"inject={call}:signal=SIGKILL:when={number}"
    return ("strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject)


class Unmade:
    """Before `new`: nothing to lose."""

    answers, heads, last = "", [], 0


def run(options, tally):
    """Every point of the reference session, then generated sessions until there are as many points as asked for."""
    fixed = [("reference", SHORT)] if options.short else [("reference", REFERENCE), ("large", LARGE)]
    for name, steps in fixed:
        if options.only and options.session != name:
            continue
        folder = sandbox()
        try:
            session(Office(options.program, folder), steps, name, options, tally)
            if name == "reference":
                older(Office(options.program, folder), options, tally)
        finally:
            remove(folder)
    number = options.seed
    if options.only and options.session.isdigit():
        number, options.count = int(options.session), 1
    while tally.faults < options.count and options.has_time and (not options.only or options.session == f"{number}"):
        folder = sandbox()
        try:
            session(Office(options.program, folder), generated(number), f"{number}", options, tally)
        finally:
            remove(folder)
        number += 1
    tally.extra = f"{number - options.seed} generated sessions from seed {options.seed}"


def session(office, steps, name, options, tally):
    before = Unmade()
    for step in steps:
        shown = f"kill --only '{name}/{step.name}:{{}}'"
        kept = office.keep()
        plain = office.run(*step.words)
        if plain.code != 0:
            if not name.isdigit():
                raise SystemExit(f"faults: the reference session itself fails: {step.name}: {plain}")
            office.put_back(kept)
            continue
        after = Known(office)
        done = office.keep()
        if step.kind in ("image", "forget") and after.images == 0:
            tally.problem("wrong", f"session {name}, {step.name}: an event names an image, and no image is kept")
        if step.stride and options.wants(name, step.name):
            points(office, step, before, after, kept, shown, options, tally)
        office.put_back(done)
        before = after
        if (tally.faults >= options.count or not options.has_time) and name.isdigit() and not options.only:
            return


def points(office, step, before, after, kept, shown, options, tally):
    """Kills before every call, then once more in the middle of every write."""
    stride = 1 if options.only else step.stride * (9 if options.short else 1)
    office.put_back(kept)
    every = [(call, number) for call, count in calls_of(office, step, CALLS).items() for number in range(1, count + 1)]
    if options.tracer:
        every += [("torn", number) for number in range(1, 5_000)]
    for place, (call, number) in enumerate(every):
        if options.number not in (None, f"{call} {number}") or place % stride != options.seed % stride:
            continue
        office.put_back(kept)
        before_it = (options.tracer, "torn", str(number)) if call == "torn" else killed_at(call, number)
        said = office.run(*step.words, before=before_it)
        point = shown.format(f"{call} {number}")
        dice = random.Random(point)
        if said.code == 0 and call == "torn":
            break
        if said.code != -9:
            # Counts may differ a little from run to run.
            if said.code != 0:
                tally.problem("wrong", f"{point}: not killed, {said}")
            continue
        tally.faults += 1
        # One in ten is killed again while it puts things in order, up to three times; whoever asks may make an image,
        # an event nobody is told of.
        images = 0
        if dice.random() < 0.1:
            for _ in range(dice.randint(1, 3)):
                later = dice.choice(("pwrite64", "ftruncate", "fdatasync", "openat"))
                again = office.code(ASK, before=killed_at(later, dice.randint(1, 6)))
                tally.faults += again.code == -9
                images += 1
        if step.kind == "new":
            unmade(office, step, said, after, tally, point)
        else:
            settle(office, step, before, after, said, tally, point, dice, images)


def older(office, options, tally):
    """Going on from an older copy: refused until it is accepted, and accepted whole or not at all."""
    if not options.wants("reference", "older"):
        return
    with open(office.path, "rb") as file:
        copy = file.read()
    for number in range(5):
        office.must("-c", f"checkpoint later{number}")
    write(office.path, copy)
    kept = office.keep()
    step = Step("older", "accept-rollback", "office.sop", "--because", "กู้คืน")
    made = calls_of(office, step, CALLS)
    every = [(call, number) for call, count in made.items() for number in range(1, count + 1)]
    for call, number in every[::5] if options.short else every:
        if options.number not in (None, f"{call} {number}"):
            continue
        shown = f"kill --only 'reference/older:{call} {number}'"
        office.put_back(kept)
        said = office.run(*step.words, before=killed_at(call, number))
        tally.faults += 1
        tally.states += 1
        probe = office.code("checkpoint probe")
        if probe.code not in (0, 74) or probe.code == 74 and "older" not in probe.err and "SOP-OLDER" not in probe.err:
            tally.problem("wrong", f"{shown}: {probe}")
        again = office.run(*step.words) if probe.code else probe
        if again.code == 0:
            again = office.code("checkpoint probe2")
        try:
            office.journal().check()
        except Broken as why:
            tally.problem("wrong", f"{shown}: {why}")
        if again.code != 0:
            tally.problem("wrong", f"{shown}: {again}")


def unmade(office, step, said, after, tally, shown):
    """`new` was killed: there is an office in order, or none, or what is there says how to go on."""
    if "made office.sop" in said.err:
        check(office, after, after, [], tally, shown)
        return
    probe = office.code("checkpoint probe")
    if probe.code == 74 and "making it was cut short" in probe.err:
        # As its hint says.
        os.unlink(office.path)
        probe = None
    tally.states += 1
    if probe is None or probe.code == 66:
        again = office.run(*step.words)
        if again.code != 0:
            return tally.problem("wrong", f"{shown}: it cannot be made again: {again}")
        probe = office.code("checkpoint probe")
    if probe.code != 0:
        return tally.problem("wrong", f"{shown}: neither an office nor none: {probe}")
    try:
        office.journal().check()
    except Broken as why:
        tally.problem("wrong", f"{shown}: {why}")


def settle(office, step, before, after, said, tally, shown, dice, images):
    if dice.random() < 0.1:
        # The other reader first: what was half written is put in order by plain SQLite.
        try:
            Journal(office.path).check()
        except Broken as why:
            tally.problem("wrong", f"{shown}: {why}")
    last = check(office, before, after, said.receipts, tally, shown, images=images if step.kind == "image" else 0)
    if last is None:
        return
    secret_shown(step, said, last > before.last, tally, shown)
    if step.kind == "forget" and last > before.last:
        with open(office.path, "rb") as file:
            if CANARY.encode() in file.read():
                tally.problem("wrong", f"{shown}: forgotten and still in the file")
    # What was not kept can simply be typed again.
    if step.kind in ("backup", "restore", "add", "person", "import", "export") and last == before.last:
        again = office.run(*step.words)
        # Killed between its name and its confirmation: a whole copy, which nothing is written over.
        is_there = step.kind in ("backup", "restore") and ("SOP-BACKUP-THERE" in again.err or "SOP-RESTORE" in again.err)
        if again.code != 0 and not is_there:
            tally.problem("wrong", f"{shown}: the same command does not work again: {again}")
        elif step.kind in ("backup", "restore"):
            copied(office, step, tally, shown)


def copied(office, step, tally, shown):
    """A backup that was confirmed is one."""
    path = os.path.join(office.work, step.words[-1].split('"')[1] if step.kind == "backup" else step.words[-1])
    try:
        if Journal(path).check().heads[:1] != office.journal().heads[:1]:
            tally.problem("wrong", f"{shown}: the backup is of another office")
    except Broken as why:
        tally.problem("wrong", f"{shown}: the backup: {why}")


def prove(options, tally):
    """The same kills against a writer that does it wrong: each of its faults must be seen."""
    return control.kills(options, tally)
