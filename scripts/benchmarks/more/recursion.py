import sys


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


sys.setrecursionlimit(20_000)
print(sum(down(9900) for i in range(200)))
