"""Faults put into sopsh, one class after the other; what must hold after each is checked by other means than its own."""

import argparse
import importlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time

from office import Tally, remove, sandbox

HERE = os.path.dirname(os.path.abspath(__file__))
# Module, how many faults when nothing is said, and how many in the short form.
CLASSES = {
    "kill": ("kill", 3_000, 1),
    "power": ("power", 20_000, 1_200),
    "io": ("disk", 1, 1),
    "flips": ("flips", 2_000, 120),
    "shells": ("shells", 50 * 200, 60),
    "clock": ("clock", 1, 1),
}


class Options:
    def __init__(self, given):
        self.program = os.path.abspath(given.program)
        self.seed = given.seed
        self.short = given.what == "short"
        self.tracer = None
        # The same helper where the kernel lets it make calls fail; strace does it otherwise, and slower.
        self.fails = None
        self.count = 0
        # Beyond the reference session sopsh is asked about one set of files in so many; plain SQLite about all.
        self.share = given.share
        self.progress = sys.stderr if given.progress else open(os.devnull, "w", encoding="utf-8")
        self.latest = time.monotonic() + 60 * given.minutes if given.minutes else None
        # `SESSION/STEP:NUMBER`, as a problem names it.
        self.only = given.only
        self.number = None
        self.session = self.step = None
        if given.only:
            rest, _, self.number = given.only.rpartition(":")
            self.session, _, self.step = rest.partition("/")

    @property
    def has_time(self):
        return self.latest is None or time.monotonic() < self.latest

    def wants(self, session, step):
        return not self.only or (session == self.session and step == self.step)


def compiled(folder):
    """The helper in C, for what strace cannot do: writes cut short, and another clock."""
    for name in ("cc", "clang", "gcc"):
        if compiler := shutil.which(name):
            target = os.path.join(folder, "tracer")
            source = os.path.join(HERE, "tracer.c")
            done = subprocess.run([compiler, "-O2", "-o", target, source], capture_output=True, text=True)
            if done.returncode == 0:
                return target
            print(f"faults: tracer.c does not compile here: {done.stderr.strip()[:300]}", file=sys.stderr)
            return None
    return None


def need(program):
    if not shutil.which("strace"):
        sys.exit("faults: strace is not installed: apt-get install strace")
    if sys.version_info < (3, 11):
        sys.exit("faults: python3 is too old: 3.11 or later is wanted")
    if not os.access(program, os.X_OK):
        sys.exit(f"faults: there is no program at {program}: scripts/build makes it")
    probe = subprocess.run(["strace", "-o", "/dev/null", "-e", "inject=getpid:retval=1", "true"], capture_output=True)
    if probe.returncode != 0:
        sys.exit("faults: strace may not trace here (ptrace is forbidden, as in some containers)")


def main():
    parser = argparse.ArgumentParser(prog="scripts/faults", description=__doc__)
    parser.add_argument("what", nargs="?", default="all", choices=[*CLASSES, "all", "short"])
    parser.add_argument("--count", type=int, help="how many faults")
    parser.add_argument("--minutes", type=float, help="begin no further generated session after so long")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--program", default=os.path.join(HERE, "../../.build/release/sopsh"))
    parser.add_argument("--share", type=int, default=10, help="how many states killed to one asked of sopsh")
    parser.add_argument("--progress", action="store_true", help="say after each session how far it is")
    parser.add_argument("--only", help="one point, as a problem names it")
    given = parser.parse_args()
    need(given.program)
    options = Options(given)
    tools = sandbox()
    # The program as it is now: it may be built anew meanwhile.
    options.program = shutil.copy(options.program, os.path.join(tools, "sopsh"))
    bad = False
    # Whoever ends it early gets the counts so far.
    signal.signal(signal.SIGTERM, lambda *_: setattr(options, "latest", 0))
    try:
        options.tracer = compiled(tools)
        if options.tracer and subprocess.run([options.tracer, "count", "-", "true"]).returncode == 0:
            options.fails = options.tracer
        for name in CLASSES if given.what in ("all", "short") else [given.what]:
            module, usual, short = CLASSES[name]
            options.count = given.count or (short if options.short else usual)
            bad |= not one(name, importlib.import_module(module), options)
    finally:
        remove(tools)
    sys.exit(1 if bad else 0)


def one(name, module, options):
    """Runs a class and its control, and prints a line for each; false when sopsh failed or the control did not."""
    began = time.monotonic()
    tally, control = Tally(name), Tally(f"{name} control")
    tally.progress = options.progress
    module.run(options, tally)
    tally.extra = ", ".join(part for part in (tally.extra, f"{time.monotonic() - began:.0f} s") if part)
    print(tally.line(), flush=True)
    # A few of each kind: the same fault often shows at many points.
    seen = {}
    for text in tally.problems:
        kind = re.sub(r"[0-9]+", "#", text[:60])
        seen[kind] = seen.get(kind, 0) + 1
        if seen[kind] <= 3:
            print(f"  {text}", flush=True)
    if more := sum(count - 3 for count in seen.values() if count > 3):
        print(f"  … and {more} more like these", flush=True)
    for text in tally.notes:
        print(f"  note: {text}", flush=True)
    if options.only:
        return tally.bad == 0
    module.prove(options, control)
    print(control.line(), flush=True)
    if control.found == 0:
        print(f"  the control did not fail, so {name} proves nothing", flush=True)
    return tally.bad == 0 and control.found > 0


main()
