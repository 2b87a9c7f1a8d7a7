from decimal import Decimal, getcontext


def main():
    getcontext().prec = 18
    large, quotient = 0, 0
    limit = Decimal("100000.5")
    for i in range(1, 2_000_001):
        quotient = Decimal(i) / 7
        if quotient > limit:
            large += 1
    print(large, round(quotient, 4))


main()
