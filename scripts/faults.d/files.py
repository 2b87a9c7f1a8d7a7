"""The files of a sandbox in memory, as they are after so many calls of a program.

A killed program leaves exactly what it wrote before: what the system has in its cache stays. So one recorded run gives
the files of every kill, without running it again; a real kill now and then shows that they are the same.
"""

import hashlib


class Files:
    """Paths and their bytes; folders have None."""

    def __init__(self, kept):
        self.content = dict(kept)
        self.digests = {}

    def copy(self):
        other = Files(self.content)
        other.digests = dict(self.digests)
        return other

    def put(self, path, content):
        self.content[path] = content
        self.digests.pop(path, None)

    def apply(self, what):
        kind, path = what[0], what[1]
        if kind == "open":
            if (path not in self.content and what[2]) or (what[3] and self.content.get(path)):
                self.put(path, b"")
        elif kind == "write":
            start, content = what[2], what[3]
            old = self.content[path]
            # A hole reads as zeros.
            head = old[:start] if len(old) >= start else old + bytes(start - len(old))
            self.put(path, b"".join((head, content, old[start + len(content):])))
        elif kind == "truncate":
            old = self.content[path]
            if len(old) != what[2]:
                self.put(path, old[:what[2]] if len(old) > what[2] else old + bytes(what[2] - len(old)))
        elif kind in ("unlink", "rmdir"):
            self.content.pop(path, None)
            self.digests.pop(path, None)
        elif kind == "rename":
            self.put(what[2], self.content.pop(path))
            self.digests.pop(path, None)
        elif kind == "mkdir":
            self.content[path] = None
        elif kind not in ("said", "sync"):
            raise SystemExit(f"faults: what does {kind} do to the files?")

    def key(self):
        """The same for the same files."""
        whole = hashlib.blake2b(digest_size=16)
        for path in sorted(self.content):
            if path not in self.digests:
                self.digests[path] = hashlib.blake2b(self.content[path] or b"", digest_size=16).digest()
            whole.update(path.encode() + b"\0" + self.digests[path])
        return whole.digest()

    def difference(self, kept):
        """Where these are not the files that were found, in a few words; nothing where they are."""
        for path in sorted(self.content.keys() | kept.keys()):
            one, other = self.content.get(path, "none"), kept.get(path, "none")
            if one != other:
                sizes = [said if isinstance(said, str) or said is None else len(said) for said in (one, other)]
                return f"{path}: worked out {sizes[0]} bytes, found {sizes[1]}"
        return None


def changes(what):
    """Whether a call writes, makes, syncs or renames: those before which a kill counts."""
    return what[0] != "open" or what[2] or what[3]


def torn(what, dice):
    """The same write cut short, in its middle and somewhere; nothing where it cannot be."""
    if what[0] != "write" or len(what[3]) < 2:
        return []
    size = len(what[3])
    cuts = {dice.choice((size // 2, min(512, size - 1))), dice.randrange(1, size)}
    return [(letter, (*what[:3], what[3][:cut])) for letter, cut in zip("ab", sorted(cuts))]
