def inner(a, b):
    return a - b


def outer(a, b, c, d):
    return inner(a, b) + c * d


def main():
    total = 0
    for i in range(1, 2_500_001):
        total += outer(i, 3, 2, 5)
    print(total)


main()
