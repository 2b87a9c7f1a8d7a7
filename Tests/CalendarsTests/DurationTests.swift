import Calendars
import Failures
import Testing

@Suite struct DurationTests {
  @Test(arguments: [
    ("2y", 24, Family.months), ("23mo", 23, .months), ("2y 3mo", 27, .months), ("3mo 2y", 27, .months),
    ("1w", 7, .days), ("2d 1w", 9, .days), ("15d", 15, .days), ("4wd", 4, .workdays), ("๗wd", 7, .workdays),
    ("3h 30min", 12_600, .seconds), ("3h30min", 12_600, .seconds), ("-1y 2mo", -14, .months), ("0s", 0, .seconds),
    ("-9223372036854775808d", Int.min, .days),
  ])
  func `reads numbers with units of one family`(text: String, count: Int, family: Family) throws {
    #expect(try DurationText.parse(text) == Duration(count, family))
  }

  @Test(arguments: [
    (27, Family.months, "2y 3mo", "27mo"), (24, .months, "2y", "2y"), (11, .months, "11mo", "11mo"),
    (15, .days, "15d", "15d"), (14, .days, "14d", "14d"), (4, .workdays, "4wd", "4wd"),
    (12_600, .seconds, "3h 30min", "210min"), (90_061, .seconds, "25h 1min 1s", "90061s"), (0, .months, "0mo", "0mo"),
    (-27, .months, "-2y 3mo", "-27mo"), (7200, .seconds, "2h", "2h"), (-1, .seconds, "-1s", "-1s"),
  ])
  func `writes them short`(count: Int, family: Family, text: String, literal: String) {
    #expect(DurationText.text(count, family) == text)
    #expect(DurationText.literal(count, family) == literal)
  }

  @Test func `what is written reads back exactly`() throws {
    var dice = Dice()
    for family in Family.allCases {
      for count in [Int.min, Int.max, 0, -1, 1] + (0..<2000).map({ _ in dice.roll(-200_000...200_000) }) {
        #expect(try DurationText.parse(DurationText.text(count, family)) == Duration(count, family))
        #expect(try DurationText.parse(DurationText.literal(count, family)) == Duration(count, family))
      }
    }
  }

  @Test(arguments: [
    ("", "SOP-DURATION-TEXT"), ("2", "SOP-DURATION-TEXT"), ("d", "SOP-DURATION-TEXT"), ("2x", "SOP-DURATION-TEXT"),
    ("1mo 3d", "SOP-DURATION-TEXT"), ("1d 3wd", "SOP-DURATION-TEXT"), ("1d ", "SOP-DURATION-TEXT"),
    ("--1d", "SOP-DURATION-TEXT"), ("1.5d", "SOP-DURATION-TEXT"), ("9223372036854775808d", "SOP-DURATION-LARGE"),
    ("9223372036854775807w", "SOP-DURATION-LARGE"), ("9223372036854775807d 1d", "SOP-DURATION-LARGE"),
  ])
  func `refuses the rest`(text: String, code: String) throws {
    let failure = try #require(throws: Failure.self) { try DurationText.parse(text) }
    #expect(failure.code == code)
  }

  @Test func `people read them in words`() {
    #expect(DurationText.words(13, .months) == Words(en: "1 year 1 month", th: "1 ปี 1 เดือน"))
    #expect(DurationText.words(7, .workdays) == Words(en: "7 working days", th: "7 วันทำการ"))
    #expect(DurationText.words(0, .days) == Words(en: "0 days", th: "0 วัน"))
  }
}
