def main():
    numbers = []
    for i in range(1, 2_000_001):
        numbers.append(i * 3)
    total = 0
    for i in range(2_000_000):
        total += numbers[i]
    print(total)


main()
