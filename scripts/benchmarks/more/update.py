def main():
    r = {"name": "ก", "count": 0, "total": 0}
    for i in range(1, 3_000_001):
        r["count"] += 1
        r["total"] = r["total"] + i
    print(r["count"], r["total"])


main()
