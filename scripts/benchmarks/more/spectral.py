from decimal import Decimal


def cell(i, j):
    return Decimal(1) / (Decimal((i + j - 2) * (i + j - 1)) / 2 + i)


def main():
    n = 120
    v = [Decimal(1)] * n
    size = Decimal(1)
    for turn in range(10):
        u = []
        for i in range(1, n + 1):
            total = Decimal(0)
            for j in range(1, n + 1):
                total += cell(i, j) * v[j - 1]
            u.append(total)
        size = max(u)
        v = [x / size for x in u]
    print(round(size, 9))


main()
