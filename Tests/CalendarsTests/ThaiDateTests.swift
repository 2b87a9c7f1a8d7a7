import Calendars
import Failures
import Testing

@Suite struct ThaiDateTests {
  @Test(arguments: [
    "วันที่ ๕ ก.พ. ๒๕๖๙", "5 กุมภาพันธ์ 2569", "5/2/2569", "05-02-2569", "2569-02-05", "5.2.2569", "5 กพ 2569",
    "วันพฤหัสบดีที่ 5 กุมภาพันธ์ 2569", "วันพฤหัสบดีที่ 5 กุมภาพันธ์ พ.ศ. 2569", "๕ กุมภาพันธ์ พ.ศ. ๒๕๖๙",
    "วันที่ 5 เดือนกุมภาพันธ์ พ.ศ. 2569", "วันที่5กุมภาพันธ์2569", "5 ก.พ.พ.ศ.2569", "5 กุมภาพันธ์ พุทธศักราช 2569",
    "5 กุมภาพันธ์ ค.ศ. 2026", "5 ก.พ. คศ 2026", "5 February 2026", "Feb 5, 2026", "5 Feb 2569", "5-Feb-2026",
    "5 FEB 2026", "February 5th, 2026", "Thursday, 5 February 2026", "Thu 5 Feb 2026", "5 Feb 2569 BE", "2026/02/05",
    "  5  ก.พ.  2569 ", "5\u{00A0}ก.พ.\u{00A0}2569", "5 กุมภา 2569", "พฤหัสบดี 5 ก.พ. 2569", "5/02/2026", "05/2/2026",
    "5-ก.พ.-2569",
  ])
  func `reads what officers write`(text: String) throws {
    #expect(try ThaiDate.parse(text) == day("2026-02-05"))
  }

  @Test(arguments: [
    ("28 ก.พ. 2566", "2023-02-28"), ("1 มกราคม 2562", "2019-01-01"), ("28/2/2566", "2023-02-28"),
    ("18 กย 2568", "2025-09-18"), ("29 กุมภาพันธ์ 2567", "2024-02-29"), ("1 เมย. 2569", "2026-04-01"),
    ("31 ธ.ค. 2399", "2399-12-31"), ("31 ธ.ค. พ.ศ. 2399", "1856-12-31"), ("3 มิ.ย. 2569", "2026-06-03"),
    ("วันอังคารที่ ๓ มีนาคม ๒๕๖๙", "2026-03-03"), ("3 May 2026", "2026-05-03"), ("1 พ.ค. 2569", "2026-05-01"),
    ("1 พ.ย. 2569", "2026-11-01"), ("Sept 1, 2026", "2026-09-01"),
  ])
  func `reads these days`(text: String, iso: String) throws {
    #expect(try ThaiDate.parse(text) == day(iso))
  }

  @Test(arguments: [
    ("18 กย 68", "SOP-DATE-CENTURY"), ("5/2/69", "SOP-DATE-CENTURY"), ("5/2/26", "SOP-DATE-CENTURY"),
    ("29 ก.พ. 2566", "SOP-DATE-DAY"), ("2/25/2026", "SOP-DATE-MONTH"), ("31/4/2569", "SOP-DATE-DAY"),
    ("วันจันทร์ที่ 5 ก.พ. 2569", "SOP-DATE-WEEKDAY"), ("5 ก.พ. พ.ศ. 2026", "SOP-DATE-YEAR"),
    ("5 ก.พ. ค.ศ. 2569", "SOP-DATE-YEAR"), ("5 ก.พ. 3000", "SOP-DATE-YEAR"), ("", "SOP-DATE-TEXT"),
    ("ก.พ. 2569", "SOP-DATE-TEXT"), ("5 ก.พ.", "SOP-DATE-TEXT"), ("5 2 2569", "SOP-DATE-TEXT"),
    ("5/2-2569", "SOP-DATE-TEXT"), ("กุมภาพันธ์ 5 2569", "SOP-DATE-TEXT"), ("5 ก.พ. 256", "SOP-DATE-TEXT"),
    ("5 ก.พ. 25699", "SOP-DATE-TEXT"), ("5 กกก 2569", "SOP-DATE-TEXT"), ("5 ก.พ. ม.ค. 2569", "SOP-DATE-TEXT"),
    ("5 ก.พ. พ.ศ. ค.ศ. 2569", "SOP-DATE-TEXT"), ("5-6 ก.พ. 2569", "SOP-DATE-TEXT"), ("-5 ก.พ. 2569", "SOP-DATE-TEXT"),
    ("5 ก.พ. 2569 เวลา 09.30 น.", "SOP-DATE-TEXT"), ("44232", "SOP-DATE-TEXT"), ("5 ก.พ. ๒๕๖๙!", "SOP-DATE-TEXT"),
    ("02-05-2569-1", "SOP-DATE-TEXT"),
  ])
  func `refuses what it would have to guess`(text: String, code: String) throws {
    let failure = try #require(throws: Failure.self) { try ThaiDate.parse(text) }
    #expect(failure.code == code, "\(text)")
  }

  @Test func `two digits are read where the era is declared`() throws {
    #expect(try ThaiDate.parse("18 กย 68", twoDigitYears: .buddhist) == day("2025-09-18"))
    #expect(try ThaiDate.parse("5/2/26", twoDigitYears: .christian) == day("2026-02-05"))
    #expect(throws: Failure.self) { try ThaiDate.parse("5 ก.พ. พ.ศ. 69", twoDigitYears: .christian) }
  }

  @Test func `a wrong weekday is named`() throws {
    let failure = try #require(throws: Failure.self) { try ThaiDate.parse("วันจันทร์ที่ 5 ก.พ. 2569") }
    #expect(failure.message(in: .thai) == "5 กุมภาพันธ์ 2569 เป็นวันพฤหัสบดี ไม่ใช่วันจันทร์")
    #expect(failure.message(in: .english) == "5 February 2026 is a Thursday, not a Monday")
  }

  @Test(arguments: [
    (ThaiDate.Form.long, "5 กุมภาพันธ์ 2569", "๕ กุมภาพันธ์ ๒๕๖๙"),
    (.full, "วันพฤหัสบดีที่ 5 กุมภาพันธ์ พ.ศ. 2569", "วันพฤหัสบดีที่ ๕ กุมภาพันธ์ พ.ศ. ๒๕๖๙"),
    (.official, "5 กุมภาพันธ์ พ.ศ. 2569", "๕ กุมภาพันธ์ พ.ศ. ๒๕๖๙"), (.short, "5 ก.พ. 2569", "๕ ก.พ. ๒๕๖๙"),
    (.shortest, "5 ก.พ. 69", "๕ ก.พ. ๖๙"), (.month, "กุมภาพันธ์ 2569", "กุมภาพันธ์ ๒๕๖๙"),
    (.englishLong, "5 February 2026", "๕ February ๒๐๒๖"), (.englishShort, "5 Feb 2026", "๕ Feb ๒๐๒๖"),
    (.iso, "2026-02-05", "๒๐๒๖-๐๒-๐๕"),
  ])
  func `writes the forms`(form: ThaiDate.Form, arabic: String, thai: String) throws {
    let day = try day("2026-02-05")
    #expect(ThaiDate.text(day, form) == arabic)
    #expect(ThaiDate.text(day, form, thaiDigits: true) == thai)
  }

  @Test func `writes times of day`() {
    #expect(ThaiDate.time(9 * 3600 + 30 * 60) == "09.30 น.")
    #expect(ThaiDate.time(16 * 3600 + 45 * 60, thaiDigits: true) == "๑๖.๔๕ น.")
  }

  @Test func `what is written reads back`() throws {
    for number in stride(from: Day.earliest.number, through: Day.latest.number, by: 211) {
      let day = Day(number: number)
      for form in ThaiDate.Form.allCases where form != .month && form != .shortest {
        // Before 2400 a year without its era is taken for one of the Common Era.
        if day.buddhistYear < 2400, [.long, .short].contains(form) { continue }
        #expect(try ThaiDate.parse(ThaiDate.text(day, form, thaiDigits: number % 2 == 0)) == day)
      }
    }
  }

  @Test func `names of months and weekdays`() {
    #expect((MonthName.thai(12), MonthName.thaiShort(4), MonthName.englishShort(9)) == ("ธันวาคม", "เม.ย.", "Sep"))
    #expect((WeekdayName.thai(7), WeekdayName.thaiShort(4), WeekdayName.englishShort(1)) == ("อาทิตย์", "พฤ.", "Mon"))
  }
}
