import Office
import Values

/// A fraction of whole numbers, always in lowest terms.
struct Fraction: Comparable, Hashable {
  let top: Int
  let bottom: Int

  init(_ top: Int, _ bottom: Int = 1) {
    var (a, b) = (abs(top), abs(bottom))
    while b != 0 { (a, b) = (b, a % b) }
    let sign = bottom < 0 ? -1 : 1
    self.top = sign * top / max(a, 1)
    self.bottom = sign * bottom / max(a, 1)
  }

  static func < (left: Fraction, right: Fraction) -> Bool { left.top * right.bottom < right.top * left.bottom }
  static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.top * right.bottom + right.top * left.bottom, left.bottom * right.bottom)
  }
  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.top * right.top, left.bottom * right.bottom)
  }
  static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.top * right.bottom, left.bottom * right.top)
  }

  /// Rounded half up to so many hundredths, tenths, ones: only asked of numbers from 0.
  func rounded(_ places: Int) -> Fraction {
    let unit = (0..<places).reduce(1) { power, _ in power * 10 }
    return Fraction((2 * top * unit + bottom) / (2 * bottom), unit)
  }
}

/// The decision once more, as plainly as it can be said: fractions, and a look at every application for every one.
struct NaiveDecision {
  struct Rules {
    var full: [Int]
    var weights: [Fraction]
    var quota: Int
    var reserve: Int
    var minimum: Fraction?
    var decimals: Int
    /// `c0` for the first criterion, `service`, `received`.
    var ties: [String]
    var isForAll = false
  }

  struct Entry {
    var row: Int
    /// By member, then criterion; nil where the member may not score.
    var points: [[Int]?]
    var service: Int
    var received: Int
    var hasDeclined = false
  }

  let rules: Rules
  let entries: [Entry]
  /// Rows in the order in which the meeting chose among those equal.
  var chosen: [Int] = []

  func score(_ entry: Entry) -> Fraction {
    let sheets = entry.points.compactMap { $0 }
    let sum = sheets.reduce(Fraction(0)) { sum, sheet in
      zip(sheet, rules.weights).reduce(sum) { $0 + Fraction($1.0) * $1.1 }
    }
    return (sum / Fraction(sheets.count)).rounded(rules.decimals)
  }

  private func mean(_ criterion: Int, _ entry: Entry) -> Fraction {
    let sheets = entry.points.compactMap { $0 }
    return (Fraction(sheets.reduce(0) { $0 + $1[criterion] }) / Fraction(sheets.count)).rounded(rules.decimals)
  }

  /// −1 where one comes before the other, 0 where nothing tells them apart.
  func compare(_ one: Entry, _ other: Entry) -> Int {
    if score(one) != score(other) { return score(one) > score(other) ? -1 : 1 }
    for tie in rules.ties {
      let (mine, theirs): (Fraction, Fraction)
      switch tie {
      case "service": (mine, theirs) = (Fraction(one.service), Fraction(other.service))
      case "received": (mine, theirs) = (Fraction(-one.received), Fraction(-other.received))
      default:
        let criterion = Int(tie.dropFirst()) ?? 0
        (mine, theirs) = (mean(criterion, one), mean(criterion, other))
      }
      if mine != theirs { return mine > theirs ? -1 : 1 }
    }
    return 0
  }

  /// What each gets: rank and result, by row.
  func results() -> [Int: (rank: Int, placed: String)] {
    let live = entries.filter { !$0.hasDeclined }
    var results: [Int: (rank: Int, placed: String)] = [:]
    // Places that ties gave beyond the quota.
    var quota = rules.quota
    if rules.isForAll {
      for entry in live {
        let better = live.count { compare($0, entry) < 0 }, equal = live.count { compare($0, entry) == 0 }
        if better < rules.quota, better + equal > rules.quota, reaches(entry) { quota = better + equal }
      }
    }
    for entry in live {
      let better = live.count { compare($0, entry) < 0 }, equal = live.count { compare($0, entry) == 0 }
      let first = better + 1, last = better + equal, end = quota + rules.reserve
      let placed: String
      if !reaches(entry) {
        placed = "below-minimum"
      } else if last <= quota {
        placed = "selected"
      } else if first <= quota {
        placed = "tied"
      } else if last <= end {
        placed = "reserve"
      } else if first <= end {
        placed = rules.isForAll ? "reserve" : "tied"
      } else {
        placed = "not-selected"
      }
      results[entry.row] = (first, placed)
    }
    return results
  }

  private func reaches(_ entry: Entry) -> Bool { rules.minimum.map { score(entry) >= $0 } ?? true }

  /// The same as the program is asked.
  var contest: Contest {
    var program = DecidingRules(
      criteria: zip(rules.full, rules.weights).enumerated().map { place, one in
        DecidingRules.Criterion(
          code: "c\(place)", title: "c\(place)", full: Decimal(Int128(one.0)),
          weight: Decimal(Int128(one.1.top * (100 / one.1.bottom)), scale: 2))
      }, quota: rules.quota, reserve: rules.reserve,
      minimum: rules.minimum.map { Decimal(Int128($0.top * (100 / $0.bottom)), scale: 2) }, decimals: rules.decimals)
    program.ties = rules.ties.map { tie in
      switch tie {
      case "service": .service
      case "received": .received
      default: .criterion(Int(tie.dropFirst()) ?? 0)
      }
    }
    if rules.isForAll { program.method = "both" }
    var contest = Contest(rules: program)
    contest.judges = Array(0..<(entries.first?.points.count ?? 0))
    for (place, entry) in entries.enumerated() {
      var points: [Int?] = []
      for (judge, sheet) in entry.points.enumerated() {
        if let sheet {
          points += sheet.map { $0 }
        } else {
          points += rules.full.map { _ in nil }
          contest.exempt.insert(Contest.Exemption(application: place, judge: judge))
        }
      }
      contest.add(
        row: entry.row, points: points, service: entry.service, received: entry.received,
        hasDeclined: entry.hasDeclined)
    }
    return contest
  }
}

/// Numbers that look random and are the same every time.
struct ContestDice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

extension NaiveDecision {
  /// A small competition in which scores are often equal.
  static func random(_ dice: inout ContestDice) -> NaiveDecision {
    let width = Int.random(in: 1...4, using: &dice), judges = Int.random(in: 1...5, using: &dice)
    let full = (0..<width).map { _ in Int.random(in: 2...6, using: &dice) }
    let weights = (0..<width).map { _ in
      Bool.random(using: &dice) ? Fraction(1) : Fraction(Int.random(in: 1...200, using: &dice), 100)
    }
    var rules = Rules(
      full: full, weights: weights, quota: Int.random(in: 1...4, using: &dice),
      reserve: Int.random(in: 0...3, using: &dice), minimum: nil, decimals: Int.random(in: 0...2, using: &dice),
      ties: [])
    if Bool.random(using: &dice) { rules.minimum = Fraction(Int.random(in: 1...6, using: &dice)) }
    rules.ties = ["service", "received", "c0"].filter { _ in Bool.random(using: &dice) }.shuffled(using: &dice)
    rules.isForAll = Int.random(in: 0..<4, using: &dice) == 0
    var entries: [Entry] = []
    for row in 0..<Int.random(in: 0...12, using: &dice) {
      var points: [[Int]?] = (0..<judges).map { _ in full.map { Int.random(in: max(0, $0 - 2)...$0, using: &dice) } }
      if judges > 1, Int.random(in: 0..<6, using: &dice) == 0 { points[0] = nil }
      entries.append(
        Entry(
          row: row, points: points, service: Int.random(in: 0...2, using: &dice),
          received: Int.random(in: 0...1, using: &dice), hasDeclined: Int.random(in: 0..<8, using: &dice) == 0))
    }
    return NaiveDecision(rules: rules, entries: entries.shuffled(using: &dice))
  }
}
