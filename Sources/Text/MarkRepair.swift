/// Puts the marks on Thai consonants in their one order and joins vowels that were typed in parts.
enum MarkRepair {
  /// Where a mark stands among those of its consonant, 0 for what is no mark.
  ///
  /// The order agrees with the combining classes of Unicode (PHINTHU 9, U and UU 103, tones 107), so it stays NFC.
  static func rank(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0xE3A: 1
    case 0xE31, 0xE34...0xE39, 0xE47: 2
    case 0xE4D: 3
    case 0xE48...0xE4B: 4
    case 0xE4C, 0xE4E: 5
    default: 0
    }
  }

  static func repaired(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if rank(scalar.value) > 0 || scalar == "ำ" {
        index = appendMarks(scalars, from: index, to: &result)
      } else {
        if scalar == "เ", result.last == "เ" { result[result.count - 1] = "แ" } else { result.append(scalar) }
        index += 1
      }
    }
    return result
  }

  /// The run of marks at `start`, and the SARA AA or AM that belongs to it; returns its end.
  private static func appendMarks(
    _ scalars: [Unicode.Scalar], from start: Int, to result: inout [Unicode.Scalar]
  ) -> Int {
    var marks: [Unicode.Scalar] = []
    var index = start, hasSaraAm = false
    while index < scalars.count {
      let scalar = scalars[index]
      if rank(scalar.value) > 0, !hasSaraAm || rank(scalar.value) >= 4 {
        marks.append(scalar)
      } else if !hasSaraAm, scalar == "ำ" || (scalar == "า" && marks.contains("ํ")) {
        hasSaraAm = true
        marks.removeAll { $0 == "ํ" }
      } else {
        break
      }
      index += 1
    }
    var last: Unicode.Scalar?
    for mark in sorted(marks) where mark != last {
      result.append(mark)
      last = mark
    }
    if hasSaraAm { result.append("ำ") }
    return index
  }

  /// Stable, which the standard library does not promise: two marks of one rank keep their order.
  private static func sorted(_ marks: [Unicode.Scalar]) -> [Unicode.Scalar] {
    if marks.count < 2 { return marks }
    return (1...5).flatMap { wanted in marks.filter { rank($0.value) == wanted } }
  }
}
