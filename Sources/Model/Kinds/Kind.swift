import Failures
import Values

/// What the office keeps records of: one row of the one table that storage, commands, completion, import, masks and
/// documentation read.
public struct Kind: Sendable {
  /// How a record gets the name people type.
  public enum Identity: Sendable, Equatable {
    /// The next of `A1`, `A2`, …: the row number, so nothing is stored and none is used twice.
    case numbered(String)
    /// The value of a field, which is required, unique and never changed: `s-6502` from `code`.
    case field(String, prefix: String)
    /// `award-2569-1`: prefix, Buddhist Era year of the day it was made, next number of that year.
    case yearly(String)
    /// The same, its prefix being the English name of the member that this required field of a choice holds.
    case yearlyBy(field: String)
  }

  /// Which page of the documentation it stands on.
  public enum Area: String, CaseIterable, Sendable {
    case organisations, people, papers, committees, selection, permits, development, plans, house

    public var words: Words {
      switch self {
      case .organisations: Words(en: "organisations", th: "หน่วยงาน")
      case .people: Words(en: "people", th: "บุคคล")
      case .papers: Words(en: "papers", th: "หนังสือและเอกสาร")
      case .committees: Words(en: "committees and meetings", th: "คณะกรรมการและการประชุม")
      case .selection: Words(en: "selection", th: "การคัดเลือก")
      case .permits: Words(en: "permits and scholarships", th: "การอนุญาตและทุน")
      case .development: Words(en: "development of teachers", th: "การพัฒนาครู")
      case .plans: Words(en: "plans and indicators", th: "แผนและตัวชี้วัด")
      case .house: Words(en: "the office's own book-keeping", th: "งานประจำของสำนักงาน")
      }
    }
  }

  public let name: String
  /// The query: `applications`.
  public let plural: String
  /// One Thai name for the kind and its query: Thai has no plural.
  public let thai: String
  public let area: Area
  public let identity: Identity
  /// Which field says best what a record is, for lists and receipts.
  public let label: String
  public let summary: Words
  public let fields: [Field]
  /// What cannot be unsaid: undo sets this member of `state` instead of taking the record out of use.
  public var undone: String?
  /// Fields that together tell a record from all others, for kinds without a key: a list that says them again says more
  /// of the same record.
  public var together: [String] = []
  /// Made and changed by verbs only, which keep what holds for all of them: never by `add`, `set` or a file.
  public var isKeptByVerbs = false

  public init(
    _ name: String, _ plural: String, _ thai: String, _ area: Area, id identity: Identity, label: String,
    en: String, th: String, _ fields: [Field]
  ) {
    self.name = name
    self.plural = plural
    self.thai = thai
    self.area = area
    self.identity = identity
    self.label = label
    summary = Words(en: en, th: th)
    self.fields = fields
  }

  /// The same kind, of which undo leaves this state behind.
  func undone(as member: String) -> Kind {
    var copy = self
    copy.undone = member
    return copy
  }

  /// The same kind, whose records are told apart by these fields together.
  func told(by fields: String...) -> Kind {
    var copy = self
    copy.together = fields
    return copy
  }

  /// The same kind, kept by verbs.
  var keptByVerbs: Kind {
    var copy = self
    copy.isKeptByVerbs = true
    return copy
  }
}

/// One thing a record says.
public struct Field: Sendable, Equatable {
  public indirect enum Holds: Sendable, Equatable {
    case text
    /// Shown with so many decimals; nil as they are.
    case number(Int?)
    case bool, date, moment, clock
    /// A closed set of names, by the name of the enumeration.
    case oneOf(String)
    /// A record of a kind.
    case record(String)
  }

  public enum Privacy: Sendable, Equatable {
    case open
    /// A person's name, or words that hold one: shown as they are, but kept apart and forgotten with the person.
    case name
    /// About a person: masked when shown, kept apart, can be forgotten.
    case personal
  }

  public let name: String
  public let thai: String
  public let holds: Holds
  public let isRequired: Bool
  public let isUnique: Bool
  public let privacy: Privacy
  public let help: Words

  public init(
    _ name: String, _ thai: String, _ holds: Holds, required: Bool = false, unique: Bool = false,
    personal: Bool = false, named: Bool = false, en: String, th: String
  ) {
    self.name = name
    self.thai = thai
    self.holds = holds
    isRequired = required
    isUnique = unique
    privacy = personal ? .personal : named ? .name : .open
    help = Words(en: en, th: th)
  }

  /// Whether it counts something, so that no fraction can be meant.
  public var isWhole: Bool { holds == .number(0) }
  /// Why a number cannot be its value: what counts something is no fraction, and not below 0.
  public func flaw(of number: Decimal) -> CountFlaw? {
    if !isWhole { return nil }
    return !number.isInteger ? .fraction : number.isNegative ? .negative : nil
  }

  public enum CountFlaw { case fraction, negative }

  /// Whether it is kept apart and goes when the person is forgotten.
  public var isPersonal: Bool { privacy != .open }
  public var isMasked: Bool { privacy == .personal }
}

/// A closed set of names a field may hold: states, urgencies, roles.
public struct Choice: Sendable {
  public let name: String
  public let thai: String
  /// English, Thai; in the order they sort by, which never changes: events record the number.
  public let members: [(en: String, th: String)]

  /// Other ways in which forms and lists write them, with the English name each stands for.
  public let also: [(written: String, en: String)]

  public init(
    _ name: String, _ thai: String, _ members: [(en: String, th: String)],
    also: [(written: String, en: String)] = []
  ) {
    self.name = name
    self.thai = thai
    self.members = members
    self.also = also
  }

  /// Which member is written so; `key` gives a text as it is to be compared.
  public func place(of text: String, by key: (String) -> String = { $0 }) -> Int? {
    let wanted = key(text)
    if let place = members.firstIndex(where: { key($0.en) == wanted || key($0.th) == wanted }) { return place }
    guard let name = also.first(where: { key($0.written) == wanted })?.en else { return nil }
    return members.firstIndex { $0.en == name }
  }
}
