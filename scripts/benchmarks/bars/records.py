def main():
    total = 0
    for i in range(1, 1_000_001):
        r = {"id": i, "name": f"n{i}", "score": i % 100}
        total += r["score"] + len(r["name"]) + r["id"]
    print(total)


main()
