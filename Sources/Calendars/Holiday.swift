import Failures

/// A day off, and how it is known.
public struct Holiday: Equatable, Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// Every year, by the prime minister's office notice.
    case `public`
    /// In place of one that fell on a weekend or was moved.
    case substitution
    /// Given once by the cabinet.
    case special
    /// The ploughing ceremony: offices only, announced year by year.
    case ploughing
    case school
    case regional
    /// Added by an office.
    case office
  }

  public let day: Day
  public let name: Words
  public let kind: Kind
  /// When it was made known, or nil if that is not known: it then counts as always known.
  public let announcedOn: Day?
  public let source: String

  public init(_ day: Day, _ name: Words, _ kind: Kind, announcedOn: Day? = nil, source: String) {
    self.day = day
    self.name = name
    self.kind = kind
    self.announcedOn = announcedOn
    self.source = source
  }
}
