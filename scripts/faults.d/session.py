"""The reference session, one process a step, and generated ones."""

import random


class Step:
    def __init__(self, name, *words, exact=True, stride=1):
        self.name = self.kind = name
        self.words = words
        # Of its calls every so many is tried; none with 0.
        self.stride = stride
        # Whether the office answers either as before or as after; not where a step keeps several things one by one.
        self.exact = exact


def code(name, text, **options):
    return Step(name, "-c", text, **options)


NEW = Step("new", "new", "office.sop")

# What must be nowhere in the file once it was forgotten.
CANARY = "0899123456"

REFERENCE = [
    NEW,
    code("add", 'add school {code: "1001", name: "บ้านนา", district: "เมือง"}'),
    code("field", "add field school counter number"),
    code("many", 'for n in 1..40 { add school {code: "2{$n}", name: "วัด {$n}"} }'),
    code("set", "set s-1001 counter 1"),
    code("bulk", 'schools | set district "เหนือ"'),
    code("commits", "set s-21 counter 2; commit; set s-22 counter 3; commit; set s-23 counter 4", exact=False),
    code("person", f'add person {{name: "สมศรี ใจงาม", phone: "{CANARY}", position: "ครู"}} --because "สมัคร"'),
    code("people", 'for n in 1..5 { add person {name: "คน {$n}", phone: "081000000{$n}"} }'),
    code("personal", 'set PN2 phone "0820000000"'),
    code("reveal", 'reveal PN1 --because "โทรแจ้งผล"'),
    code("retire", "retire s-25"),
    code("undo", "undo"),
    code("redo", "redo"),
    code("undo two", "undo 2"),
    code("checkpoint", "checkpoint ก่อนประชุม"),
    code("import", 'import school "new.csv" --because "ย้ายมา"'),
    code("long", 'set s-230 name ((1..900 | each "ช่อง {$it} ") | concat)'),
    code("export", 'schools | select code name | export "documents/schools.csv"; set s-231 counter 9'),
    code("backup", 'backup "documents/copy.sop"'),
    code("forget", 'forget PN1 --because "ขอลบ"', exact=False),
    code("after image", "set s-232 counter 5"),
    Step("restore", "restore", "documents/copy.sop", "--to", "documents/back.sop"),
]

# An image of the state made when the tail has grown long, and an event of more than one page: large, so apart.
LARGE = [
    NEW,
    code("add", 'add school {code: "1", name: "ก"}; add school {code: "2", name: "ข"}'),
    code("field", "add field school counter number", stride=0),
    code("tail", "; commit; ".join(f"set s-{1 + n % 2} counter {n + 1}" for n in range(1_990)), exact=False, stride=0),
    code("image", "; commit; ".join(f"set s-1 counter {n}.5" for n in range(12)), exact=False),
    code("after image", "set s-2 counter 0"),
    code("page", 'set s-1 name ((1..60_000 | each "แผ่นดิน {$it} ") | concat)', stride=11),
    code("undo page", "undo", stride=11),
]

# A whole award round in three lines: its papers, numbers and register appear with what they tell, or not at all.
AWARD = [
    NEW,
    Step(
        "call",
        "--today", "2026-11-27", "-c",
        'add school {code: "1001", name: "บ้านนา"}; '
        'open award "ครูดีเด่น" --since 2026-11-20 { category ครู --quota 1 --reserve 1; '
        'criterion work "ครองงาน" 60; review --within 15d; '
        'dates {apply: 2026-11-20..2026-11-24, meeting: 2026-11-27} }; '
        'announce call --to schools --signed 2026-11-20 --by "ประยูร มั่นคง"',
        stride=3,
    ),
    Step(
        "round",
        "--today", "2026-11-27", "-c",
        'enter award-2569-1; for n in ["ก" "ข" "ค"] { let p = (add person {name: $n}); '
        'include (add application {round: $round, category: CG1, person: $p, received: 2026-11-23T09:00, state: complete}) }; '
        'done apply --on 2026-11-23; done verify --on 2026-11-25; '
        'appoint "คณะกรรมการ" --signed 2026-11-25 --by "ประยูร มั่นคง" { chair "ง"; member "จ" "ฉ" }; '
        'invite --at 2026-11-27T09:00 --place "ห้องประชุม" --because "เร่งด่วน"; '
        'meet --opened 09:05 { item 4.1 ครู; '
        '[{application: A1, member: "ง", work: 50} {application: A1, member: "จ", work: 50} {application: A1, member: "ฉ", work: 50} {application: A2, member: "ง", work: 40} {application: A2, member: "จ", work: 40} {application: A2, member: "ฉ", work: 40} {application: A3, member: "ง", work: 30} {application: A3, member: "จ", work: 30} {application: A3, member: "ฉ", work: 30}] | score; '
        'decide; closed 10:00 }; write minutes; announce result --signed 2026-11-27 --by "ประยูร มั่นคง"; '
        'certificates --signed 2026-11-27; notify result --to schools; '
        'forward --to "สพฐ." --signed 2026-11-27; print (ledger)',
        stride=3,
    ),
    code("undo award", "undo", stride=3),
]

# Short enough for the tests, and still through every kind of write.
SHORT = [
    step
    for step in REFERENCE
    if step.name in "new add field many commits person people undo checkpoint import backup forget".split()
]


def generated(seed, length=24):
    """A session nobody wrote; steps that are refused are left out by whoever runs it."""
    dice = random.Random(f"session {seed}")
    codes = iter(dice.sample(range(10_000, 99_999), 400))
    schools, people, files = [], 0, 0

    def school():
        schools.append(next(codes))
        return f'add school {{code: "{schools[-1]}", name: "{word()}", district: "{word()}"}}'

    def word(longest=30):
        return "".join(dice.choice("กขคงจชดตนบปพมยรลวสหอ ") for _ in range(dice.randint(1, longest))).strip() or "ก"

    def one():
        return f"s-{dice.choice(schools)}"

    def number():
        return f"08{dice.randint(10**7, 10**8 - 1)}"

    def someone():
        return f"PN{dice.randint(1, max(1, people))}"

    def several(command, least, most, between="; "):
        return between.join(command() for _ in range(dice.randint(least, most)))

    steps = [NEW, code("field", "add field school counter number"), code("first", several(school, 5, 5))]
    makers = {
        "add": lambda: school(),
        "adds": lambda: several(school, 2, 40),
        "set": lambda: f"set {one()} counter {dice.randint(0, 10**12)}",
        "sets": lambda: several(lambda: f'set {one()} name "{word(200)}"', 2, 12),
        "bulk": lambda: f'schools | set district "{word()}"',
        "commits": lambda: several(lambda: f"set {one()} counter {dice.random():.6f}", 2, 5, "; commit; "),
        "person": lambda: f'add person {{name: "{word()}", phone: "{number()}"}}',
        "people": lambda: several(lambda: f'add person {{name: "{word()}", email: "{number()}@example.org"}}', 2, 30),
        "personal": lambda: f'set {someone()} phone "{number()}" --because "{word()}"',
        "retire": lambda: f"retire {one()}",
        "undo": lambda: f"undo {dice.randint(1, 3)}",
        "redo": lambda: "redo",
        "checkpoint": lambda: f"checkpoint จุด{dice.randint(1, 9)}",
        "long": lambda: f'set {one()} name ((1..{dice.randint(100, 3000)} | each "คำ {{$it}} ") | concat)',
        "forget": lambda: f'forget {someone()} --because "ขอลบ"',
        "backup": lambda: f'backup "documents/{files}.sop"',
        "export": lambda: f'schools | export "documents/{files}.csv"; set {one()} counter 1',
    }
    weights = {"set": 6, "add": 3, "adds": 2, "sets": 3, "commits": 3, "person": 2, "personal": 2, "undo": 2}
    names = list(makers)
    for _ in range(length):
        name = dice.choices(names, [weights.get(name, 1) for name in names])[0]
        files += 1
        steps.append(code(name, makers[name](), exact=name not in ("commits", "forget")))
        steps[-1].name = f"{name} {files}"
        if name in ("person", "people"):
            people += 1
    return steps
