def main():
    people = [{"id": i, "school": f"s{i * 7919 % 1000}", "score": i * 31 % 101} for i in range(1, 200_001)]
    by = {}
    for p in people:
        by.setdefault(p["school"], []).append(p["score"])
    totals = [{"school": s, "n": len(v), "total": sum(v), "best": max(v)} for s, v in by.items()]
    totals.sort(key=lambda g: (g["total"], g["school"]), reverse=True)
    print(len(totals), totals[0]["school"], totals[0]["total"], totals[-1]["school"], totals[-1]["best"])


main()
