def main():
    numbers = {}
    for i in range(1, 1_000_001):
        numbers[i * 7919 % 1_000_003] = i
    total = 0
    for i in range(1, 1_000_001):
        total += numbers.get(i, 0)
    print(total)


main()
