print(sum(i * 2 for i in range(1, 3_000_001) if i % 3 == 0))
