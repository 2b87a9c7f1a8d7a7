"""Writes programs.txt: samples, notation files and generated programs, each with the tree that the oracle
(study/grammar/parse.py) makes of it, in the shape of Tree+Description.swift.

usage: make-programs.py STUDY > programs.txt        where STUDY is the folder `study` of the design
"""
import glob, os, random, re, sys

study = sys.argv[1]
sys.path.insert(0, os.path.join(study, 'grammar'))
import parse as oracle

ARABIC = {ord(c): str(i) for i, c in enumerate('๐๑๒๓๔๕๖๗๘๙')}


class Text(str):
    """A text that remembers its quote: the oracle keeps only what stands between the quotes."""


def lex(source):
    tokens = original_lex(source)
    for token in tokens:
        if token.k == 'TEXT':
            token.v = Text(token.v)
            token.v.form = 'block' if source.startswith('"""', token.p) else source[token.p]
    return tokens


original_lex, oracle.lex = oracle.lex, lex


def dedent(raw):
    lines = raw.split('\n')
    if len(lines) == 1:
        return raw
    indents = [len(l) - len(l.lstrip(' \t')) for l in lines[1:-1] if l.strip(' \t')]
    if lines[-1].strip(' \t'):
        indents.append(len(lines[-1]) - len(lines[-1].lstrip(' \t')))
    least = min(indents, default=0)
    body = [lines[0]] + ['' if not l.strip(' \t') else l[least:] for l in lines[1:]]
    if not lines[0].strip(' \t'):
        body = body[1:]
    if not lines[-1].strip(' \t'):
        body = body[:-1]
    return '\n'.join(body)


def quoted(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n').replace('\t', '\\t') + '"'


def resolved(raw):
    def one(match):
        code = match.group(1)
        return {'n': '\n', 't': '\t'}.get(code) or (chr(int(code[2:-1], 16)) if code[0] == 'u' else code)
    return re.sub(r'\\(u\{[0-9a-fA-F]+\}|.)', one, raw)


def plain(text):
    if text.form == "'":
        return str(text)
    return resolved(dedent(text) if text.form == 'block' else text)


def text_parts(text):
    if text.form == "'":
        return [quoted(text)] if text else []
    raw, parts, literal, at = (dedent(text) if text.form == 'block' else str(text)), [], '', 0
    while at < len(raw):
        if raw[at] == '\\':
            escape = re.match(r'\\u\{[0-9a-fA-F]+\}|\\.', raw[at:]).group(0)
            literal += escape
            at += len(escape)
        elif raw.startswith('{…}', at):
            literal += '{…}'
            at += 3
        elif raw[at] == '{':
            end, depth = at + 1, 1
            while depth:
                if raw[end] == "'":
                    end = raw.index("'", end + 1)
                depth += {'{': 1, '}': -1}.get(raw[end], 0)
                end += 1
            if literal:
                parts.append(quoted(resolved(literal)))
            literal = ''
            parts.append(outline(oracle.Parser(lex(raw[at + 1:end - 1])).whole_pipeline()))
            at = end
        else:
            literal += raw[at]
            at += 1
    if literal:
        parts.append(quoted(resolved(literal)))
    return parts


def form(*parts):
    return '(' + ' '.join(p for p in parts if p) + ')'


def row(nodes):
    return ' '.join(outline(n) for n in nodes)


def type_of(t):
    return t if isinstance(t, str) else t[0] + ' of ' + type_of(t[2])


def column(name):
    return quoted(name[1:-1] if name.startswith('"') else name)


def amount(raw):
    text = raw.translate(ARABIC).replace('_', '').lstrip('+')
    kind = 'date' if ':' in text else 'duration' if text[-1].isalpha() else 'number'
    return form(kind, text)


def key(k):
    return quoted(plain(k) if isinstance(k, Text) else k)


def parameter(p):
    name, rest, kind, default = p
    return form(('...' if rest else '') + name, ': ' + type_of(kind) if kind else '', '= ' + outline(default) if default else '')


def arm(a):
    patterns, guard, body = a
    shown = '_' if patterns == ['_'] else row(patterns)
    return form('arm', shown, 'if ' + outline(guard) if guard else '', outline(body))


NODES = {
    'let': lambda n, t, p: form('let', n, type_of(t) if t else '', outline(p)),
    'var': lambda n, t, p: form('var', n, type_of(t) if t else '', outline(p)),
    'set': lambda op, place, p: form(op, outline(place), outline(p)),
    'def': lambda n, ps, r, b: form('def', n, '[' + ' '.join(map(parameter, ps)) + ']', '-> ' + type_of(r) if r else '', outline(b)),
    'for': lambda a, b, e, block: form('for', a, b or '', outline(e), outline(block)),
    'while': lambda e, b: form('while', outline(e), outline(b)),
    'return': lambda p: form('return', outline(p) if p else ''),
    'break': lambda: '(break)',
    'continue': lambda: '(continue)',
    'throw': lambda e: form('throw', outline(e)),
    'use': lambda t, ns: form('use', quoted(plain(t)), '' if ns is None else '[' + ' '.join(ns) + ']'),
    'needs': lambda a: form('needs', row(a)),
    'test': lambda t, b: form('test', quoted(plain(t)), outline(b)),
    'block': lambda s: form('block', row(s)),
    'pipe': lambda s: form('pipe', row(s)),
    'call': lambda w, a: form('call', w, row(a)),
    'apply': lambda e, a: form('apply', outline(e), row(a)),
    'flag': lambda f: form('flag', f),
    'spread': lambda e: form('spread', outline(e)),
    'num': amount,
    'date': lambda d: form('date', d.translate(ARABIC)),
    'text': lambda t: form('text', ' '.join(text_parts(t))),
    'word': lambda w: form('word', w),
    'var_': lambda v: form('$', v),
    'field': lambda e, n: form('column', column(n)) if e == ('row',) else form('field', outline(e), column(n)),
    'index': lambda e, i: form('index', outline(e), outline(i)),
    'not': lambda e: form('not', outline(e)),
    'neg': lambda e: form('negate', outline(e)),
    'paren': lambda p: form('paren', outline(p)),
    'list': lambda xs: form('list', row(xs)),
    'record': lambda xs: form('record', ' '.join(
        outline(x) if x[0] == 'spread' and not isinstance(x[0], Text) and isinstance(x[1], tuple) and len(x) == 2 and x in SPREADS
        else form(key(x[0]), outline(x[1])) for x in xs)),
    'closure': lambda ps, s: form('closure', '-' if ps is None else '[' + ' '.join(ps) + ']', row(s)),
    'if': lambda arms, el: form('if', ' '.join(form(outline(c), outline(b)) for c, b in arms), outline(el) if el else ''),
    'match': lambda e, arms: form('match', outline(e), ' '.join(map(arm, arms))),
    'try': lambda b, n, h: form('try', outline(b), n or '-', outline(h)),
    'true': lambda: 'true', 'false': lambda: 'false', 'null': lambda: 'null',
}


class Spreads:
    """A record's parts are ('spread', e) or (key, e): only the token tells a key named spread, which we never use."""
    def __contains__(self, part):
        return part[0] == 'spread'


SPREADS = Spreads()


def outline(node):
    kind = node[0]
    if kind == 'var' and len(node) == 2:
        kind = 'var_'
    if kind in NODES and not (len(node) == 3 and kind in ('in',)):
        return NODES[kind](*node[1:])
    return form(kind, outline(node[1]), outline(node[2]))


# --- generated programs -----------------------------------------------------------------------------------------

random.seed(2569)
pick, chance = random.choice, lambda p: random.random() < p
NAMES = ['n', 'total', 'ใบสมัคร', 'school-name', 'คะแนน', 'x1', '_tmp', 'น้ำหนัก', 'é', 'quota']
COMMANDS = ['applications', 'where', 'sort', 'take', 'count', 'ตรวจสอบ', 'what-if', 'set-rule', 'be-year', 'as-of', 'round']
WORDS = ['A17', 'checked', 'award-2569-1', 'award@2', 'rounds/a.sopsh', 'ตรวจแล้ว', 'windows-874', 'พ.ศ.2569', '_', 'of']
COLUMNS = ['.score', '.คะแนน', '."ชื่อ - สกุล"', '.in', '.from', '.school', '.by-day']
NUMBERS = ['0', '3', '-7', '+5', '1_000', '85.50', '80%', '๘๐', '๑๒.๕', '12345678901234567890', '0.5', '-0.25']
DURATIONS = ['2d', '1w', '3mo', '2y', '4wd', '3h', '30min', '45s', '-3mo', '๒d']
DATES = ['2026-11-20', '2569-11-20', '2026-11-20T09:30', '2026-11-20T09:30:15', '๒๕๖๙-๑๒-๐๑', '09:30', '23:59']
TEXTS = ['"บ้านนา"', "'raw \\n {x}'", '""', '"a\\nb"', '"\\{ \\" \\\\ \\t"', '"\\u{e01}"', "''", '"#no comment"', '"{…}"', '"| not a pipe"']
INFIX = ['or', 'and', '==', '!=', '<', '<=', '>', '>=', 'in', 'matches', '??', '..', '..<', '+', '-', '*', '/', 'mod', 'div']
LEVEL = {op: i for i, ops in enumerate(oracle.BIN) if ops for op in ops}


def literal():
    return pick([pick(NUMBERS), pick(DURATIONS), pick(DATES), pick(TEXTS), 'true', 'false', 'null'])


def interpolated(d):
    inner = pick(['$n', 'applications | count', "$total | fixed 2", "where .status == 'ok'", '.id', '$n + 1', "{a: 1}", "(count)"])
    return '"' + pick(['รวม ', '', 'x ']) + '{' + inner + '}' + pick([' บาท', '', '{$x}']) + '"'


def operand(d):
    if d <= 0:
        return pick([literal(), '$' + pick(NAMES), pick(COLUMNS), pick(WORDS[:-2])])
    kind = random.randrange(17)
    if kind < 4: return literal()
    if kind < 6: return '$' + pick(NAMES) + postfixes(d)
    if kind < 7: return pick(COLUMNS) + postfixes(d)
    if kind < 8: return pick(WORDS[:-2])
    if kind < 10: return '(' + pipeline(d - 1) + ')' + postfixes(d)
    if kind < 11: return '[' + pick([' ', ', ', '\n  ']).join(item(d - 1) for _ in range(random.randrange(4))) + ']'
    if kind < 12: return record(d - 1)
    if kind < 14: return closure(d - 1)
    if kind < 15: return branch(d - 1)
    if kind < 16: return match(d - 1)
    return pick([interpolated(d), 'try ' + block(d - 1) + ' catch ' + pick(['', 'e ']) + block(d - 1)])


def item(d):
    return '...$' + pick(NAMES) if chance(0.1) else expr(d)


def postfixes(d):
    return ''.join(pick([pick(COLUMNS), '[' + expr(d - 2) + ']']) for _ in range(pick([0, 0, 1, 2])))


def expr(d, least=0):
    if least <= 2 and chance(0.06):
        return 'not ' + expr(d - 1, 2)
    ops = [op for op in INFIX if LEVEL[op] >= least]
    if d > 0 and ops and chance(0.4):
        op = pick(ops)
        level = LEVEL[op]
        left = expr(d - 1, level + 1 if level in (3, 5) else level)
        gap = ' ' if op in '+-*/' or op.isalpha() or op.startswith('..') or chance(0.8) else ''
        after = pick(['\n    ', ' ']) if gap and chance(0.1) else gap
        return left + gap + op + after + expr(d - 1, level + 1)
    value = operand(d)
    return '-' + value if value[0] in '$(.' and chance(0.1) else value


def argument(d):
    roll = random.random()
    if roll < 0.15: return '--' + pick(['desc', 'because', 'เพราะ', 'by', 'in'])
    if roll < 0.2: return '...$' + pick(NAMES)
    return expr(d)


def command(d):
    return ' '.join([pick(COMMANDS)] + [argument(d - 1) for _ in range(random.randrange(4))])


def pipeline(d):
    first = command(d) if chance(0.6) else expr(d)
    if chance(0.1): first = pick(['$f', '($g 1)', '.h']) + ' ' + argument(d - 1)
    joint = ' | ' if chance(0.7) else '\n  | '
    return joint.join([first] + [command(d) for _ in range(pick([0, 0, 1, 2]))])


def record(d):
    keys = pick([['a', 'b'], ['"ชื่อ"', 'test'], ['id', 'in', 'or'], []])
    parts = [k + ': ' + expr(d) for k in keys]
    if parts and chance(0.3): parts.insert(0, '...$r')
    return '{' + pick([', ', '\n  ']).join(parts) + '}'


def closure(d):
    names = pick(['', '|x| ', '|a b| ', '|| '])
    body = statements(d)
    return '{' + names + ('' if names else ' ') + body + ' }' if names or not body.startswith(('...', '}')) else '{|x| }'


def block(d):
    return '{ ' + statements(d) + ' }'


def branch(d):
    out = 'if ' + expr(d) + ' ' + block(d)
    if chance(0.4): out += ' else if ' + expr(d) + ' ' + block(d)
    if chance(0.5): out += ' else ' + block(d)
    return out


def match(d):
    arms = []
    for _ in range(random.randrange(1, 4)):
        pattern = ' | '.join(pick([literal(), pick(WORDS[:3]), '90..100', '1..<$n']) for _ in range(pick([1, 1, 2])))
        guard = ' if ' + expr(d) if chance(0.2) else ''
        arms.append(pattern + guard + ' => ' + (block(d) if chance(0.3) else pipeline(d)))
    if chance(0.5): arms.append('_ => ' + expr(0))
    return 'match ' + expr(d) + ' {' + '\n' + pick(['\n', ',\n', ', ']).join(arms) + '\n}'


def statements(d):
    return pick(['; ', '\n']).join(statement(d) for _ in range(random.randrange(1, 3)))


def statement(d):
    roll = random.random()
    if roll < 0.12: return pick(['let ', 'var ']) + pick(NAMES) + pick(['', ': number', ': list of text']) + ' = ' + pipeline(d)
    if roll < 0.2: return '$' + pick(NAMES) + pick(['', '[1]', '.score', "['x']"]) + pick([' = ', ' += ', ' -= ']) + pipeline(d)
    if roll < 0.25: return 'for ' + pick(['x', 'i, x']) + ' in ' + expr(d) + ' ' + block(d - 1)
    if roll < 0.28: return 'while ' + expr(d) + ' ' + block(d - 1)
    if roll < 0.33: return pick(['return', 'break', 'continue', 'return ' + pipeline(d), 'throw ' + expr(d)])
    if roll < 0.38: return 'def ' + pick(NAMES) + ' ' + parameters() + pick(['', ' -> number', ' -> list of record']) + ' ' + block(d - 1)
    if roll < 0.41: return pick(['use "a.sopsh"', 'use "b.sopsh" [x y]', 'needs read "data"', 'needs scratch', 'test "ก" ' + block(d - 1)])
    return pipeline(d)


def parameters():
    return pick(['[]', '[n: number]', '[...xs: text --by: duration = 0d]', '[a, b = "x" --flag]', '[--weights: record = {}]'])


def programs():
    for folder in ('grammar/samples', 'notation'):
        for path in sorted(glob.glob(os.path.join(study, folder, '*.sopsh'))):
            yield os.path.basename(path), open(path, encoding='utf-8').read()
    made = 0
    while made < 600:
        source = '\n'.join(statement(pick([1, 2, 3])) for _ in range(random.randrange(1, 4))) + '\n'
        if len(source) > 700:
            continue
        try:
            oracle.parse(source)
        except oracle.Err:
            continue
        made += 1
        yield f'generated {made}', source


for name, source in programs():
    print('%%%% ' + name)
    sys.stdout.write(source if source.endswith('\n') else source + '\n')
    print('%%%% tree')
    print('\n'.join(outline(s) for s in oracle.parse(source)))
