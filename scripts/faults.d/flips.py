"""Bits flipped, pages swapped, zeroed and cut off: the same answers as before, or a refusal; never another answer."""

import os
import random
import time

from journal import Broken, Journal
from office import QUESTIONS, Office, remove, sandbox, write
from session import REFERENCE

PAGE = 4096
# What a person asks: records, then history, then everything worked out anew.
ASKED = {
    "records": "schools; people; print (schools | count) (people | count)",
    "history": QUESTIONS + "; history s-1001; history PN2; access PN2; as-of ก่อนประชุม { schools }; "
    "events | select event when today who host",
    "audit": "let found = (audit); print $found.events $found.records $found.vouched $found.state $found.head",
}


NAMES = list(ASKED)
# Between two questions of one run.
MARK = "==="
# Where one question is refused, the others are asked too of one file in so many.
OTHERS = 4


def told(said):
    return said.code != 0 or bool(said.err.strip())


class Asked:
    """What an office answers to each question, in one run where it answers all."""

    def __init__(self, office):
        self.office = office
        self.whole = office.code(f'; print "{MARK}"; '.join(ASKED.values()), longest=30)
        self.parts = self.whole.out.split(f"{MARK}\n")

    def one(self, name):
        """One question by itself."""
        return self.office.code(ASKED[name], longest=30)

    def differs(self, plain, is_thorough):
        """Each question whose answer may be another than in order, with what is said to it alone.

        A run that ends early was refused by the question it had come to; those behind it were not asked.
        """
        if self.whole.code == 0 and self.whole.out == plain.whole.out:
            return
        for place, name in enumerate(NAMES):
            is_last = place == len(self.parts) - 1
            if place >= len(self.parts):
                if is_thorough:
                    yield name, self.one(name)
            elif is_last and self.whole.code != 0:
                yield name, self.whole
            elif self.parts[place] != plain.parts[place]:
                yield name, self.one(name)


def content_of(path):
    """The rows that are no cache, or nothing where SQLite or the chain refuses."""
    try:
        return Journal(path, whole=False).check().truth
    except Broken:
        return None


def run(options, tally):
    began = time.monotonic()
    folder = sandbox()
    try:
        office = Office(options.program, folder)
        variants = made(office)
        office.put_back(variants["image"][0])
        if office.journal().images == 0:
            tally.notes.append("forget kept no image, so no image was damaged")
        dice = random.Random(options.seed)
        counts = dict.fromkeys(("content changed", "refused or noticed at once", "found by audit", "no difference"), 0)
        first = 0
        if options.only:
            first, options.count = int(options.number) - 1, int(options.number)
            for _ in range(first):
                damage(dice, variants)
        for number in range(first, options.count):
            if not options.has_time:
                break
            if number % 1_000 == 999:
                print(f"  {number + 1} flips, {tally.bad} bad, {counts}", file=options.progress, flush=True)
            name, kind, damaged = damage(dice, variants)
            kept, plain, digest = variants[name]
            office.put_back(kept)
            write(office.path if kind != "head bit" else head_file(kept), damaged)
            tally.faults += 1
            shown = f"flips --seed {options.seed} --only 'flips/{name}:{number + 1}' ({kind})"
            judge(office, plain, kind, digest, counts, tally, random.Random(shown), shown)
    finally:
        remove(folder)
    each = (time.monotonic() - began) * 1000 / max(1, tally.faults)
    tally.extra = ", ".join(f"{name} {count}" for name, count in counts.items()) + f", {each:.1f} ms each"


def made(office):
    """An office that is told from its events, and one that is read from an image."""
    variants = {}
    for step in REFERENCE:
        if step.kind == "forget":
            variants["events"] = (office.keep(), None, None)
        office.must(*step.words)
    variants["image"] = (office.keep(), None, None)
    for name, (kept, _, _) in variants.items():
        office.put_back(kept)
        plain = Asked(office)
        if told(plain.whole) or len(plain.parts) != len(NAMES):
            raise SystemExit(f"faults: the office of the flips is not in order: {plain.whole}")
        variants[name] = (office.keep(), plain, content_of(office.path))
    return variants


def head_file(kept):
    return next(path for path in kept if "/heads/" in path)


def damage(dice, variants):
    """One file, damaged in one way: mostly a single bit."""
    name = dice.choice(list(variants))
    kept = variants[name][0]
    path = next(path for path in kept if path.endswith("/office.sop"))
    way = dice.random()
    if way < 0.02:
        path = head_file(kept)
    content = bytearray(kept[path])
    if way < 0.92:
        bit = dice.randrange(len(content) * 8)
        content[bit >> 3] ^= 1 << (bit & 7)
        return name, "head bit" if way < 0.02 else "bit", bytes(content)
    pages = len(content) // PAGE
    one, other = dice.sample(range(pages), 2)
    if way < 0.94:
        start = dice.randrange(len(content) - 16)
        for place in range(start, start + dice.randint(2, 16)):
            content[place] = dice.randrange(256)
        return name, "bytes", bytes(content)
    if way < 0.96:
        first, second = (content[page * PAGE:(page + 1) * PAGE] for page in (one, other))
        content[one * PAGE:(one + 1) * PAGE], content[other * PAGE:(other + 1) * PAGE] = second, first
        return name, "pages swapped", bytes(content)
    if way < 0.98:
        content[one * PAGE:(one + 1) * PAGE] = bytes(PAGE)
        return name, "page zeroed", bytes(content)
    return name, "cut off", bytes(content[:dice.randrange(len(content))])


def judge(office, plain, kind, digest, counts, tally, dice, shown):
    tally.states += 1
    found = content_of(office.path) if kind != "head bit" else digest
    changed = found != digest
    counts["content changed"] += changed
    asked = Asked(office)
    # What is said while all is answered as always, as of an image left aside.
    noticed, audited = asked.whole.code == 0 and told(asked.whole), False
    is_thorough = dice.random() * OTHERS < 1
    for question, said in asked.differs(plain, is_thorough):
        if said.code < 0 or said.code == 70 or said.code >= 128:
            return tally.problem("wrong", f"{shown}: {question}: it crashes: {said}")
        before = plain.parts[NAMES.index(question)]
        if said.code == 0 and said.out != before and not any(word in said.err for word in ("damaged", "older")):
            change, words = difference(before, said.out), said.err.strip()[:150] or "not a word"
            tally.problem("wrong", f"{shown}: {question}: another answer, and {words}: {change}")
        if question == "audit":
            audited |= told(said)
        else:
            noticed |= told(said)
    if noticed:
        counts["refused or noticed at once"] += 1
    elif audited:
        counts["found by audit"] += 1
    else:
        counts["no difference"] += 1
    tally.found += noticed or audited
    if changed and not (noticed or audited):
        tally.problem("wrong", f"{shown}: rows of the file are changed, and neither questions nor audit say so")


def difference(before, after):
    for one, other in zip(before.splitlines(), after.splitlines()):
        if one != other:
            return f"{one[:80]!r} is now {other[:80]!r}"
    return f"{len(before)} bytes are now {len(after)}"


def prove(options, tally):
    """PRAGMA integrity_check, which many trust, on the same flips: how many changes of content it lets pass."""
    import sqlite3

    folder = sandbox()
    try:
        office = Office(options.program, folder)
        variants = made(office)
        dice = random.Random(options.seed)
        missed = changed = 0
        path = os.path.join(folder, "flipped.sop")
        for _ in range(min(options.count, 2_000)):
            name, kind, damaged = damage(dice, variants)
            if kind != "bit":
                continue
            write(path, damaged)
            tally.faults += 1
            tally.states += 1
            digest = variants[name][2]
            try:
                if Journal(path, whole=False).check().truth == digest:
                    continue
            except Broken:
                pass
            changed += 1
            try:
                link = sqlite3.connect(path, isolation_level=None)
                said = link.execute("PRAGMA integrity_check").fetchall()
                missed += said == [("ok",)]
            except (sqlite3.Error, ValueError):
                pass
            finally:
                link.close()
    finally:
        remove(folder)
    tally.wrong = missed
    tally.found = missed
    tally.extra = f"integrity_check says ok to {missed} of {changed} changed files"
