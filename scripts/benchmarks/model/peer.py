"""Makes the same office as office.sopsh for sqlite3: whole numbers for references, choices and days."""

import sqlite3
import sys
from datetime import date

FIRST = "สมชาย สมหญิง ประยุทธ วิไล มานี ชูใจ ปิติ วีระ สุดา อรทัย กนก พรทิพย์ นภา ธีระ ศิริพร อำนาจ จันทร์ รัตนา ไพศาล เพชร".split()
LAST = "ใจดี รักเรียน แสงทอง บุญมา ศรีสุข ทองดี มีชัย พงษ์ไพร แก้วใส สุขสม วงศ์ดี ชัยมงคล".split()
EPOCH = date(1970, 1, 1)
OPENED = (date(2026, 1, 1) - EPOCH).days
CHECKED = (date(2026, 6, 1) - EPOCH).days

TABLES = """
CREATE TABLE school(id INTEGER PRIMARY KEY, code TEXT, name TEXT, district TEXT, pupils INTEGER);
CREATE TABLE application(
  id INTEGER PRIMARY KEY, round INTEGER, category INTEGER, school INTEGER, received INTEGER, means INTEGER,
  postmarked INTEGER, state INTEGER, late INTEGER, checked INTEGER, service INTEGER, score REAL, applicant TEXT);
"""


def schools(count):
    for i in range(1, count + 1):
        yield (i, str(70_000_000 + i), f"บ้านนา {i}", f"อำเภอ {i % 50}", i * 7919 % 700)


def applications(count, schools):
    for i in range(1, count + 1):
        yield (
            i, 1 + i % 5, 1 + i * 31 % 12, 1 + i * 7919 % schools,
            OPENED * 86_400 + 30_600 + i * 17 % 500_000 * 60, 1 + i % 4, None if i % 10 < 7 else OPENED + i * 13 % 300, 1 + i * 101 % 7,
            int(i % 10 == 0), CHECKED + i * 29 % 200, i * 13 % 12_000, (5_000 + i * 7919 % 5_001) / 100,
            f"{FIRST[i % 20]} {LAST[i * 7 % 12]} {i * 7919 % 99_991}",
        )


def main(path, school_count, count):
    database = sqlite3.connect(path)
    database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + TABLES)
    database.executemany(f"INSERT INTO school VALUES({','.join('?' * 5)})", schools(school_count))
    database.executemany(f"INSERT INTO application VALUES({','.join('?' * 13)})", applications(count, school_count))
    database.commit()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
