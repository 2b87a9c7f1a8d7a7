def main():
    total = 0
    for i in range(1, 1_000_001):
        place = f"โรงเรียนบ้าน{i} หมู่ {i % 9}"
        total += len(place.encode())
    print(total)


main()
