def main():
    people = [{"id": i, "school": f"s{i * 7919 % 1000}", "score": i * 31 % 101} for i in range(1, 200_001)]
    people.sort(key=lambda p: (p["score"], p["school"], p["id"]))
    print(people[0]["id"], people[99_999]["id"], people[-1]["id"])


main()
