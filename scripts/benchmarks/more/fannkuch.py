def fannkuch(n):
    p = list(range(1, n + 1))
    q = p[:]
    s = p[:]
    sign, most, total = 1, 0, 0
    while True:
        front = p[0]
        if front != 1:
            q[1:] = p[1:]
            flips = 1
            while True:
                under = q[front - 1]
                if under == 1:
                    total += sign * flips
                    if flips > most:
                        most = flips
                    break
                q[front - 1] = front
                if front >= 4:
                    i, j = 1, front - 2
                    while i < j:
                        q[i], q[j] = q[j], q[i]
                        i += 1
                        j -= 1
                front = under
                flips += 1
        if sign == 1:
            p[0], p[1] = p[1], p[0]
            sign = -1
        else:
            p[1], p[2] = p[2], p[1]
            sign = 1
            i = 3
            while True:
                if s[i - 1] != 1:
                    s[i - 1] -= 1
                    break
                if i == n:
                    return total, most
                s[i - 1] = i
                p.insert(i, p.pop(0))
                i += 1


print(*fannkuch(8))
