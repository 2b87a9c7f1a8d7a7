"""The verdicts of `conformance all` on the office that office.sopsh makes, by going through each round plainly."""

import re
import sys
from datetime import date, timedelta

STEPS = "calendar call verify verify appoint meet minutes result notify forward".split()
START = date(2026, 1, 6)
CLOSED = date(2026, 3, 31)


def mixed(k, i, j):
    return (i * 7919 + j * 104_729 + k * 15_485_863) % 10_007


def procedure(path):
    """Steps of a procedure in the notation: what each follows, and whether every round must have it."""
    steps = {}
    for name, head, body in re.findall(r'^  step (\S+) "[^"]*" "[^"]*"(.*?)\{\n(.*?)^  \}', open(path).read(), re.M | re.S):
        follows = re.search(r"^    follows (.*)$", body, re.M)
        steps[name] = {
            "follows": follows.group(1).split() if follows else [],
            "required": "--per" not in head and "--ours" not in head and "each-time" not in body,
        }
    return steps


def case(i):
    """The tasks of a closed round: step, thing, state, day done, last day."""
    for j in range(1, 11):
        luck = mixed(3, i, j) % 100
        yield {
            "step": "old-step" if luck == 9 else STEPS[j - 1],
            "thing": {3: "ก", 4: "ข"}.get(j),
            "state": "skipped" if luck == 0 else "ready" if luck == 1 else "done",
            "done": START + timedelta(j * 4 + mixed(4, i, j) % 5 - (6 if luck < 9 else 0)) if luck > 1 else None,
            "due": START + timedelta(j * 4 + 3) if luck % 7 else None,
        }


def verdict(tasks, steps):
    disordered = missing = left = unknown = late = 0
    for task in tasks:
        if task["state"] == "skipped":
            left += 1
        if task["step"] not in steps:
            unknown += 1
            continue
        if task["due"] and task["state"] != "skipped":
            late += (task["done"] or CLOSED) > task["due"]
        if task["state"] != "done":
            continue
        for before in steps[task["step"]]["follows"]:
            group = [other for other in tasks if other["step"] == before]
            if task["thing"]:
                group = [other for other in group if other["thing"] == task["thing"]] or group
            if any(other["state"] == "ready" or (other["done"] or START) > task["done"] and other["state"] == "done"
                   for other in group):
                disordered += 1
    for name, step in steps.items():
        if step["required"] and not any(t["step"] == name and t["state"] != "ready" for t in tasks):
            missing += 1
    fits = not (disordered or missing or left or unknown)
    return f"{str(fits).lower()},{disordered},{missing},{left},{unknown},{late}"


def main(path, first, count):
    steps = procedure(path)
    for i in range(first, first + count):
        print(f"award-2569-{i},{verdict(list(case(i)), steps)}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
