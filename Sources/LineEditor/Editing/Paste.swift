import Failures
import Text

/// A paste that a person should look at before it stays.
struct Paste {
  let range: Range<Int>
  let before: Draft
  let why: Words

  func note(in tongue: Tongue) -> String {
    why.in(tongue) + Words(en: " · Enter keeps it · Esc takes it out", th: " · Enter เก็บไว้ · Esc เอาออก").in(tongue)
  }

  /// Text that only stands there: lines end in one way, and nothing controls a terminal.
  ///
  /// - Returns: Also how many characters were left out.
  static func clean(_ bytes: [UInt8]) -> (text: String, dropped: Int) {
    var text = String.UnicodeScalarView()
    var dropped = 0
    var wasReturn = false
    for scalar in String(decoding: withoutMarkers(bytes), as: UTF8.self).unicodeScalars {
      if scalar == "\r" || scalar == "\n" {
        if !(wasReturn && scalar == "\n") { text.append("\n") }
      } else if SafeText.isUnsafe(scalar.value) {
        dropped += 1
      } else {
        text.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return (String(text), dropped)
  }

  /// Begin and end of a paste within it are no part of it.
  private static func withoutMarkers(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    let markers = ["\u{1B}[200~", "\u{1B}[201~"].map { Array($0.utf8) }
    while index < bytes.count {
      if bytes[index] == 0x1B, markers.contains(where: { bytes[index...].starts(with: $0) }) {
        index += 6
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept
  }
}

extension Editor {
  func takePaste(_ bytes: [UInt8]) {
    let (text, dropped) = Paste.clean(bytes)
    let before = draft
    var new = draft
    new.insert(text)
    lastAction = "paste"
    change(new)
    if dropped > 0 {
      message = Words(
        en: "left out of the paste: \(dropped) control characters", th: "ตัดอักขระควบคุมออกจากสิ่งที่วาง \(dropped) ตัว")
    }
    if let why = assistant.doubts(aboutPasting: text) {
      paste = Paste(range: before.insertion..<before.insertion + text.utf8.count, before: before, why: why)
    }
  }

  /// - Returns: Whether the key was an answer to the question whether a paste should stay.
  func answerPaste(_ key: Key) -> Bool {
    guard let paste else { return false }
    self.paste = nil
    if key == .special(.escape) {
      change(paste.before)
      return true
    }
    // Enter keeps it and runs nothing.
    return key == .enter || key == .control(0x0A)
  }
}
