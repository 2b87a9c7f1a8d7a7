import Calendars
import Failures

extension Literal {
  /// A value as data; nil for what only the session that made it can hold: functions, rows, tables.
  public init?(_ value: Value, _ realm: Realm) {
    switch value.tag {
    case .integer, .decimal, .wide: self = .number(Decimal(value))
    case .bool: self = .bool(value.isTrue)
    case .shortText, .text: self = .text(value.string)
    case .date: self = .day(Day(number: value.int))
    case .moment: self = .moment(value.int)
    case .clock: self = .clock(value.int)
    case .duration:
      guard let family = Family(rawValue: value.family) else { return nil }
      self = .duration(Duration(value.int, family))
    case .member: self = .text(shown(value, realm))
    case .range:
      guard let lower = Literal(value.lower, realm), let upper = Literal(value.upper, realm) else { return nil }
      self = .range(lower, upper)
    case .list:
      let items = value.items.compactMap { Literal($0, realm) }
      guard items.count == value.items.count else { return nil }
      self = .list(items)
    case .record, .map:
      var entries: [Entry] = [], isPlain = true
      value.forEachField(realm) { key, inner in
        guard let literal = Literal(inner, realm) else { return isPlain = false }
        entries.append(Entry(key.isText ? key.string : shown(key, realm), literal))
      }
      guard isPlain else { return nil }
      self = .record(entries)
    default: return nil
    }
  }
}

extension Declaration {
  /// The declarations in the list of records that a block of them arrives as.
  public static func all(in list: Value, _ realm: Realm) -> [Declaration]? {
    guard list.isList else { return list.isNull || list.isMissing ? [] : nil }
    var all: [Declaration] = []
    for record in list.items {
      guard record.isRecord else { return nil }
      var word = "", given: [Given] = [], inside: [Declaration]? = []
      record.forEachField(realm) { key, value in
        switch key.string {
        case "word" where word.isEmpty: word = value.string
        case "inside": inside = Declaration.all(in: value, realm)
        default: if let literal = Literal(value, realm) { given.append(Given(key.string, literal)) }
        }
      }
      guard let inside else { return nil }
      all.append(Declaration(word, given, inside: inside))
    }
    return all
  }
}
