def main():
    text = "กขคงจฉชซฌญ" * 1_000
    found = 0
    for i in range(len(text)):
        if text[i] == "ค":
            found += 1
    print(found)


main()
