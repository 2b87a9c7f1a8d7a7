def main():
    text = "abcdefghij" * 2_000
    found = 0
    for i in range(len(text)):
        if text[i] == "c":
            found += 1
    print(found)


main()
