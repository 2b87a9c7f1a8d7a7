"""Made-up files for a big award round: `make.py FOLDER APPLICATIONS`: schools, applicants, points of seven members."""

import csv
import random
import sys
from datetime import date, timedelta
from pathlib import Path

FOLDER, COUNT = Path(sys.argv[1]), int(sys.argv[2])
JUDGES = [f"กรรมการ ที่{word}" for word in ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด")]
CATEGORIES = ["ครูผู้สอน", "ผู้บริหารสถานศึกษา", "บุคลากรทางการศึกษาอื่น"]
GIVEN = "สมชาย สมหญิง มานะ มานี ปิติ ชูใจ วีระ ดวงแก้ว กานดา ธีระ อรุณ วิไล ประเสริฐ รัตนา สุดา ไพศาล นภา กมล".split()
FAMILY = "ใจดี ทองแท้ ศรีเมือง พรหมดี สุขใจ แก้วมณี บุญส่ง ชัยชนะ รักเรียน วงศ์สว่าง มีทรัพย์ พูลผล สายทอง".split()


def buddhist(day):
    return f"{day.day}/{day.month}/{day.year + 543}"


def main():
    draw = random.Random(7)
    schools = [(f"{65010001 + n}", f"บ้านที่{n + 1}", f"อำเภอ{n % 9 + 1}") for n in range(120)]
    with open(FOLDER / "schools.csv", "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["รหัส", "ชื่อ", "อำเภอ"])
        out.writerows(schools)
    opened = date(2025, 11, 24)
    with open(FOLDER / "applicants.csv", "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(
            ["ประเภท", "ชื่อ-สกุล", "โรงเรียน", "วันบรรจุ", "วันที่รับ", "เวลา", "ประวัติ", "แฟ้มสะสมผลงาน", "หนังสือรับรอง"]
        )
        considered = []
        for number in range(COUNT):
            service = date(1990, 1, 1) + timedelta(days=draw.randrange(12_700))
            received = opened + timedelta(days=draw.choice([0, 1, 2, 3, 6, 7, 8, 9, 10, 14, 15, 17, 20, 21]))
            papers = ["มี" if draw.random() < 0.99 else "ไม่มี", draw.randrange(20, 51), "มี" if draw.random() < 0.99 else "ไม่มี"]
            if service <= date(2023, 12, 15) and "ไม่มี" not in papers:
                considered.append(number + 1)
            out.writerow(
                [
                    CATEGORIES[number % 10 % 3], f"{draw.choice(GIVEN)} {draw.choice(FAMILY)}{number}",
                    schools[draw.randrange(120)][0], buddhist(service), buddhist(received),
                    f"{draw.randrange(9, 16)}:{draw.randrange(60):02d}", *papers,
                ]
            )
    with open(FOLDER / "scores.csv", "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["เลขที่", "กรรมการ", "ครองงาน", "ครองตน", "ครองคน", "ผลงาน"])
        for judge in JUDGES:
            for number in considered:
                points = [draw.randrange(full * 5, full * 10 + 1) for full in (40, 20, 20, 20)]
                out.writerow([f"A{number}", judge, *(f"{point / 10}" for point in points)])


main()
