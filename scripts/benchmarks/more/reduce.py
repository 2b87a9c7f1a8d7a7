from functools import reduce

print(reduce(lambda total, x: total + x % 7, range(1, 2_000_001), 0))
