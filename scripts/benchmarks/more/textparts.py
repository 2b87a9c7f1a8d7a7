def main():
    text = "แถว,คะแนน,85.50,ผ่าน;" * 100_000
    parts = text.split(";")
    joined = "\n".join(parts)
    changed = joined.replace("ผ่าน", "ไม่ผ่าน")
    print(len(parts), len(joined.encode()), len(changed.encode()))


main()
