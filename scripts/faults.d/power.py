"""Power loss: a session is recorded call by call, and disks are made as a cut at any moment could leave them."""

import hashlib
import os
import random
import sqlite3
import time

import control
from journal import Broken, Journal, receipts
from office import ASK, Office, remove, sandbox, write
from recording import Disk, record
from session import REFERENCE, SHORT, generated

# One state in so many is opened by sopsh itself, too.
SAMPLE = 100


class Replay:
    """Disks left by one recorded session, and what may be on them."""

    def __init__(self, office, tally, shown, options):
        self.office, self.tally, self.shown, self.options = office, tally, shown, options
        self.watched = [office.path, office.path + "-journal"]
        self.disk = Disk()
        # Contents of the office file after each commit; none before it was made.
        self.commits = []
        self.by_content = {}
        self.last_event = []
        self.known = {}
        self.acked = -1
        self.copies = {}
        self.point = 0
        self.since = 0

    @property
    def now(self):
        return len(self.commits) - 1

    def note_commit(self):
        """Where no journal is left, what is in the file now is committed."""
        file, journal = (self.disk.names.get(path) for path in self.watched)
        if file is None or (journal is not None and journal.now) or not file.now:
            return
        content = bytes(file.now)
        digest = hashlib.sha256(content).digest()
        if digest in self.by_content:
            return
        scratch = os.path.join(self.office.folder, "commit")
        write(scratch, content)
        journal = Journal(scratch).check()
        os.unlink(scratch)
        self.by_content[digest] = len(self.commits)
        self.commits.append(journal.digest)
        self.last_event.append(journal.last)

    def said(self, text):
        if "made office.sop" in text:
            self.acked = max(self.acked, 0)
        for sequence, _ in receipts(text):
            place = next((n for n, last in enumerate(self.last_event) if last >= sequence), len(self.commits))
            self.acked = max(self.acked, place)
        for line in text.splitlines():
            if line.startswith("wrote "):
                path = line.removeprefix("wrote ").strip()
                self.copies[path] = bytes(self.disk.names[path].now)

    def states(self, budget, dice):
        """Disks a cut at this moment could leave: (files, note)."""
        every = [*self.watched, *self.copies]
        items = self.disk.items(every)
        if not items:
            yield self.disk.left([], every, dice, False)
            return
        yield self.disk.left(items, every, dice, False)
        yield self.disk.left([], every, dice, False)
        if len(items) <= 5:
            for mask in range(1, 2 ** len(items) - 1):
                yield self.disk.left([item for n, item in enumerate(items) if mask >> n & 1], every, dice, False)
        for _ in range(budget):
            way, chance = dice.random(), dice.choice((0.1, 0.3, 0.5, 0.7, 0.9))
            one = dice.randrange(len(items))
            if way < 0.1:
                chosen = items[:one]
            elif way < 0.2:
                chosen = items[:one] + items[one + 1:]
            elif way < 0.3:
                chosen = [items[one]]
            elif way < 0.45:
                # Some files whole, others not at all.
                lucky = {id(file) for file, _ in items if dice.random() < 0.5}
                chosen = [item for item in items if id(item[0]) in lucky]
            else:
                chosen = [item for item in items if dice.random() < chance]
            yield self.disk.left(chosen, every, dice, way > 0.25)

    def judge(self, left, dice):
        """One disk: which commit it is, and whether that may be."""
        self.tally.disks += 1
        office, journal = left.get(self.watched[0]), left.get(self.watched[1])
        key = hashlib.blake2b((office or b"") + b"|" + (b"-" if journal is None else journal), digest_size=16).digest()
        key += bytes([office is None, min(255, self.now - self.acked)])
        for path, wanted in self.copies.items():
            if left.get(path) != wanted:
                self.tally.problem("lost", f"{self.shown} at {self.point}: {os.path.basename(path)} was confirmed")
        if (key, self.acked) in self.known:
            return
        self.known[key, self.acked] = True
        self.tally.states += 1
        self.tally.acked += self.acked + 1
        place, why = self.place(office, journal)
        if why:
            self.tally.problem("wrong", f"{self.shown} at {self.point}: {why}")
        elif place < self.acked:
            text = f"commit {self.acked} was confirmed, {place} is there"
            self.tally.problem("lost", f"{self.shown} at {self.point}: {text}")
        elif place > self.now + 1:
            self.tally.problem("half", f"{self.shown} at {self.point}: commit {place} is there before it was made")
        self.since += 1
        if not why and place >= 0 and self.since >= SAMPLE:
            self.since = 0
            self.ask(left, place, dice)

    def place(self, office, journal):
        """Puts a disk in order by plain SQLite; gives the number of its commit, -1 for none, or what is wrong."""
        if office is None or (not office and not journal):
            return -1, None
        path = os.path.join(self.office.folder, "state.sop")
        write(path, office)
        if journal is not None:
            write(path + "-journal", journal)
        try:
            link = sqlite3.connect(path, timeout=0, isolation_level=None)
            try:
                link.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            finally:
                link.close()
            with open(path, "rb") as file:
                content = file.read()
            if not content:
                return -1, None
            place = self.by_content.get(hashlib.sha256(content).digest())
            if place is None:
                # Pages nobody uses may differ.
                digest = Journal(path).check().digest
                if digest not in self.commits:
                    return None, "what is there was never committed"
                place = self.commits.index(digest)
            return place, None
        except (sqlite3.Error, Broken) as error:
            return None, f"{error}"
        finally:
            for name in (path, path + "-journal"):
                if os.path.exists(name):
                    os.unlink(name)

    def ask(self, left, place, dice):
        """The same disk, opened by sopsh: it says the same, and the next command works.

        Heads are remembered without waiting for a disk, so what is left of them is any of what they were.
        """
        office = self.office
        office.put_back({path: bytes(file.now) for path, file in self.disk.names.items()})
        heads = [path for path in self.disk.names if "/heads/" in path]
        chosen = [item for item in self.disk.items(heads) if dice.random() < 0.5]
        left = left | self.disk.left(chosen, heads, dice, False)
        for path in self.watched + heads:
            if path in left:
                write(path, left[path])
            elif os.path.exists(path):
                os.unlink(path)
        said = office.code(ASK + "; checkpoint probe")
        self.tally.opened += 1
        shown = f"{self.shown} at {self.point}"
        if said.code != 0:
            self.tally.problem("wrong", f"{shown}: sopsh does not open it: {said}")
            return
        try:
            journal = office.journal().check()
            if journal.last != self.last_event[place] + 1 or journal.missing(said.receipts):
                self.tally.problem("wrong", f"{shown}: sopsh goes on from another commit")
        except Broken as why:
            self.tally.problem("wrong", f"{shown}: {why}")


def run(options, tally):
    began = time.monotonic()
    number = tally.opened = tally.disks = 0
    while tally.states < options.count and options.has_time:
        seed = options.seed + number - 1
        name, steps = (f"{seed}", generated(seed)) if number else ("reference", SHORT if options.short else REFERENCE)
        folder = sandbox()
        try:
            session(Office(options.program, folder), name, steps, options, tally)
        finally:
            remove(folder)
        number += 1
        print(
            f"  {name}: {tally.disks} disks, {tally.states} states, {tally.bad} bad, {time.monotonic() - began:.0f} s",
            file=options.progress, flush=True)
    each = (time.monotonic() - began) * 1000 / max(1, tally.states)
    tally.extra = (
        f"of {tally.disks} disks, {tally.opened} of them opened by sopsh too, {number - 1} generated sessions from "
        f"seed {options.seed}, {each:.1f} ms a state")


def session(office, name, steps, options, tally):
    log = os.path.join(office.folder, "log")
    dice = random.Random(f"power {options.seed} {name}")
    replay = Replay(office, tally, f"power, session {name}, seed {options.seed}", options)
    recorded = []
    for step in steps:
        kept = office.keep()
        done, acts, _ = record([office.program, *step.words], office.folder + "/", log, cwd=office.work, env=office.env)
        if done.returncode == 0:
            recorded.append((step, acts))
        elif name == "reference":
            raise SystemExit(f"faults: the reference session itself fails: {step.name}: {done.stderr.decode()}")
        else:
            office.put_back(kept)
    moments = sum(len(acts) for _, acts in recorded)
    # As many states at each moment as make the number asked for; more of the reference session.
    share = options.count if name == "reference" and options.short else max(options.count / 20, 4_000)
    budget = max(4, int(share / moments))
    for step, acts in recorded:
        replay.shown = f"power, session {name}, seed {options.seed}, {step.name}"
        for replay.point, what in enumerate(acts):
            if what[0] == "said":
                replay.said(what[1])
            else:
                replay.disk.apply(what)
            replay.note_commit()
            replay.tally.faults += 1
            for left in replay.states(budget, dice):
                replay.judge(left, dice)
        # It ended well: all it did is confirmed.
        replay.acked = replay.now
        if step.kind in ("backup", "restore"):
            for path, file in replay.disk.names.items():
                if path.endswith(".sop") and path != office.path:
                    replay.copies[path] = bytes(file.now)
        for left in replay.states(budget, dice):
            replay.judge(left, dice)


def prove(options, tally):
    """The same cuts on what a writer did that waits for no disk, and one with WAL and synchronous NORMAL."""
    folder = sandbox()
    seen = {}
    try:
        office = Office(options.program, folder)
        office.must("new", "office.sop")
        kept = office.keep()
        known = control.digests(office, kept)
        for mode in ("right", "off", "wal"):
            office.put_back(kept)
            log = os.path.join(folder, "log")
            _, acts, _ = record(control.command(mode, office.path), office.work + "/", log)
            disk = Disk()
            disk.load(kept)
            seen[mode] = writer(office, disk, acts, known, random.Random(f"{options.seed} {mode}"), tally, options)
    finally:
        remove(folder)
    tally.found = 0 if seen["right"] else min(seen["off"], seen["wal"])
    tally.extra = "found in " + ", ".join(f"{mode} {count}" for mode, count in seen.items())


def writer(office, disk, acts, known, dice, tally, options):
    every = [office.path + end for end in ("", "-journal", "-wal")]
    scratch = os.path.join(office.folder, "state.sop")
    acked, found = [], 0
    for what in acts:
        if what[0] == "said":
            acked += receipts(what[1])
        elif not what[1].endswith("-shm"):
            disk.apply(what)
        items = disk.items(every)
        for _ in range(4 if options.short else 25):
            chance = dice.random()
            chosen = [item for item in items if dice.random() < chance]
            left = disk.left(chosen, every, dice, dice.random() < 0.5)
            for path in every:
                if path in left:
                    write(path.replace(office.path, scratch), left[path])
            tally.faults += 1
            found += control.judge(scratch, known, acked, tally)
            for end in ("", "-journal", "-wal", "-shm"):
                if os.path.exists(scratch + end):
                    os.unlink(scratch + end)
    return found
