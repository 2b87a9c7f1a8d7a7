from decimal import Decimal


def main():
    total = Decimal(0)
    for i in range(1, 1_000_001):
        total += Decimal(1) / i
    print(round(total, 8))


main()
