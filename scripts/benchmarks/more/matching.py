def grade(score):
    if 90 <= score <= 100:
        return 5
    if 80 <= score < 90:
        return 4
    if score in (60, 65):
        return 3
    if 50 <= score < 80:
        return 2
    return 1


def main():
    total = 0
    for i in range(1, 3_000_001):
        total += grade(i % 101)
    print(total)


main()
