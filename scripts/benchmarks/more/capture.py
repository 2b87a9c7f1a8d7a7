import re


def main():
    lines = [f"ที่ ศธ 04009/ว{i} ลงวันที่ {i % 28 + 1}" for i in range(1, 100_001)]
    pattern = re.compile(r"\d+")
    total = 0
    for line in lines:
        for found in pattern.findall(line):
            total += int(found)
    print(total)


main()
