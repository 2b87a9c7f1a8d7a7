from collections import Counter

text = " ".join([f"word{i * 7919 % 5003}" for i in range(5003)] * 200)
counts = Counter(text.split(" ")).most_common()
print(len(counts), counts[0][1])
