import Failures
import Language
import LineEditor
import Model

/// Knows what may stand at some parameters; a parameter names it.
///
/// This is how the domain offers what the state of things allows: an application that can be verified, a round that is
/// open. A completer reads the office and changes nothing.
public protocol Completer: Sendable {
  /// The name parameters use.
  var name: String { get }
  func offers(_ request: Request) -> [Offer]
}

/// Something that may stand at a place, before it is ranked by what was typed.
public struct Offer: Sendable {
  public let text: String
  /// The other spelling, which is used if that was typed.
  public let other: String?
  public let description: String
  public let role: Role
  /// Better ones have more; up to some hundreds.
  public let weight: Int
  /// What stands behind it once it is taken.
  public let after: String
  /// Whether it fits whatever was typed: whoever made it has looked.
  public let isCertain: Bool

  public init(
    _ text: String, other: String? = nil, description: String = "", role: Role = .text, weight: Int = 0,
    after: String = "", isCertain: Bool = false
  ) {
    self.text = text
    self.other = other
    self.description = description
    self.role = role
    self.weight = weight
    self.after = after
    self.isCertain = isCertain
  }
}

/// What a completer is asked.
public struct Request {
  public let scene: any Scene
  /// What was typed of the word.
  public let typed: String
  /// The command it is for, if any.
  public let callable: Callable?
  /// The arguments before it, by the name of their parameter, as they are written.
  public let given: [String: String]
  /// What is piped into the command, as far as it is known.
  public let piped: Type?
  /// The key of a record whose value is wanted.
  public let key: String?
  /// The keys of the record that are there already.
  public let keys: [String]

  public var office: Desk? { scene.office }
  public var tongue: Tongue { scene.tongue }

  /// The kind of the records the command is about: named, piped in, or that of the record given by its id.
  public var kind: Int? {
    guard let office else { return given["kind"].flatMap { Kinds.number(of: $0) } }
    if let named = given["kind"] { return office.schema.find(named) }
    if let record = given["records"] ?? given["subject"] { return Identities.find(record, in: office)?.kind }
    switch piped?.element.unwrapped ?? .any {
    case .kind(let name): return office.schema.number(of: name)
    default: return nil
    }
  }

  public var schema: Schema { office?.schema ?? Request.plain }
  private static let plain = Schema(kinds: Kinds.all, choices: Kinds.choices)
}
