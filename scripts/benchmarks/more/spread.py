def main():
    base = {"id": 0, "name": "ก", "score": 0}
    total = 0
    for i in range(1, 500_001):
        r = {**base, "score": i, "passed": True}
        total += r["score"]
    print(total)


main()
