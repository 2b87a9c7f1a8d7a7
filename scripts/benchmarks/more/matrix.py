def multiply(a, b, n):
    c = []
    for i in range(n):
        line = []
        for j in range(n):
            total = 0
            for k in range(n):
                total += a[i][k] * b[k][j]
            line.append(total)
        c.append(line)
    return c


def main():
    n = 150
    a = [[i * j % 10 for j in range(1, n + 1)] for i in range(1, n + 1)]
    b = [[(i + j) % 10 for j in range(1, n + 1)] for i in range(1, n + 1)]
    c = multiply(a, b, n)
    print(c[0][0], c[74][79], c[149][149])


main()
