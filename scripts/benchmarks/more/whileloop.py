def main():
    i = even = 0
    while i < 10_000_000:
        i += 1
        if i % 2 == 0 and i % 3 != 0:
            even += 1
    print(even)


main()
