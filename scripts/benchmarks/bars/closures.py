def main():
    total = 0
    for i in range(1, 2_000_001):
        add = lambda x: x + i
        total += add(1)
    print(total)


main()
