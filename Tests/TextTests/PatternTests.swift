import Testing
import Text

@Suite struct PatternTests {
  @Test func `finds what Python finds`() throws {
    for (source, text, found) in PatternOracles.searches {
      let pattern = try Pattern(source)
      let match = pattern.firstMatch(in: text)
      #expect(shown(match) == found, "\(source) in \(text.debugDescription)")
      #expect(pattern.matches(text) == (match != nil), "\(source) in \(text.debugDescription)")
      // An edge that is always there keeps the table away: the machine must say the same.
      let slow = try Pattern("(?:\\b|\\B)(?:\(source))")
      #expect(shown(slow.firstMatch(in: text)) == found, "\(source) in \(text.debugDescription)")
      #expect(slow.matches(text) == (match != nil))
    }
  }

  private func shown(_ match: Pattern.Match?) -> String {
    guard let match else { return "-" }
    return ([match.range] + match.groups).map { range -> String in
      range.map { "\($0.lowerBound):\($0.upperBound)" } ?? "x"
    }.joined(separator: " ")
  }

  private func first(_ source: String, _ text: String, ignoringCase: Bool = false) throws -> String? {
    try Pattern(source, ignoringCase: ignoringCase).firstMatch(in: text).map {
      String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
    }
  }

  @Test func `takes Thai digits and letters for digits and letters`() throws {
    #expect(try first("\\d+/\\d+", "ที่ ๑๒/2569 ลง") == "๑๒/2569")
    #expect(try first("\\w+", " นายสมชาย_1ฯ") == "นายสมชาย_1")
    #expect(try first("[^\\d\\s]+", "1 กข") == "กข")
    #expect(try first("\\W\\D\\S", "กa-b!") == "-b!")
    #expect(try first("[ก-ฮ]{2,3}", "abกขคง") == "กขค")
    #expect(try first("[]a-]+", "x]-a") == "]-a")
    #expect(try first("\\u{e01}\\.\\n\\t\\r", "ก.\n\t\r") == "ก.\n\t\r")
    #expect(try first("\\bที่\\b", "ที่นี่ ที่ นั่น") == "ที่")
    #expect(try first("a\\Bb", "ab") == "ab")
  }

  @Test func `ignores case where told to`() throws {
    #expect(try first("straße", "STRAßE", ignoringCase: true) == "STRAßE")
    #expect(try first("[a-c]+д", "xABcД", ignoringCase: true) == "ABcД")
    #expect(try first("กข", "กข", ignoringCase: true) == "กข")
    #expect(try first("[^a]", "Ab", ignoringCase: true) == "b")
    #expect(try first("\\w\\d", "a1", ignoringCase: true) == "a1")
    #expect(try first("abc", "ABC") == nil)
  }

  @Test func `gives groups by number and name`() throws {
    let pattern = try Pattern("(?<day>\\d+) (?<เดือน>[ก-๙.]+) (?:พ.ศ. )?(\\d{4})")
    let match = try #require(pattern.firstMatch(in: "ลง 9 ม.ค. พ.ศ. 2569"))
    #expect(pattern.groupCount == 3)
    #expect(pattern.groupNames == ["day": 1, "เดือน": 2])
    #expect(match.groups.count == 3)
    #expect(match.groups[0] == 7..<8)
  }

  @Test func `goes on from where it is told`() throws {
    let pattern = try Pattern("^a|b")
    "aab".withBytes { utf8 in
      #expect(pattern.firstMatch(in: utf8, from: 0)?.range == 0..<1)
      #expect(pattern.firstMatch(in: utf8, from: 1)?.range == 2..<3)
      #expect(pattern.firstMatch(in: utf8, from: 3) == nil)
      #expect(pattern.firstMatch(in: utf8, from: 4) == nil)
    }
  }

  @Test func `finds all matches`() throws {
    #expect(try Pattern("a*").allMatches(in: "baaก").map(\.range) == [0..<0, 1..<3, 6..<6])
    #expect(try Pattern("ab").allMatches(in: "abab").map(\.range) == [0..<2, 2..<4])
    #expect(try Pattern("").allMatches(in: "ก").map(\.range) == [0..<0, 3..<3])
    #expect(try Pattern("x").allMatches(in: "abc") == [])
  }

  @Test(arguments: [
    ("(a", 0, BadPattern.Reason.unclosedGroup), ("a)", 1, .unopenedGroup), ("[a", 0, .unclosedSet),
    ("ก[]", 3, .emptySet), ("[]a", 0, .unclosedSet),
    ("[b-a]", 2, .reversedRange), ("[a-\\d]", 2, .reversedRange), ("*a", 0, .nothingToRepeat),
    ("a**", 2, .nothingToRepeat),
    ("^*", 0, .nothingToRepeat), ("{2}", 0, .nothingToRepeat), ("a{", 1, .badRepeat), ("a{3,2}", 1, .badRepeat),
    ("a{2", 1, .badRepeat), ("a{1001}", 5, .tooManyRepeats), ("\\q", 0, .unknownEscape), ("ก\\", 3, .unfinishedEscape),
    ("\\u{110000}", 0, .unknownEscape), ("\\u41", 0, .unknownEscape), ("(?=a)", 0, .unknownGroup),
    ("(?<=a)", 3, .unknownGroup), ("(?<a b>c)", 3, .badGroupName), ("(?<a>b)(?<a>c)", 10, .sameGroupName),
    ("(a{1000}){1000}", 0, .tooLarge), ("(?:(?:(?:){1000}){1000}){1000}", 0, .tooLarge), ("[\\", 1, .unfinishedEscape),
    (String(repeating: "(", count: 201), 200, .tooDeep),
  ])
  func `says what is wrong with a pattern and where`(_ source: String, _ offset: Int, _ reason: BadPattern.Reason) {
    #expect(throws: BadPattern(offset: offset, reason: reason)) { try Pattern(source) }
  }

  @Test func `has words for every error`() {
    for reason in BadPattern.Reason.allCases { #expect(!reason.en.isEmpty && !reason.th.isEmpty) }
  }

  @Test func `is the same pattern when it reads the same`() throws {
    #expect(try Pattern("a+") == Pattern("a+"))
    #expect(try Pattern("a+") != Pattern("a+", ignoringCase: true))
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "(a*)*b", "(a|aa)+$", "(a+)+c", "(?:a?){30}a{30}b", "(?:(?:a{1,4}){1,4}){1,4}b", "(.*)(.*)(.*)x", "(a|a)*\\bb",
      "a.*b.*c$",
    ])
  func `takes time in proportion to the text`(_ source: String) throws {
    let pattern = try Pattern(source)
    func time(_ count: Int) -> Duration {
      let text = String(repeating: "a", count: count) + "!"
      return ContinuousClock().measure { #expect(!pattern.matches(text)) }
    }
    _ = time(1_000)
    let short = time(5_000), long = time(100_000)
    // Twenty times the text; a quadratic engine would take 400 times as long.
    #expect(long < short * 100 + .milliseconds(50), "\(short) \(long)")
  }
}
