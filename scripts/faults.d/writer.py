"""Appends events to an office file in ways that are wrong on purpose, for the controls; and in the right way.

  writer.py MODE FILE COUNT
    right      journal TRUNCATE, synchronous EXTRA, one transaction an event, confirmed after its commit
    early      the same, confirmed before its commit
    apart      the same, but event and personal values in a transaction each
    memory     the journal in memory only: a kill half-way cannot be taken back
    off        synchronous OFF: nothing is ever waited for
    wal        WAL with synchronous NORMAL, as many programs have it
What it writes depends on the number of the event alone, so two runs can be compared.
"""

import hashlib
import sqlite3
import sys


def main(mode, path, count):
    link = sqlite3.connect(path, isolation_level=None)
    journal = {"memory": "MEMORY", "wal": "WAL"}.get(mode, "TRUNCATE")
    level = {"off": "OFF", "wal": "NORMAL", "memory": "NORMAL"}.get(mode, "EXTRA")
    link.execute(f"PRAGMA journal_mode={journal}")
    link.execute(f"PRAGMA synchronous={level}")
    # As small a cache as there is, so that pages are written before the commit, as in a large transaction.
    if mode == "memory":
        link.execute("PRAGMA cache_size=2")
    office = link.execute("SELECT value FROM meta WHERE name='office'").fetchone()[0]
    last = link.execute("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1").fetchone() or (0, bytes(32))
    for sequence in range(last[0] + 1, last[0] + 1 + count):
        content = hashlib.sha256(b"event %d" % sequence).digest() * 40
        values = hashlib.sha256(b"personal %d" % sequence).digest() * 200
        name = hashlib.sha256(b"name %d" % sequence).digest()[:16]
        made = hashlib.sha256(b"sopsh-event-1" + office + sequence.to_bytes(8, "little") + last[1] + content).digest()
        told = f"kept #{sequence}·{made.hex()[:4]}-{made.hex()[4:8]}: event\n".encode()
        if mode == "early":
            sys.stderr.buffer.raw.write(told)
        link.execute("BEGIN IMMEDIATE")
        link.execute("INSERT INTO event VALUES(?, ?, ?, ?)", (sequence, name, made, content))
        if mode == "apart":
            link.execute("COMMIT")
            link.execute("BEGIN IMMEDIATE")
        for number in range(2):
            link.execute("INSERT INTO personal VALUES(?, ?)", (sequence << 12 | number, values))
        link.execute("COMMIT")
        if mode != "early":
            sys.stderr.buffer.raw.write(told)
        last = (sequence, made)


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
