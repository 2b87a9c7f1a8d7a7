def main():
    inside = 0
    for py in range(120):
        ci = py * 8192 // 120 - 4096
        for px in range(160):
            cr = px * 12288 // 160 - 8192
            zr = zi = turn = 0
            while turn < 100:
                rr, ii = zr * zr // 4096, zi * zi // 4096
                if rr + ii > 16384:
                    break
                zi = 2 * zr * zi // 4096 + ci
                zr = rr - ii + cr
                turn += 1
            if turn == 100:
                inside += 1
    print(inside)


main()
