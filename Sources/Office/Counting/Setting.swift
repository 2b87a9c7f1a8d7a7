import Calendars
import Failures
import Text

extension Counting {
  /// One thing that law and standards leave open: what may be chosen, what holds where nothing was, and why.
  public struct Setting: Sendable {
    public enum Accepts: Sendable {
      /// One of these, English and Thai.
      case words([(en: String, th: String)])
      /// One of these, or a calendar of the office's own, `office.NAME`.
      case calendars([(en: String, th: String)])
      /// A time of day, `16:30`.
      case clock
      case count(ClosedRange<Int>)
    }

    public let name: String
    public let thai: String
    public let help: Words
    public let accepts: Accepts
    /// What holds where the office has decided nothing; nil where another setting answers then.
    public let standard: String?
    /// What the standard rests on.
    public let source: Words
    let apply: @Sendable (inout Counting, String) -> Void

    /// What may be written, for people: `working or calendar`.
    public var choices: Words {
      switch accepts {
      case .words(let words):
        Words(en: words.map(\.en).joined(separator: ", "), th: words.map(\.th).joined(separator: ", "))
      case .calendars(let words):
        Words(
          en: words.map(\.en).joined(separator: ", ") + ", or the office's own: office.NAME",
          th: words.map(\.th).joined(separator: ", ") + " หรือของสำนักงานเอง: office.ชื่อ")
      case .clock: Words(en: "a time such as 16:30", th: "เวลา เช่น 16:30")
      case .count(let range):
        Words(
          en: "a number from \(range.lowerBound) to \(range.upperBound)",
          th: "จำนวนตั้งแต่ \(range.lowerBound) ถึง \(range.upperBound)")
      }
    }

    /// A value as it is kept, of either language and either digits; nil where it is none.
    public func canonical(_ text: String) -> String? {
      switch accepts {
      case .words(let words): return words.first { $0.en == text || $0.th == text }?.en
      case .calendars(let words):
        let known = words.first { $0.en == text || $0.th == text }?.en
        return known ?? (text.hasPrefix("office.") && text.utf8.count > 7 ? text : nil)
      case .clock:
        let parts = Digits.arabic(text).split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count <= 2 }), let hour = Int(parts[0]),
          let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        return two(hour) + ":" + two(minute)
      case .count(let range):
        guard let count = Int(Digits.arabic(text)), range.contains(count) else { return nil }
        return String(count)
      }
    }

    public static func named(_ name: String) -> Setting? { all.first { $0.name == name || $0.thai == name } }
  }

  /// How the office counts, from what it set; what is not set, or cannot be read, stays at the standard.
  public init(_ values: [(name: String, value: String, source: String?)]) {
    self.init()
    for entry in values {
      guard let setting = Setting.named(entry.name), let value = setting.canonical(entry.value) else { continue }
      setting.apply(&self, value)
      if let source = entry.source { sources[setting.name] = source }
    }
  }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
