#!/usr/bin/env python3
"""Writes numbers.txt: arithmetic worked out by Python's decimal module, by the rules of Sources/Values/Decimal.swift.

  p A B sum difference product quotient div mod order     a pair and seven results
  r A PLACES half-away half-even down up floor ceiling    a number and six roundings

E is a number that does not fit 38 digits, Z a division by zero.
"""
import decimal
import os
import random
from decimal import Decimal as D

decimal.setcontext(decimal.Context(prec=400, Emax=9999, Emin=-9999))
DIGITS = 38
LARGEST = 10**DIGITS - 1
dice = random.Random(2569)


def text(number):
    if number == 0:
        return "0"
    out = format(number, "f")
    return out.rstrip("0").rstrip(".") if "." in out else out


def fitted(exact):
    """38 digits, at most 38 of them after the point; what does not fit rounds half-even, or is E."""
    whole = len(str(abs(int(exact)))) if abs(exact) >= 1 else 0
    if whole > DIGITS:
        return "E"
    rounded = exact.quantize(D(1).scaleb(whole - DIGITS), rounding=decimal.ROUND_HALF_EVEN)
    return "E" if abs(rounded) > LARGEST else text(rounded)


def places(number):
    return max(0, -number.normalize().as_tuple().exponent)


def quotient(a, b):
    if b == 0:
        return "Z"
    exact = a / b  # 400 digits tell a half from what is a little beside it
    if exact == 0:
        return "0"
    unit = max(exact.adjusted() - 17, -DIGITS)
    return fitted(exact.quantize(D(1).scaleb(unit), rounding=decimal.ROUND_HALF_EVEN))


def floored(a, b):
    """div and mod, worked out at the finer of the two scales, which must fit 127 bits."""
    if b == 0:
        return "Z", "Z"
    common = max(places(a), places(b))
    left, right = int(a.scaleb(common)), int(b.scaleb(common))
    if max(abs(left), abs(right)) >= 2**127:
        return "E", "E"
    whole, rest = divmod(left, right)
    return fitted(D(whole)), fitted(D(rest).scaleb(-common))


def pair(a, b):
    results = [fitted(a + b), fitted(a - b), fitted(a * b), quotient(a, b), *floored(a, b), str((a > b) - (a < b))]
    return " ".join(["p", text(a), text(b), *results])


RULES = [
    decimal.ROUND_HALF_UP, decimal.ROUND_HALF_EVEN, decimal.ROUND_DOWN, decimal.ROUND_UP, decimal.ROUND_FLOOR,
    decimal.ROUND_CEILING,
]


def roundings(a, count):
    results = [fitted(a.quantize(D(1).scaleb(-count), rounding=rule)) for rule in RULES]
    return " ".join(["r", text(a), str(count), *results])


def number(most_digits, most_places):
    digits = dice.randint(1, most_digits)
    coefficient = dice.randrange(10**digits)
    if dice.random() < 0.3:
        coefficient = -coefficient
    return D(coefficient).scaleb(-dice.randint(0, most_places))


EDGES = [
    D(text) for text in [
        "0", "1", "-1", "2", "10", "0.1", "-0.5", "0.05", "3", "7", "0.000000000000000001", "999999999999999999",
        "1000000000000000000", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
        "-9223372036854775807", "4611686018427387904", "0.9223372036854775807", "92233720368547758.07",
        "18446744073709551616", "99999999999999999999999999999999999999", "-99999999999999999999999999999999999999",
        "10000000000000000000000000000000000000", "15000000000000000000000000000000000000",
        "50000000000000000000000000000000000000", "0.00000000000000000000000000000000000001",
        "-0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000005",
        "0.99999999999999999999999999999999999999", "9999999999999999999.9999999999999999999", "0.5", "1.5", "2.5",
        "0.3333333333333333333", "12345678901234567890.123456789",
    ]
]

lines = []
lines += [pair(number(4, 3), number(4, 3)) for _ in range(140)]
lines += [pair(number(10, 2), number(9, 4)) for _ in range(90)]
lines += [pair(number(18, 18), number(18, 18)) for _ in range(100)]
lines += [pair(number(19, 0), number(19, 0)) for _ in range(40)]
lines += [pair(number(38, 38), number(38, 38)) for _ in range(70)]
lines += [pair(number(38, 3), number(6, 3)) for _ in range(25)]
lines += [pair(edge, edge) for edge in EDGES]
lines += [pair(dice.choice(EDGES), dice.choice(EDGES)) for _ in range(110)]
lines += [pair(D(a), D(b)) for a, b in [
    ("15e36", "0.1"), ("-15e36", "0.1"), ("99e36", "1.1"), ("9e37", "0.9"), ("1e-19", "3e18"), ("1e-20", "-3"),
    ("5e-38", "10"), ("15e-38", "10"), ("1e19", "1e19"), ("123456789012345678.5", "1"), ("123456789012345679.5", "1"),
    ("1e37", "1e-38"), ("4e-20", "1.25e-18"), ("5e-20", "1e-18"), ("-5e-20", "1e-18"), ("6e-20", "1e-18"),
]]
lines += [roundings(number(6, 6), dice.randint(-2, 6)) for _ in range(80)]
lines += [roundings(number(18, 18), dice.randint(-20, 18)) for _ in range(40)]
lines += [roundings(number(38, 38), dice.randint(-40, 38)) for _ in range(30)]
lines += [roundings(D(tens) / 10, 0) for tens in (5, 15, 25, -5, -15, -25)]
lines += [roundings(dice.choice(EDGES), dice.randint(-39, 38)) for _ in range(40)]

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "numbers.txt"), "w") as out:
    out.write("\n".join(lines) + "\n")
