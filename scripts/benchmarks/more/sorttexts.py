names = sorted(f"name{1_000_000 + i * 7919 % 1_000_003}" for i in range(1, 200_001))
print(names[0], names[99_999], names[-1])
