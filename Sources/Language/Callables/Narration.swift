import Failures

/// What a lesson says of a command before it does its work and after: two sentences, filled from the arguments.
///
/// `{title}` is what was given for the parameter of that name; a piece in `[brackets]` stands only where everything it
/// names was given.
public struct Narration: Sendable {
  public let will: Words
  public let did: Words

  public init(will: Words, did: Words) {
    self.will = will
    self.did = did
  }

  /// A sentence with its places filled.
  ///
  /// - Parameter value: what was given for a parameter; nil where nothing was.
  public static func fill(_ template: String, _ value: (String) -> String?) -> String {
    var filled = "", piece = "", isInPiece = false, isWhole = true, name: String?
    for letter in template {
      switch letter {
      case "[":
        (isInPiece, isWhole, piece) = (true, true, "")
      case "]":
        if isWhole { filled += piece }
        isInPiece = false
      case "{": name = ""
      case "}":
        let given = name.flatMap(value)
        name = nil
        if isInPiece {
          piece += given ?? ""
          isWhole = isWhole && given != nil
        } else {
          filled += given ?? "…"
        }
      default:
        if name != nil {
          name?.append(letter)
        } else if isInPiece {
          piece.append(letter)
        } else {
          filled.append(letter)
        }
      }
    }
    return filled
  }

  /// The names a sentence has places for.
  public static func places(_ template: String) -> [String] {
    template.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
  }
}

extension Callable {
  /// What a lesson says of it; from its summary, where it has no sentences of its own.
  public var lesson: Narration { narration ?? Narration(will: summary, did: summary) }

  /// The same command with what a lesson says of it: the sentences in both languages.
  public func narrated(will en: String, _ th: String, did enDone: String, _ thDone: String) -> Callable {
    var narrated = self
    narrated.narration = Narration(will: Words(en: en, th: th), did: Words(en: enDone, th: thDone))
    return narrated
  }
}
