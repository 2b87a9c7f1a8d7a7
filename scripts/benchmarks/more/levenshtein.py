def distance(a, b):
    before = list(range(len(b) + 1))
    for i in range(1, len(a) + 1):
        line = [i]
        for j in range(1, len(b) + 1):
            best = before[j - 1] + (a[i - 1] != b[j - 1])
            if before[j] + 1 < best:
                best = before[j] + 1
            if line[j - 1] + 1 < best:
                best = line[j - 1] + 1
            line.append(best)
        before = line
    return before[-1]


letters = "abcdefghijklmnopqrstuvwxyz"
one = "".join(letters[i * 7 % 26] for i in range(1, 2001))
two = "".join(letters[i * i % 26] for i in range(1, 2001))
print(distance(one, two))
