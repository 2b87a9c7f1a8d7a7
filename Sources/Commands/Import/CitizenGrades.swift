import Model
import Values

/// Grades citizen ids while they are read, and writes them without dashes; nobody is refused for a number.
struct CitizenGrades {
  /// The field that says how good the number is.
  let part: Schema.Part
  private(set) var column: Column
  private let codes: [CitizenID.Grade: Int]

  /// For a kind that has a field for the grade which the file does not fill.
  init?(_ part: Schema.Part?, _ schema: Schema) {
    guard let part, case .member(let number) = part.type else { return nil }
    self.part = part
    column = Column(part.type)
    var codes: [CitizenID.Grade: Int] = [:]
    for (code, member) in schema.choices[number].members.enumerated() {
      if let grade = CitizenID.Grade(rawValue: member.en) { codes[grade] = code }
    }
    self.codes = codes
  }

  mutating func grade(_ cells: UnsafeMutableBufferPointer<TextPlace>, _ base: UnsafeMutablePointer<UInt8>) {
    var grades = [Int](repeating: Int.min, count: cells.count)
    let valid = codes[.valid] ?? 0, invalid = codes[.invalid] ?? 0
    for row in cells.indices where !cells[row].isEmpty {
      if let isValid = CitizenGrades.isPlain(cells[row].bytes(base)) {
        grades[row] = isValid ? valid : invalid
      } else {
        let id = CitizenID(cells[row].bytes(base)), number = Array(id.number.utf8)
        grades[row] = codes[id.grade] ?? invalid
        guard id.grade != .invalid, number.count <= cells[row].count else { continue }
        for (index, byte) in number.enumerated() { base[cells[row].start + index] = byte }
        cells[row] = TextPlace(cells[row].start, number.count)
      }
    }
    column.append(Chunk.codes(grades))
  }

  /// Whether thirteen digits that begin with 1 to 8 prove themselves; nil for anything that has to be looked at.
  @inline(__always) static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard text.count == 13, let digits = text.baseAddress else { return nil }
    var sum = 0
    for index in 0..<12 {
      let digit = digits[index] &- 0x30
      if digit > 9 { return nil }
      sum &+= (13 &- index) &* Int(digit)
    }
    let last = digits[12] &- 0x30
    if last > 9 || digits[0] == 0x30 || digits[0] == 0x39 { return nil }
    return (11 - sum % 11) % 10 == Int(last)
  }
}
