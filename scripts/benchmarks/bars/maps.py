def main():
    text = " ".join(f"word{i * 7919 % 5003}" for i in range(5003))
    counts = {}
    for turn in range(200):
        for word in text.split(" "):
            counts[word] = counts.get(word, 0) + 1
    print(len(counts), counts["word17"], counts["word5002"])


main()
