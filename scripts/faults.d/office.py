"""A folder with one office in it, sopsh run there, and what must hold after every fault."""

import os
import shutil
import signal
import subprocess
import tempfile

from journal import Broken, Journal, receipts
from session import CANARY

# A program that takes longer, in seconds, hangs; its exit code then.
LONGEST = 60
HANGS = 200


class Tally:
    """The counts of one class, and each failure with the command that shows it again."""

    def __init__(self, name):
        self.name = name
        self.faults = self.states = self.acked = self.lost = self.half = self.wrong = self.found = 0
        self.problems = []
        # Where each is said at once.
        self.progress = None
        # What is worth knowing and no failure.
        self.notes = []
        self.extra = ""

    def problem(self, kind, text):
        if kind == "lost":
            self.lost += 1
        elif kind == "half":
            self.half += 1
        else:
            self.wrong += 1
        self.problems.append(f"{kind}: {text}")
        if self.progress:
            print(f"  {kind}: {text}", file=self.progress, flush=True)

    @property
    def bad(self):
        return self.lost + self.half + self.wrong

    def line(self):
        counts = (
            f"faults {self.faults}, states {self.states}, acked {self.acked}, lost {self.lost}, "
            f"half done {self.half}, wrong state {self.wrong}, found {self.found}"
        )
        return f"{self.name}: {counts}" + (f" ({self.extra})" if self.extra else "")


class Said:
    """What a run ended with."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err
        self.receipts = receipts(err)

    def __repr__(self):
        return f"exit {self.code}, {(self.err.strip() or self.out.strip())[:300]!r}"


class Office:
    """A sandbox: `work` holds office.sop and documents, `state` the heads this computer remembers."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.runs = 0
        self.work = os.path.join(folder, "work")
        self.state = os.path.join(folder, "state")
        os.makedirs(os.path.join(self.work, "documents"), exist_ok=True)
        os.makedirs(self.state, exist_ok=True)
        self.env = {
            "PATH": os.environ.get("PATH", ""),
            "HOME": folder,
            "XDG_STATE_HOME": self.state,
            "USER": "tester",
            "LC_ALL": "C.UTF-8",
            "SWIFT_BACKTRACE": "enable=no",
        }
        self.path = os.path.join(self.work, "office.sop")
        rows = "".join(f"7{number},บ้านโนน {number},ใต้\n" for number in range(120))
        write(os.path.join(self.work, "new.csv"), ("code,name,district\n" + rows).encode())

    def run(self, *words, before=(), env=None, after_fork=None, longest=LONGEST):
        """Runs sopsh, with `before` in front of it: strace, or a helper of ours."""
        self.runs += 1
        process = subprocess.Popen(
            [*before, self.program, *words], cwd=self.work, env={**self.env, **(env or {})}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=after_fork, start_new_session=True)
        try:
            out, err = process.communicate(timeout=longest)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return Said(HANGS, "", "it hangs")
        return Said(process.returncode, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"))

    def code(self, text, **options):
        return self.run("--format", "csv", "-c", text, **options)

    def must(self, *words):
        said = self.run(*words)
        if said.code != 0:
            raise SystemExit(f"faults: the reference session itself fails: {words}: {said}")
        return said

    # Copies: small files in memory, so plain reading and writing.

    def keep(self):
        """Everything in the sandbox, as bytes."""
        kept = {}
        for top in (self.work, self.state):
            for folder, folders, files in os.walk(top):
                for name in folders:
                    kept[os.path.join(folder, name)] = None
                for name in files:
                    path = os.path.join(folder, name)
                    with open(path, "rb") as file:
                        kept[path] = file.read()
        return kept

    def put_back(self, kept):
        for top in (self.work, self.state):
            for folder, folders, files in os.walk(top, topdown=False):
                for name in files:
                    path = os.path.join(folder, name)
                    if kept.get(path) is None:
                        os.unlink(path)
                for name in folders:
                    path = os.path.join(folder, name)
                    if path not in kept and not any(other.startswith(path + "/") for other in kept):
                        os.rmdir(path)
        for path, content in kept.items():
            os.makedirs(path if content is None else os.path.dirname(path), exist_ok=True)
            if content is not None:
                write(path, content)

    def journal(self, whole=True):
        return Journal(self.path, whole)


def write(path, content):
    """A file with these bytes, readable by its owner alone, as sopsh makes it."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        done = 0
        while done < len(content):
            done += os.write(handle, content[done:])
    finally:
        os.close(handle)


def sandbox():
    """A fresh folder where scripts/faults said, in memory if it can be had."""
    return tempfile.mkdtemp(prefix="office-", dir=os.environ.get("FAULTS_FOLDER"))


def remove(folder):
    shutil.rmtree(folder, ignore_errors=True)


def calls_of(office, step, calls, tracer=None):
    """How often a step makes each of these calls; it is run for that."""
    log = os.path.join(office.folder, "log")
    if tracer:
        office.run(*step.words, before=(tracer, "count", "-"), env={"TRACER_LOG": log})
        with open(log, encoding="ascii") as file:
            made = {name: int(count) for name, count in map(str.split, file)}
        return {call: made.get(call, 0) for call in calls}
    office.run(*step.words, before=("strace", "-f", "-o", log, "-e", "trace=" + ",".join("?" + call for call in calls)))
    made = dict.fromkeys(calls, 0)
    with open(log, errors="replace") as file:
        for line in file:
            name = line.partition("(")[0].rpartition(" ")[2]
            if name in made:
                made[name] += 1
    return made


# What an office answers, without times and without anything random. Kinds without records answer with an empty table.
QUESTIONS = (
    "schools; people; checkpoints | select name event; events | select event what changes note because"
)
ASK = f"let found = (audit); print $found.events $found.state $found.head; {QUESTIONS}"


def secret_shown(step, said, is_kept, tally, shown):
    """Personal values are shown only when it is kept who asked for them."""
    if step.kind == "reveal" and not is_kept and CANARY in said.out + said.err:
        tally.problem("wrong", f"{shown}: a personal value is shown, and not that somebody asked for it")


class Known:
    """An office in order at some point of the session: what it answers and what is in its file."""

    def __init__(self, office):
        said = office.code(ASK)
        if said.code != 0:
            raise SystemExit(f"faults: the office of the session itself is not in order: {said}")
        self.facts, _, self.answers = said.out.partition("\n")
        journal = office.journal().check()
        self.heads, self.last, self.images = journal.heads, journal.last, journal.images
        self.digest = journal.digest


class Found:
    """What a fault left: what sopsh says of it, and what the second reader finds after one change more."""

    def __init__(self, facts, answers, last, heads, probe):
        self.facts, self.answers, self.last, self.heads, self.probe = facts, answers, last, heads, probe

    def missing(self, acked):
        """Receipts that these events do not bear out."""
        return [
            (sequence, code)
            for sequence, code in acked
            if not (0 < sequence <= self.last and self.heads[sequence - 1][1].hex().startswith(code))
        ]


def look(office, tally, shown):
    """Asks an office everything and keeps one change more, in one run of sopsh; then the second reader."""
    probe = office.code(ASK + "; checkpoint probe")
    if probe.code != 0 or not probe.receipts:
        tally.problem("wrong", f"{shown}: the next command does not work: {probe}")
        return None
    facts, _, answers = probe.out.partition("\n")
    try:
        journal = office.journal().check()
    except Broken as why:
        tally.problem("wrong", f"{shown}: {why}")
        return None
    # The probe is an event more, and may make an image, which is another.
    last = probe.receipts[0][0] - 1
    if journal.last > last + 2:
        tally.problem("wrong", f"{shown}: the next command is {journal.last - last} events")
    if journal.missing(probe.receipts):
        tally.problem("lost", f"{shown}: the command after it")
    audited = facts.split(" ")
    if last and audited[0] != str(last):
        tally.problem("wrong", f"{shown}: audit counts {audited[0]} events, and {last} are there")
    if last and not journal.heads[last - 1][1].hex().startswith(audited[-1].split("·")[-1].replace("-", "")):
        tally.problem("wrong", f"{shown}: audit names another head: {facts}")
    return Found(facts, answers, last, journal.heads, probe)


def compare(found, before, after, acked, tally, shown, between=(), images=0):
    """What was found must be what `before` and `after`, which frame the command at work, allow.

    Everything confirmed is there; at most the command at work more, whole. `between` are answers it may also stop at;
    `images` events more may be there of whoever looked meanwhile.
    """
    last = found.last
    if found.heads[: before.last] != before.heads:
        tally.problem("lost", f"{shown}: what was there before is not ({before.last} events, now {last})")
    for receipt in found.missing(acked):
        tally.problem("lost", f"{shown}: kept #{receipt[0]}·{receipt[1]} was printed and is not there")
    if after.last < last <= after.last + images:
        return
    if not before.last <= last <= after.last:
        return tally.problem("half", f"{shown}: {last} events, where {before.last} to {after.last} may be")
    allowed = [before.answers] if last == before.last else []
    if last == after.last:
        allowed.append(after.answers)
    allowed += between
    # With images of others between them the numbers of events say no more where the command stopped.
    if before.last < last < after.last + (images > 0) or found.answers in allowed:
        return
    kind = "half" if last in (before.last, after.last) else "wrong"
    tally.problem(kind, f"{shown}: the office answers neither as before nor as after ({last} events)")


def check(office, before, after, acked, tally, shown):
    """What must hold after a fault, whatever it was; gives what was found, or nothing where it is broken."""
    tally.states += 1
    tally.acked += len(acked) + before.last
    found = look(office, tally, shown)
    if found is None:
        return None
    compare(found, before, after, acked, tally, shown)
    return found
