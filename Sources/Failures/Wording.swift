/// A phrase in the two languages of the program.
public struct Words: Equatable, Hashable, Sendable {
  public let en: String
  public let th: String

  public init(en: String, th: String) {
    self.en = en
    self.th = th
  }

  /// The same in both languages: names, numbers, codes.
  public init(_ both: String) { self.init(en: both, th: both) }

  public func `in`(_ tongue: Tongue) -> String { tongue == .thai ? th : en }
}

/// The language a person reads messages in.
public enum Tongue: String, Sendable, CaseIterable {
  case english = "en"
  case thai = "th"
}

/// What an error says, kept beside what throws it: a stable code, the message in both languages with `{1}`, `{2}`
/// for its parts, what to do about it, and a longer text for `help CODE`.
public struct Wording: Sendable {
  /// What program code branches on; all else is for people.
  public enum Kind: String, Sendable, CaseIterable {
    /// The script does not read or does not check: exit 3.
    case check
    /// The command line is wrong: exit 2.
    case usage
    /// It ran and failed; nothing is kept: exit 1.
    case failed
    /// A rule refuses it: exit 4.
    case refused
    /// Somebody else changed it meanwhile: exit 5.
    case conflict
    /// Steps, depth, memory, output: not to be caught by a script: exit 1.
    case limit
    /// There is no office here: exit 66.
    case noOffice
    /// Files and storage: exit 74.
    case storage
    /// Not allowed to read or write there: exit 77.
    case denied
    /// Ctrl-C: exit 130.
    case interrupted
    /// Our own mistake: exit 70.
    case bug
  }

  public let code: String
  public let kind: Kind
  public let message: Words
  public let hint: Words?
  /// One or two sentences for `help CODE`.
  public let help: Words

  public init(
    _ code: String, _ kind: Kind, en: String, th: String, hintEn: String? = nil, hintTh: String? = nil,
    helpEn: String, helpTh: String
  ) {
    self.code = code
    self.kind = kind
    message = Words(en: en, th: th)
    if let hintEn { hint = Words(en: hintEn, th: hintTh ?? hintEn) } else { hint = nil }
    help = Words(en: helpEn, th: helpTh)
  }

  public var exitCode: Int32 {
    switch kind {
    case .check: 3
    case .usage: 2
    case .failed, .limit: 1
    case .refused: 4
    case .conflict: 5
    case .noOffice: 66
    case .storage: 74
    case .denied: 77
    case .interrupted: 130
    case .bug: 70
    }
  }

  /// Whether `catch` may have it: interrupts, limits, storage and bugs end the script.
  public var isCatchable: Bool {
    switch kind {
    case .failed, .refused, .denied, .conflict: true
    default: false
    }
  }
}
