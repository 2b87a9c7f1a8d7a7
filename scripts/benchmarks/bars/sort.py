def main():
    numbers = sorted(i * 7919 % 1_000_003 for i in range(1, 500_001))
    print(numbers[0], numbers[249_999], numbers[-1])


main()
