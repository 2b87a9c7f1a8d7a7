"""SIGKILL before every call that writes, one after the other, through whole sessions; and in the middle of writes.

A session is recorded once. A kill leaves what was written before it, so the files of each point are worked out from the
record, and the same files are judged once. One point in so many is a real kill: its files must be the ones worked out.
"""

import copy
import hashlib
import os
import random
import sqlite3
import time

import control
from files import Files, changes, torn
from journal import Broken, Journal, receipts
from office import ASK, Known, Office, Tally, compare, look, remove, sandbox, secret_shown, write
from recording import record
from session import AWARD, CANARY, LARGE, REFERENCE, SHORT, Step, generated

# One point in so many is killed for real; one set of files in so many is put in order under further kills.
REAL, AGAIN = 200, 60
# What was not kept can simply be typed again.
REPEATED = ("backup", "restore", "add", "person", "import", "export")


class Unmade:
    """Before `new`: nothing to lose."""

    answers, heads, last, digest = "", [], 0, None


class Counts:
    """What stands in the summary beside the usual."""

    def __init__(self):
        self.points = self.real = self.odd = self.again = self.asked = 0


class Said:
    """What a killed run had said until then."""

    def __init__(self, out="", err=""):
        self.out, self.err = out, err
        self.receipts = receipts(err)

    def more(self, what):
        _, text, number = what
        return Said(self.out + text, self.err) if number == 1 else Said(self.out, self.err + text)


def run(options, tally):
    """Every point of the reference session, then generated sessions until there are as many points as asked for."""
    began, runs = time.monotonic(), 0
    counts = Counts()
    fixed = [("reference", SHORT)] if options.short else [("reference", REFERENCE), ("large", LARGE), ("award", AWARD)]
    number = options.seed
    if options.only and options.session.isdigit():
        number, options.count = int(options.session), 1
    while fixed or tally.faults < options.count and options.has_time:
        name, steps = fixed.pop(0) if fixed else (f"{number}", None)
        if steps is None:
            steps = generated(number)
            number += 1
        if options.only and options.session != name:
            if name.isdigit():
                break
            continue
        folder = sandbox()
        try:
            office = Office(options.program, folder)
            session(office, steps, name, options, tally, counts)
            if name == "reference":
                older(office, options, tally, counts)
            runs += office.runs
        finally:
            remove(folder)
        spent = time.monotonic() - began
        print(
            f"  {name}: {tally.faults} points, {tally.states} states, {tally.bad} bad, {spent:.0f} s",
            file=options.progress, flush=True)
    each = (time.monotonic() - began) * 1000 / max(1, tally.faults)
    tally.extra = (
        f"{number - options.seed} generated sessions from seed {options.seed}, {counts.asked} states asked of sopsh, "
        f"{counts.real} real kills left the files worked out, {counts.again} points while putting in order, "
        f"{runs} runs of sopsh, {each:.1f} ms a point")
    if counts.odd:
        tally.notes.append(f"{counts.odd} real kills came after calls of other sizes than the record")


def session(office, steps, name, options, tally, counts):
    before = Unmade()
    log = os.path.join(office.folder, "log")
    for step in steps:
        kept = office.keep()
        plain, acts, calls = record(
            [office.program, *step.words], office.folder + "/", log, cwd=office.work, env=office.env)
        if plain.returncode != 0:
            if not name.isdigit():
                raise SystemExit(f"faults: the reference session itself fails: {step.name}: {plain.stderr.decode()}")
            office.put_back(kept)
            continue
        done = office.keep()
        whole = Files(kept)
        for what in acts:
            whole.apply(what)
        if change := whole.difference(done):
            raise SystemExit(f"faults: the record of {step.name} does not give its files: {change}")
        after = Known(office)
        if step.kind in ("image", "forget") and after.images == 0:
            tally.problem("wrong", f"session {name}, {step.name}: an event names an image, and no image is kept")
        if step.stride and options.wants(name, step.name):
            kills = Kills(office, step, before, after, f"kill --only '{name}/{step.name}:{{}}'", options, tally, counts)
            kills.asks_all = name == "reference" and not options.short
            kills.walk(kept, acts, calls)
        office.put_back(done)
        before = after
        if (tally.faults >= options.count or not options.has_time) and name.isdigit() and not options.only:
            return


class Kills:
    """The points of one step."""

    def __init__(self, office, step, before, after, shown, options, tally, counts):
        self.office, self.step, self.before, self.after = office, step, before, after
        self.shown, self.options, self.tally, self.counts = shown, options, tally, counts
        self.asks_all = True
        # What was found in which files; and with which confirmations that was compared.
        self.known, self.compared = {}, set()
        # What sopsh said of files with such rows; rows of files put in order by plain SQLite.
        self.by_rows, self.by_content = {}, {}

    def walk(self, kept, acts, calls):
        """The files before each call and in the middle of each write."""
        files, said = Files(kept), Said()
        dice = random.Random(self.shown)
        stride = 1 if self.options.only else self.step.stride * (3 if self.options.short else 1)
        real = 8 if self.options.short else REAL
        wanted = (self.options.number or "").split(".")[0]
        for place, what in enumerate([*acts, None]):
            if what is None or changes(what):
                chosen = place % stride == self.options.seed % stride
                if wanted in ("", f"{place}") and chosen:
                    self.point(files, said, f"{place}")
                    self.counts.points += 1
                    if calls and what is not None and (self.counts.points % real == 0 or self.options.only):
                        self.real(kept, acts[:place], calls[place], f"{place}")
                for letter, cut in torn(what, dice) if what else ():
                    if chosen and wanted in ("", f"{place}{letter}"):
                        part = files.copy()
                        part.apply(cut)
                        self.point(part, said, f"{place}{letter}")
            if what is not None:
                files.apply(what)
                if what[0] == "said":
                    said = said.more(what)

    def point(self, files, said, name, depth=0):
        self.tally.faults += 1
        self.counts.again += depth > 0
        shown = self.shown.format(name)
        # Whoever asks may make an image, an event nobody is told of.
        images = depth if self.step.kind == "image" else 0
        key = files.key()
        if (key, len(said.receipts), len(said.err), images) in self.compared:
            return
        self.compared.add((key, len(said.receipts), len(said.err), images))
        self.tally.acked += len(said.receipts) + self.before.last
        is_new = key not in self.known
        self.tally.states += is_new
        if self.step.kind == "new":
            self.office.put_back(files.content)
            unmade(self.office, self.step, said, self.after, self.tally, shown)
        else:
            if is_new:
                self.known[key] = self.found(files, key, shown)
            found = self.known[key]
            if found is None:
                return
            compare(found, self.before, self.after, said.receipts, self.tally, shown, images=images)
            secret_shown(self.step, said, found.last > self.before.last, self.tally, shown)
        if is_new and depth < 3 and (int.from_bytes(key[-4:]) % AGAIN == 0 or self.options.only):
            self.again(files, said, name, depth + 1)

    def found(self, files, key, shown):
        """What is there after a kill.

        sopsh is asked; of all but the reference session one time in so many, and whenever plain SQLite, which then puts
        each in order, comes to rows that sopsh was not asked about yet.
        """
        if self.asks_all or int.from_bytes(key[:4]) % self.options.share == 0:
            return self.ask(files, key, shown)
        rows = self.rows(files)
        if rows is None:
            return self.ask(files, key, shown)
        if rows not in self.by_rows:
            self.by_rows[rows] = self.ask(files, key, shown)
        return self.by_rows[rows]

    def ask(self, files, key, shown):
        office = self.office
        dice = random.Random(key)
        office.put_back(files.content)
        self.counts.asked += 1
        if dice.random() < 0.1:
            # The other reader first: what was half written is put in order by plain SQLite.
            try:
                Journal(office.path).check()
            except Broken as why:
                self.tally.problem("wrong", f"{shown}: {why}")
        found = look(office, self.tally, shown)
        if found is None:
            return None
        count = self.before.last
        if found.heads[:count] == self.before.heads:
            # Many states are remembered: all of them with the same events before.
            found.heads = self.before.heads + found.heads[count:]
        if self.step.kind == "forget" and found.last > self.before.last:
            with open(office.path, "rb") as file:
                if CANARY.encode() in file.read():
                    self.tally.problem("wrong", f"{shown}: forgotten and still in the file")
        if dice.random() < 0.05:
            again = office.code(ASK)
            # The change of before, and an image that may have been made behind it.
            events = again.out.partition(" ")[0]
            if again.code != 0 or events not in (f"{found.last + 1}", f"{found.last + 2}"):
                self.tally.problem("wrong", f"{shown}: opened once more: {again}")
        if self.step.kind in REPEATED and found.last == self.before.last:
            self.repeat(shown, dice)
        return found

    def repeat(self, shown, dice):
        is_copy = self.step.kind in ("backup", "restore")
        if not is_copy and dice.random() > 0.2:
            return
        again = self.office.run(*self.step.words)
        # Killed between its name and its confirmation: a whole copy, which nothing is written over.
        is_there = is_copy and ("SOP-BACKUP-THERE" in again.err or "SOP-RESTORE" in again.err)
        if again.code != 0 and not is_there:
            self.tally.problem("wrong", f"{shown}: the same command does not work again: {again}")
        elif is_copy:
            copied(self.office, self.step, self.tally, shown)

    def rows(self, files):
        """A digest of all rows, once plain SQLite put the files in order and the chain is whole; else nothing."""
        scratch = os.path.join(self.office.folder, "left.sop")
        for end in ("", "-journal"):
            content = files.content.get(self.office.path + end)
            if content is not None:
                write(scratch + end, content)
            elif os.path.exists(scratch + end):
                os.unlink(scratch + end)
        try:
            link = sqlite3.connect(scratch, timeout=0, isolation_level=None)
            try:
                link.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            finally:
                link.close()
            with open(scratch, "rb") as file:
                content = hashlib.blake2b(file.read(), digest_size=16).digest()
            if content not in self.by_content:
                self.by_content[content] = Journal(scratch).check().digest
            return self.by_content[content]
        except (sqlite3.Error, Broken):
            return None

    def again(self, files, said, name, depth):
        """Killed again, before every call of whoever opens it next."""
        office = self.office
        office.put_back(files.content)
        log = os.path.join(office.folder, "log")
        _, acts, _ = record(
            [office.program, "--format", "csv", "-c", ASK], office.folder + "/", log, cwd=office.work, env=office.env)
        left = office.keep()
        files = files.copy()
        for place, what in enumerate(acts):
            if changes(what):
                self.point(files, said, f"{name}.{place}", depth)
                for letter, cut in torn(what, random.Random(f"{name}.{place}")):
                    part = files.copy()
                    part.apply(cut)
                    self.point(part, said, f"{name}.{place}{letter}", depth)
            files.apply(what)
        if change := files.difference(left):
            raise SystemExit(f"faults: the record of who puts {name} in order does not give its files: {change}")

    def real(self, kept, acts, call, name):
        """A real kill before this call: what it wrote until then is what it leaves, and is what the record says."""
        office = self.office
        office.put_back(kept)
        log = os.path.join(office.folder, "log")
        done, made, _ = record(
            [office.program, *self.step.words], office.folder + "/", log, killed_at=call, cwd=office.work,
            env=office.env)
        shown = self.shown.format(name)
        if done.returncode != -9:
            return self.tally.problem("wrong", f"{shown}: not killed: exit {done.returncode}")
        files, said = Files(kept), Said()
        for what in made:
            files.apply(what)
            if what[0] == "said":
                said = said.more(what)
        if change := files.difference(office.keep()):
            return self.tally.problem("wrong", f"{shown}: a real kill leaves other files: {change}")
        if [what[0] for what in made] != [what[0] for what in acts]:
            return self.tally.problem("wrong", f"{shown}: a real kill comes after other calls than the record")
        self.counts.real += 1
        self.counts.odd += [what[2] for what in made if what[0] == "write"] != [
            what[2] for what in acts if what[0] == "write"]
        if self.step.kind == "new":
            return unmade(office, self.step, said, self.after, self.tally, shown)
        if found := look(office, self.tally, shown):
            compare(found, self.before, self.after, said.receipts, self.tally, shown)


def older(office, options, tally, counts):
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
    log = os.path.join(office.folder, "log")
    _, acts, _ = record([office.program, *step.words], office.folder + "/", log, cwd=office.work, env=office.env)
    files, seen, dice = Files(kept), set(), random.Random(options.seed)
    for place, what in enumerate(acts):
        for letter, cut in [("", None), *torn(what, dice)] if changes(what) else ():
            part = files.copy()
            if cut:
                part.apply(cut)
            tally.faults += 1
            if part.key() not in seen and options.number in (None, f"{place}{letter}"):
                seen.add(part.key())
                tally.states += 1
                counts.asked += 1
                office.put_back(part.content)
                accepted(office, step, tally, f"kill --only 'reference/older:{place}{letter}'")
        files.apply(what)


def accepted(office, step, tally, shown):
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
        if found := look(office, tally, shown):
            compare(found, after, after, [], tally, shown)
        return
    probe = office.code("checkpoint probe")
    if probe.code == 74 and "making it was cut short" in probe.err:
        # As its hint says.
        os.unlink(office.path)
        probe = None
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


def copied(office, step, tally, shown):
    """A backup that was confirmed is one."""
    path = os.path.join(office.work, step.words[-1].split('"')[1] if step.kind == "backup" else step.words[-1])
    try:
        if Journal(path).check().heads[:1] != office.journal().heads[:1]:
            tally.problem("wrong", f"{shown}: the backup is of another office")
    except Broken as why:
        tally.problem("wrong", f"{shown}: the backup: {why}")


def prove(options, tally):
    """The same kills against a writer that does it wrong, and of what sopsh did told in another order."""
    control.kills(options, tally)
    seen = twisted(options, tally)
    tally.extra += ", and in sopsh's own record " + ", ".join(f"{name} {count}" for name, count in seen.items())
    if seen["as it is"] or not all(seen[name] for name in list(seen)[1:]):
        tally.found = 0


# What a person is added by, told as if sopsh had done otherwise.
TWISTS = {
    "as it is": lambda acts: acts,
    "confirmed first": lambda acts: sorted(acts, key=lambda what: what[0] != "said"),
    "without its journal": lambda acts: [what for what in acts if not what[1].endswith("-journal")],
}


def twisted(options, tally):
    """How many problems the points of each show: the first must show none, the others some."""
    folder = sandbox()
    seen = {}
    # Few points lie between two pages of the file, so in the short form too all are tried.
    every = copy.copy(options)
    every.short = False
    try:
        office = Office(options.program, folder)
        office.must("new", "office.sop")
        office.must("-c", 'add school {code: "1", name: "ก"}')
        before, kept = Known(office), office.keep()
        step = next(step for step in SHORT if step.kind == "person")
        log = os.path.join(folder, "log")
        _, acts, _ = record([office.program, *step.words], office.folder + "/", log, cwd=office.work, env=office.env)
        after = Known(office)
        for name, twist in TWISTS.items():
            own = Tally(name)
            Kills(office, step, before, after, f"{name} {{}}", every, own, Counts()).walk(kept, twist(acts), None)
            seen[name] = own.bad
            tally.faults += own.faults
            tally.states += own.states
            tally.acked += own.acked
    finally:
        remove(folder)
    return seen
