def main():
    n = 2_000_000
    prime = [True] * (n + 1)
    prime[0] = prime[1] = False
    i = 2
    while i * i <= n:
        if prime[i]:
            j = i * i
            while j <= n:
                prime[j] = False
                j += i
        i += 1
    found = 0
    for p in prime:
        if p:
            found += 1
    print(found)


main()
