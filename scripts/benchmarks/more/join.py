def main():
    people = [{"id": i, "school": f"s{i * 7919 % 1000}"} for i in range(1, 100_001)]
    schools = [{"school": f"s{i}", "district": f"d{i % 7}"} for i in range(1000)]
    by = {s["school"]: s for s in schools}
    joined = [{**p, **by[p["school"]]} for p in people if p["school"] in by]
    print(len(joined), sum(1 for j in joined if j["district"] == "d3"))


main()
