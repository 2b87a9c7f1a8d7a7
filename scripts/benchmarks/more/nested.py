def main():
    rooms = [{"name": f"r{i}", "seats": [0] * 10} for i in range(1, 11)]
    for i in range(1, 1_000_001):
        rooms[i % 10]["seats"][i % 7] += 1
    print(rooms[2]["seats"][3], sum(rooms[0]["seats"]))


main()
