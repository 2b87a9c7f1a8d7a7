from datetime import date, timedelta


def main():
    total = 0
    start, end, step = date(2000, 1, 1), date(2300, 1, 1), timedelta(days=1)
    d = start
    for i in range(500_000):
        d = d + step
        if d > end:
            d = start
        total += d.month + d.day + (d - start).days
    print(total)


main()
