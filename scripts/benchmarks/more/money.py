from decimal import ROUND_HALF_UP, Decimal


def main():
    total = Decimal(0)
    rate, fee, cent = Decimal("1.25"), Decimal("99.99"), Decimal("0.01")
    for i in range(1, 1_000_001):
        total += ((i * rate + fee) * 7 / 365).quantize(cent, ROUND_HALF_UP)
    print(format(total.normalize(), "f"))


main()
