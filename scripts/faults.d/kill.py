"""SIGKILL before every call that writes, one after the other, through whole sessions."""

import os
import random

import control
from journal import Broken, Journal
from office import ASK, Known, Office, check, remove, sandbox
from session import CANARY, REFERENCE, SHORT, generated

# What changes a file or its name. openat may make one.
CALLS = "openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,rename,renameat2,mkdir,fchown"
# Never with --seccomp-bpf: strace 6.1 then counts no call and kills nobody, and every test passes.
TRACE = ("strace", "-f", "-o", "/dev/null", "-e", f"trace={CALLS}")


def killed_at(number):
    return (*TRACE, "-e", f"inject={CALLS}:signal=SIGKILL:when={number}")


class Unmade:
    """Before `new`: nothing to lose."""

    answers, heads, last = "", [], 0


def run(options, tally):
    """Every point of the reference session, then generated sessions until there are as many points as asked for."""
    folder = sandbox()
    try:
        session(Office(options.program, folder), SHORT if options.short else REFERENCE, "reference", options, tally)
    finally:
        remove(folder)
    number = options.seed
    while tally.faults < options.count and not options.only:
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
            if name == "reference":
                raise SystemExit(f"faults: the reference session itself fails: {step.name}: {plain}")
            office.put_back(kept)
            continue
        after = Known(office)
        done = office.keep()
        if options.wants(name, step.name):
            dice = random.Random(f"{options.seed} {name} {step.name}")
            points(office, step, before, after, kept, shown, options, tally, dice)
        office.put_back(done)
        before = after
        if tally.faults >= options.count and name != "reference":
            return


def points(office, step, before, after, kept, shown, options, tally, dice):
    """Kills at the first, second, … call until the step comes through; then once more with half a write done."""
    for how, most in (("", 100_000), ("torn ", 100_000)):
        if how and not options.tracer:
            return
        for number in range(1, most):
            if options.number and f"{how}{number}" != options.number:
                if number > 500:
                    break
                continue
            if options.short and number % 3 != options.seed % 3:
                if number > 120:
                    break
                continue
            office.put_back(kept)
            if how:
                said = office.run(*step.words, before=(options.tracer, "torn", str(number)))
            else:
                said = office.run(*step.words, before=killed_at(number))
            if said.code == 0:
                break
            if said.code != -9:
                tally.problem("wrong", f"{shown.format(how + str(number))}: not killed, {said}")
                continue
            tally.faults += 1
            # One in ten is killed again while it puts things in order, up to three times.
            if dice.random() < 0.1:
                for _ in range(dice.randint(1, 3)):
                    again = office.code(ASK, before=killed_at(dice.randint(1, 12)))
                    tally.faults += again.code == -9
            if step.name == "new":
                unmade(office, step, said, after, tally, shown.format(how + str(number)))
            else:
                settle(office, step, before, after, said, tally, shown.format(how + str(number)), dice)


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


def settle(office, step, before, after, said, tally, shown, dice):
    if dice.random() < 0.1:
        # The other reader first: what was half written is put in order by plain SQLite.
        try:
            Journal(office.path).check()
        except Broken as why:
            tally.problem("wrong", f"{shown}: {why}")
    last = check(office, before, after, said.receipts, tally, shown)
    if last is None:
        return
    if step.name == "forget" and last > before.last:
        with open(office.path, "rb") as file:
            if CANARY.encode() in file.read():
                tally.problem("wrong", f"{shown}: forgotten and still in the file")
    # What was not kept can simply be typed again.
    if step.name in ("backup", "restore", "add", "person", "export") and last == before.last:
        again = office.run(*step.words)
        if again.code != 0:
            tally.problem("wrong", f"{shown}: the same command does not work again: {again}")
        elif step.name == "backup":
            copied(office, step, tally, shown)


def copied(office, step, tally, shown):
    """A backup that was confirmed is one."""
    path = os.path.join(office.work, step.words[-1].split('"')[1])
    try:
        if Journal(path).check().heads[:1] != office.journal().heads[:1]:
            tally.problem("wrong", f"{shown}: the backup is of another office")
    except Broken as why:
        tally.problem("wrong", f"{shown}: the backup: {why}")


def prove(options, tally):
    """The same kills against a writer that does it wrong: each of its faults must be seen."""
    return control.kills(options, tally)
