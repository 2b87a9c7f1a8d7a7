"""Other clocks, time zones and languages: the same office, the same answers, the same state hash."""

import random

from journal import Broken
from office import Office, remove, sandbox
from session import REFERENCE, SHORT

TEN_YEARS = 3652 * 86_400
OFFSETS = (0, TEN_YEARS, -TEN_YEARS, 86_399, -1)
ZONES = ("UTC", "Asia/Bangkok", "America/New_York", "Pacific/Kiritimati")
TONGUES = ("C", "C.UTF-8", "th_TH.UTF-8", "tr_TR.UTF-8")
ASKED = (
    "let found = (audit); print $found.events $found.records $found.vouched $found.state $found.head; "
    "schools | each .name | concat; events | get when; events | get today; print (as-of ก่อนประชุม { schools | count })"
)


def elsewhere(options, offset):
    return (options.tracer, "clock", str(offset)) if options.tracer and offset else ()


def run(options, tally):
    folder = sandbox()
    try:
        office = Office(options.program, folder)
        dice = random.Random(options.seed)
        # The session itself, with a clock that jumps to and fro.
        for step in SHORT if options.short else REFERENCE:
            offset = dice.choice(OFFSETS)
            env = {"TZ": dice.choice(ZONES), "LC_ALL": dice.choice(TONGUES)}
            said = office.run(*step.words, before=elsewhere(options, offset), env=env)
            tally.faults += 1
            tally.acked += len(said.receipts)
            if said.code != 0:
                tally.problem("wrong", f"{step.name} with the clock {offset} s off: {said}")
        try:
            office.journal().check()
        except Broken as why:
            tally.problem("wrong", f"{why}")
        plain = office.code(ASKED)
        if plain.code != 0:
            return tally.problem("wrong", f"{plain}")
        for offset in OFFSETS[:3]:
            for zone in ZONES:
                for tongue in TONGUES if not options.short else TONGUES[::2]:
                    env = {"TZ": zone, "LC_ALL": tongue, "SOPSH_LANG": ""}
                    said = office.code(ASKED, before=elsewhere(options, offset), env=env)
                    tally.states += 1
                    if said.out != plain.out or said.code != 0:
                        tally.problem("wrong", f"clock {offset}, {zone}, {tongue}: {said}, and not {plain.out[:200]!r}")
        # Swift orders its sets anew in each process.
        for _ in range(10 if options.short else 100):
            tally.states += 1
            if office.code(ASKED).out != plain.out:
                tally.problem("wrong", "another start of the program answers otherwise")
        tally.extra = "clock ± 10 years" if options.tracer else "no C compiler: clock not moved"
    finally:
        remove(folder)


def prove(options, tally):
    """The clock is really moved: what shows the day must show another."""
    folder = sandbox()
    try:
        office = Office(options.program, folder)
        days = {office.run("-c", "print $today", before=elsewhere(options, offset)).out for offset in OFFSETS[:3]}
        tally.faults = 3
        tally.found = len(days) - 1
        tally.extra = "days shown: " + ", ".join(sorted(day.strip() for day in days))
    finally:
        remove(folder)
