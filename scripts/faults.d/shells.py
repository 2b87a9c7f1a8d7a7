"""Many shells on one office at once, stopped and let go at random: no update lost, none twice, one order of all."""

import os
import random
import signal
import subprocess
import threading
import time

from journal import Broken, receipts
from office import Office, remove, sandbox

PLACES = 40
RAISE = "set s-1 counter ((show s-1).counter + 1)"
# The last place must not be given twice.
TAKE = f"if (show s-2).counter < {PLACES} {{ set s-2 counter ((show s-2).counter + 1) }}"


class Driver:
    """One shell after the other, each a process, as one person would type them."""

    def __init__(self, office, number, commands, dice, crowd):
        self.office, self.number, self.commands, self.dice, self.crowd = office, number, commands, dice, crowd
        self.raised = self.taken = self.added = 0
        self.receipts = []
        self.conflicts = self.busy = 0
        self.longest = 0
        self.problems = []

    def start(self, text):
        # Each in a session of its own, as people's shells are: a group with stopped members that loses its leader is
        # sent SIGHUP as a whole.
        process = subprocess.Popen(
            [self.office.program, "-c", text], cwd=self.office.work, env=self.office.env, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
        self.crowd[self.number] = process
        out, err = process.communicate()
        self.crowd[self.number] = None
        return process.returncode, out.decode(), err.decode()

    def again(self, text):
        """Repeats what was refused for the sake of another shell; gives the receipts."""
        began = time.monotonic()
        while True:
            code, _, err = self.start(text)
            if code == 0:
                self.longest = max(self.longest, time.monotonic() - began)
                found = receipts(err)
                self.receipts += found
                return len(found)
            if receipts(err):
                self.problems.append(f"exit {code} after a receipt: {err[:200]}")
                return 0
            if code == 5:
                self.conflicts += 1
            elif code == 74 and "in use by" in err:
                self.busy += 1
            else:
                self.problems.append(f"exit {code} of {text}: {err.strip()[:300]}")
                return 0
            if len(self.problems) > 5 or self.conflicts > 50 * self.commands:
                self.problems.append("it never gets through")
                return 0

    def work(self):
        for number in range(self.commands):
            what = self.dice.random()
            if what < 0.75:
                self.raised += self.again(RAISE)
            elif what < 0.9:
                self.added += self.again(f'add school {{code: "{self.number}x{number}", name: "ก"}}')
            else:
                self.taken += self.again(TAKE)


def meddle(crowd, dice, over, tally):
    """Ctrl-Z and fg, again and again, on whoever is at work."""
    while not over.is_set():
        process = dice.choice(crowd)
        if process is not None and process.poll() is None:
            try:
                os.kill(process.pid, signal.SIGSTOP)
                tally.faults += 1
                time.sleep(dice.choice((0.01, 0.03, 0.1, 0.1, 0.5)))
                os.kill(process.pid, signal.SIGCONT)
            except ProcessLookupError:
                pass
        time.sleep(dice.uniform(0.005, 0.05))


def ready(options, folder):
    office = Office(options.program, folder)
    office.must("new", "office.sop")
    office.must("-c", "add field school counter number")
    office.must("-c", 'add school {code: "1", name: "ก"}; add school {code: "2", name: "ข"}; schools | set counter 0')
    return office


def run(options, tally):
    shells = 6 if options.short else min(50, max(2, options.count // 4))
    commands = max(1, options.count // shells)
    folder = sandbox()
    try:
        office = ready(options, folder)
        start = office.journal().last
        crowd = [None] * shells
        drivers = [
            Driver(office, number, commands, random.Random(f"{options.seed} {number}"), crowd) for number in range(shells)
        ]
        over = threading.Event()
        threads = [threading.Thread(target=driver.work) for driver in drivers]
        chaos = threading.Thread(target=meddle, args=(crowd, random.Random(options.seed), over, tally))
        for thread in (*threads, chaos):
            thread.start()
        for thread in threads:
            thread.join()
        over.set()
        chaos.join()
        judge(office, drivers, start, tally)
        conflicts, busy = (sum(getattr(driver, name) for driver in drivers) for name in ("conflicts", "busy"))
        longest = max(driver.longest for driver in drivers)
        tally.extra = (
            f"{shells} shells × {commands} commands, {conflicts} conflicts and {busy} times busy, all repeated, "
            f"longest wait {longest:.1f} s")
    finally:
        remove(folder)


def judge(office, drivers, start, tally):
    for driver in drivers:
        for text in driver.problems:
            tally.problem("wrong", f"shell {driver.number}: {text}")
    acked = [receipt for driver in drivers for receipt in driver.receipts]
    tally.acked += len(acked)
    tally.states += 1
    if len(set(acked)) != len(acked):
        tally.problem("wrong", f"{len(acked) - len(set(acked))} events were confirmed twice")
    try:
        journal = office.journal().check()
    except Broken as why:
        return tally.problem("wrong", f"{why}")
    for sequence, code in journal.missing(acked):
        tally.problem("lost", f"kept #{sequence}·{code} was printed and is not there")
    said = office.code(
        "let found = (audit); let images = (events | where .what == image | count); "
        "print $found.events $images (show s-1).counter (show s-2).counter (schools | count)")
    if said.code != 0:
        return tally.problem("wrong", f"audit: {said}")
    events, images, raised, taken, schools = (int(word) for word in said.out.split())
    if events != journal.last or events - images - start != len(acked):
        tally.problem("wrong", f"{events} events with {images} images, after {start} and {len(acked)} confirmed")
    for name, is_now, wanted in (
        ("counter", raised, sum(driver.raised for driver in drivers)),
        ("places", taken, sum(driver.taken for driver in drivers)),
        ("schools", schools, 2 + sum(driver.added for driver in drivers)),
    ):
        if is_now < wanted:
            tally.problem("lost", f"{name}: {is_now}, and {wanted} were confirmed")
        if is_now > wanted:
            tally.problem("wrong", f"{name}: {is_now}, and only {wanted} were confirmed")
    if taken > PLACES:
        tally.problem("wrong", f"{taken} of {PLACES} places are taken")


def prove(options, tally):
    """Drivers that read in one process and write in the next, so that nobody can see what they decided from."""
    folder = sandbox()
    try:
        office = ready(options, folder)
        kept = []

        def blind():
            for _ in range(8):
                now = int(office.code("print (show s-1).counter").out)
                kept.append(office.code(f"set s-1 counter {now + 1}").code == 0)

        threads = [threading.Thread(target=blind) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        tally.faults = len(kept)
        tally.states, tally.acked = 1, sum(kept)
        tally.lost = tally.found = sum(kept) - int(office.code("print (show s-1).counter").out)
    finally:
        remove(folder)
