def main():
    text = ""
    for i in range(1, 1_000_001):
        text += f"กข{i % 10}"
    print(len(text.encode()))


main()
