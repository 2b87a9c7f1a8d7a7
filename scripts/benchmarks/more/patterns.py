import re


def main():
    lines = [f"นายสมชาย ใจดี เลขที่ {i} โทร 08{i % 10}-{i * 7919 % 1_000_000}-x" for i in range(1, 200_001)]
    pattern = re.compile(r"08[1-5]-\d{3}[05]\d*")
    print(sum(1 for line in lines if pattern.search(line)))


main()
