"""An office file read by other means than sopsh's: SQLite from Python, SHA-256 from hashlib, the chain worked out anew.

The format stands in Sources/SQLiteStore/Schema.swift and Sources/Model/Events/Event.swift:
hash = SHA256("sopsh-event-1" + office (16) + sequence (8, little end first) + hash before (32) + open bytes).
"""

import hashlib
import re
import sqlite3

START = bytes(32)
RECEIPT = re.compile(r"#(\d+)·([0-9a-f]{4})-([0-9a-f]{4})")
TABLES = ("meta", "event", "page", "personal", "snapshot", "piece")


class Broken(Exception):
    """Why a file is no office in order."""


class Journal:
    """What a file holds: its events with the chain recomputed, and a digest of every row of every table."""

    def __init__(self, path, whole=True):
        link = sqlite3.connect(path, timeout=0, isolation_level=None)
        try:
            self._read(link, whole)
        except (sqlite3.Error, TypeError, ValueError) as error:
            raise Broken(f"SQLite: {error}") from None
        finally:
            link.close()

    def _read(self, link, whole):
        if whole:
            said = [row[0] for row in link.execute("PRAGMA integrity_check")]
            if said != ["ok"]:
                raise Broken("integrity_check: " + "; ".join(said[:3]))
        digest = hashlib.sha256()
        rows = {}
        # Images are a cache: without `whole` they may be damaged.
        for table in TABLES if whole else TABLES[:4]:
            rows[table] = link.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
            digest.update(table.encode())
            digest.update(repr(rows[table]).encode())
            if table == "personal":
                # What cannot be worked out anew from something else.
                self.truth = digest.digest()
        self.digest = digest.digest()
        self.images = len(rows.get("snapshot", ()))
        self._rows = rows
        self.heads = [(row[0], bytes(row[2])) for row in rows["event"]]

    def check(self):
        """Recomputes the chain from the first event on."""
        try:
            return self._check()
        except (TypeError, ValueError, AttributeError, OverflowError) as error:
            raise Broken(f"a cell is not of its type: {error}") from None

    def _check(self):
        office = dict((name, value) for name, value in self._rows["meta"]).get("office")
        if not isinstance(office, bytes) or len(office) != 16:
            raise Broken("no name of the office")
        pages = {}
        for key, content in self._rows["page"]:
            pages.setdefault(key >> 12, []).append(content)
        before = START
        names = set()
        for place, (sequence, name, told, content) in enumerate(self._rows["event"], 1):
            if sequence != place:
                raise Broken(f"event {place} is not there, the next is {sequence}")
            if len(name) != 16 or name in names:
                raise Broken(f"event {sequence}: its transaction is named wrong or twice")
            names.add(name)
            whole = content + b"".join(pages.get(sequence, []))
            if whole[:1] == b"\2":
                # Behind the number of the event, seven bits a byte.
                start = next(at for at in range(1, len(whole)) if whole[at] < 0x80) + 1
                if whole[start:start + 16] != name:
                    raise Broken(f"event {sequence}: it says that another transaction made it")
            made = hashlib.sha256(b"sopsh-event-1" + office + sequence.to_bytes(8, "little") + before + whole).digest()
            if made != told:
                raise Broken(f"event {sequence}: the chain breaks")
            before = made
        for kind in ("page", "personal"):
            for key, _ in self._rows[kind]:
                if not 1 <= key >> 12 <= len(self.heads):
                    raise Broken(f"{kind} {key} belongs to no event")
        return self

    @property
    def last(self):
        return len(self.heads)

    def missing(self, receipts):
        """Receipts (sequence, eight digits) that this journal does not bear out."""
        return [
            (sequence, code)
            for sequence, code in receipts
            if not (0 < sequence <= self.last and self.heads[sequence - 1][1].hex().startswith(code))
        ]


def receipts(text):
    """Confirmations in what sopsh printed: lines `kept #12·7f3a-91c2: …`, in either language."""
    found = []
    for line in text.splitlines():
        if line.startswith(("kept ", "เก็บแล้ว ")) and (match := RECEIPT.search(line)):
            found.append((int(match[1]), match[2] + match[3]))
    return found
