def main():
    failed = 0
    for i in range(1, 1_000_001):
        try:
            if i % 2 == 0:
                raise ValueError("even")
        except ValueError:
            failed += 1
    print(failed)


main()
