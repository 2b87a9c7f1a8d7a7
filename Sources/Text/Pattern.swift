/// A regular expression whose time grows with the text only, whatever anybody writes into it.
///
/// Signs: `.` `[a-z]` `[^…]` `\d` `\w` `\s` (digits and letters are Thai ones too) `\D` `\W` `\S` `\b` `\B` `\n` `\t`
/// `\r` `\u{…}`, `^` and `$` for the ends of the text, `( )` `(?: )` `(?<name> )`, `* + ? {2} {2,} {2,5}` and the
/// same with `?` behind for the shortest, `|`. A character is a code point.
public struct Pattern: Sendable, Equatable {
  public let source: String
  public let ignoringCase: Bool
  /// The numbers of groups that have names.
  public let groupNames: [String: Int]
  private let program: PatternProgram
  private let table: PatternTable?

  /// A place where a pattern matches.
  public struct Match: Equatable, Sendable {
    public let range: Range<Int>
    /// The bytes of each group from number 1; nil for one that took no part.
    public let groups: [Range<Int>?]
  }

  public init(_ source: String, ignoringCase: Bool = false) throws(BadPattern) {
    self.source = source
    self.ignoringCase = ignoringCase
    var parser = PatternParser(source, ignoringCase: ignoringCase)
    let node = try parser.pattern()
    groupNames = parser.names
    program = try PatternProgram(node, groups: parser.groups)
    table = program.isLiteral ? nil : PatternTable(program)
  }

  public static func == (left: Pattern, right: Pattern) -> Bool {
    left.source == right.source && left.ignoringCase == right.ignoringCase
  }

  public var groupCount: Int { program.groups }

  /// Bytes every match begins with, and whether they are all it is.
  public var beginning: [UInt8] { program.prefix }
  public var isPlain: Bool { program.isLiteral }

  /// Whether the pattern matches anywhere in the text.
  public func matches(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool { matches(utf8, from: 0) }

  public func matches(_ text: String) -> Bool { text.withBytes { matches($0, from: 0) } }

  /// The leftmost match at or after byte `start`, which must be a character's start.
  public func firstMatch(in utf8: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Match? {
    guard start <= utf8.count else { return nil }
    if program.isLiteral {
      return firstLiteral(in: utf8, from: start).map { Match(range: $0..<$0 + program.prefix.count, groups: []) }
    }
    // The table is many times faster than the machine, and most texts do not match.
    if table != nil, !matches(utf8, from: start) { return nil }
    var machine = PatternMachine(program, on: utf8, remembering: true)
    guard let places = machine.run(from: start) else { return nil }
    let groups = (0..<program.groups).map { group -> Range<Int>? in
      let first = places[2 * group + 2], last = places[2 * group + 3]
      return first >= 0 && last >= first ? first..<last : nil
    }
    return Match(range: places[0]..<places[1], groups: groups)
  }

  public func firstMatch(in text: String) -> Match? { text.withBytes { firstMatch(in: $0) } }

  /// All matches that do not overlap, from the left; an empty one right behind another does not count.
  public func allMatches(in utf8: UnsafeBufferPointer<UInt8>) -> [Match] {
    var matches: [Match] = []
    var start = 0
    while start <= utf8.count, let match = firstMatch(in: utf8, from: start) {
      let end = match.range.upperBound
      if !match.range.isEmpty || matches.last?.range.upperBound != end { matches.append(match) }
      start = !match.range.isEmpty ? end : end < utf8.count ? end + Scalars.decode(utf8, at: end).length : end + 1
    }
    return matches
  }

  public func allMatches(in text: String) -> [Match] { text.withBytes { allMatches(in: $0) } }

  private func matches(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    if program.isLiteral { return firstLiteral(in: utf8, from: start) != nil }
    var start = start
    if !program.prefix.isEmpty {
      guard let place = firstLiteral(in: utf8, from: start) else { return false }
      start = place
    }
    if let table { return table.matches(utf8, from: start) }
    var machine = PatternMachine(program, on: utf8, remembering: false)
    return machine.run(from: start) != nil
  }

  private func firstLiteral(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    program.prefix.withUnsafeBufferPointer { Search.firstIndex(of: $0, in: utf8, from: start) }
  }
}
