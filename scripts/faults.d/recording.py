"""What a program did to its files, call by call with every byte, and the disks a power cut could leave behind."""

import os
import re
import subprocess

# With a question mark: not every machine has each of them.
CALLS = ",".join(
    "?" + call
    for call in (
        "openat openat2 open creat pwrite64 write ftruncate fallocate fsync fdatasync unlink unlinkat rename renameat "
        "renameat2 mkdir mkdirat rmdir link linkat pwritev writev"
    ).split())
LINE = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+)", re.S)
FLAGS = re.compile(r'"(?:\\x..)*", (?:\{flags=)?([A-Z_|0-9x]+)')
WRITE = re.compile(r'(\d+)<([^>]*)>, "((?:\\x..)*)"(\.*), (\d+)(?:, (\d+))?')
# A name, after the folder it counts from.
NAMES = re.compile(r'(?:(?:AT_FDCWD|\d+)(?:<([^>]*)>)?, )?"((?:\\x..)*)"')
SECTOR = 512


def plain(text):
    return bytes.fromhex(text.replace("\\x", "")).decode("utf-8", "surrogateescape")


def paths(words):
    """Every path among the words of a call, whole."""
    found = []
    for folder, name in NAMES.findall(words):
        path = plain(name)
        if not path.startswith("/") and folder:
            path = os.path.normpath((plain(folder) if "\\x" in folder else folder) + "/" + path)
        found.append(path)
    return found


def record(command, top, log, killed_at=None, **options):
    """Runs a program and gives (ended, what it did below `top`, which call each was).

    What it did are tuples whose first word says what; which call, (name, how many of that name). With such a call in
    `killed_at` the program is killed before it.
    """
    inject = ["-e", "inject={}:signal=SIGKILL:when={}".format(*killed_at)] if killed_at else []
    done = subprocess.run(
        ["strace", "-f", "-y", "-xx", "-s", "4000000", "-o", log, "-e", f"trace={CALLS}", *inject, *command],
        stdin=subprocess.DEVNULL, capture_output=True, **options)
    acts, calls, places, made = [], [], {}, {}
    with open(log, encoding="ascii", errors="replace") as file:
        for line in file:
            if match := LINE.match(line):
                # As strace counts: failed ones too.
                name = match[2]
                made[name] = made.get(name, 0) + 1
                if int(match[4]) >= 0:
                    act(match[1], name, match[3], int(match[4]), places, top, acts)
                    if len(acts) > len(calls):
                        calls.append((name, made[name]))
            elif ("resumed" in line or "unfinished" in line) and not killed_at:
                raise SystemExit(f"faults: two threads at once, which the recorder does not read: {line[:100]}")
    return done, acts, calls


def act(process, call, words, result, places, top, acts):
    def below(path):
        return path if path.startswith(top) else None

    if call in ("openat", "openat2", "open", "creat"):
        path, flags = paths(words)[0], FLAGS.search(words)[1]
        places[process, result] = 0
        if below(path) and "O_DIRECTORY" not in flags and "O_PATH" not in flags:
            acts.append(("open", path, "O_CREAT" in flags, "O_TRUNC" in flags))
    elif call in ("pwrite64", "write"):
        found = WRITE.match(words)
        number, path = int(found[1]), plain(found[2]) if "\\x" in found[2] else found[2]
        content = bytes.fromhex(found[3].replace("\\x", ""))
        assert not found[4], "the recorder cut a write short"
        if number in (1, 2) and not below(path):
            acts.append(("said", content[:result].decode("utf-8", "replace"), number))
        elif below(path):
            if call == "pwrite64":
                start = int(found[6])
            else:
                start = places.get((process, number), 0)
                places[process, number] = start + result
            acts.append(("write", path, start, content[:result]))
    elif call in ("ftruncate", "fsync", "fdatasync"):
        found = re.match(r"(\d+)<([^>]*)>(?:, (\d+))?", words)
        path = plain(found[2]) if "\\x" in found[2] else found[2]
        if below(path) or path == top.rstrip("/"):
            acts.append(("truncate", path, int(found[3])) if call == "ftruncate" else ("sync", path))
    elif call in ("unlink", "unlinkat", "rename", "renameat", "renameat2", "mkdir", "mkdirat"):
        names = paths(words)
        if below(names[0]):
            acts.append((re.sub("at2?$", "", call), *names))
    elif below(words):
        raise SystemExit(f"faults: the recorder does not know {call}")


class File:
    """What is on disk for certain, and what was asked for since, in order."""

    def __init__(self, content=b""):
        self.durable = content
        self.now = bytearray(content)
        self.pending = []

    def write(self, start, content):
        self.pending.append(("write", start, content, len(self.now)))
        if len(self.now) < start:
            self.now.extend(bytes(start - len(self.now)))
        self.now[start:start + len(content)] = content

    def truncate(self, size):
        if size == len(self.now):
            return
        self.pending.append(("truncate", size))
        if size < len(self.now):
            del self.now[size:]
        else:
            self.now.extend(bytes(size - len(self.now)))

    def sync(self):
        self.durable = bytes(self.now)
        self.pending = []


class Disk:
    """Files and names; a name is on disk for certain only when its folder was synced."""

    def __init__(self):
        self.names = {}
        self.durable = {}
        self.pending = []

    def load(self, kept):
        for path, content in kept.items():
            if content is not None:
                self.names[path] = self.durable[path] = File(content)

    def apply(self, what):
        kind, path = what[0], what[1]
        if kind == "open":
            file = self.names.get(path)
            if file is None:
                if not what[2]:
                    return
                self.names[path] = file = File()
                self.pending.append(("make", path, file))
            elif what[3]:
                file.truncate(0)
        elif kind == "write":
            self.names[path].write(what[2], what[3])
        elif kind == "truncate":
            self.names[path].truncate(what[2])
        elif kind == "sync":
            if path in self.names:
                self.names[path].sync()
            else:
                kept = [entry for entry in self.pending if os.path.dirname(entry[1]) != path]
                for entry in self.pending:
                    if entry not in kept:
                        Disk.name(self.durable, entry)
                self.pending = kept
        elif kind == "unlink":
            if path in self.names:
                del self.names[path]
                self.pending.append(("unlink", path))
        elif kind == "rename":
            file = self.names.pop(path)
            self.names[what[2]] = file
            self.pending.append(("rename", path, what[2], file))

    @staticmethod
    def name(names, entry):
        if entry[0] == "make":
            names[entry[1]] = entry[2]
        elif entry[0] == "unlink":
            names.pop(entry[1], None)
        else:
            names.pop(entry[1], None)
            names[entry[2]] = entry[3]

    def items(self, watched):
        """What may or may not have reached the disk: steps of names, and of the files that are watched."""
        files = []
        for path in watched:
            for file in (self.names.get(path), self.durable.get(path)):
                if file is not None and file not in files:
                    files.append(file)
        return [(None, entry) for entry in self.pending] + [(file, entry) for file in files for entry in file.pending]

    def left(self, chosen, watched, dice, tears):
        """What a cut leaves of the watched files when just these items reached the disk: {path: bytes}."""
        names = dict(self.durable)
        for file, entry in chosen:
            if file is None:
                Disk.name(names, entry)
        kept = {id(entry) for _, entry in chosen}
        left = {}
        for path in watched:
            file = names.get(path)
            if file is None:
                continue
            left[path] = content(file, kept, dice, tears) if file.pending else file.durable
        return left


def content(file, kept, dice, tears):
    made = bytearray(file.durable)
    for entry in file.pending:
        is_kept = id(entry) in kept
        if entry[0] == "truncate":
            if is_kept:
                size = entry[1]
                if size < len(made):
                    del made[size:]
                else:
                    made.extend(bytes(size - len(made)))
            continue
        _, start, bytes_written, _ = entry
        end = start + len(bytes_written)
        if not is_kept:
            # The file may have grown all the same, over what was or was not on the disk there.
            if tears and end > len(made) and dice.random() < 0.3:
                filler = bytes if dice.random() < 0.5 else dice.randbytes
                made.extend(filler(end - len(made)))
            continue
        if len(made) < start:
            made.extend(bytes(start - len(made)))
        first, last = start // SECTOR, (end - 1) // SECTOR
        if tears and last > first and dice.random() < 0.4:
            torn(made, start, bytes_written, first, last, dice)
        else:
            made[start:end] = bytes_written
    return bytes(made)


def torn(made, start, bytes_written, first, last, dice):
    """Some sectors of a write only: its beginning, its end, or any."""
    way = dice.random()
    cut = dice.randint(first, last)
    for sector in range(first, last + 1):
        if way < 0.35 and sector > cut or 0.35 <= way < 0.6 and sector < cut or way >= 0.6 and dice.random() < 0.5:
            continue
        low, high = max(start, sector * SECTOR), min(start + len(bytes_written), (sector + 1) * SECTOR)
        if len(made) < low:
            made.extend(bytes(low - len(made)))
        made[low:high] = bytes_written[low - start:high - start]
