from decimal import Decimal


def main():
    total = Decimal(0)
    quarter = Decimal("0.25")
    for i in range(1, 10_000_001):
        total = total + quarter * i
    print(int(total))


main()
