def main():
    total = 0
    for i in range(1, 500_001):
        total += 123_456_789_012_345 * i
    print(total)


main()
