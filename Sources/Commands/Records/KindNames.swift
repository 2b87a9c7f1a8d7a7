import Failures
import Language
import Model
import Values

/// Kinds as the language checks them: columns with their types, in both languages.
enum KindNames {
  static func kinds(_ schema: Schema) -> [Vocabulary.Kind] {
    schema.kinds.indices.map { number in
      let kind = schema.kinds[number]
      var columns: [(name: String, type: Type)] = [(RowLayout.id, .text)], thai: [String: String] = [:]
      for part in schema.parts[number] {
        columns.append((part.field.name, type(part, schema)))
        thai[part.field.name] = part.field.thai
      }
      return Vocabulary.Kind(
        name: kind.name, thai: kind.thai, columns: Type.Columns(columns), thaiColumns: thai)
    }
  }

  /// What is masked reads as a text until it is revealed, so its type is only known when it runs.
  private static func type(_ part: Schema.Part, _ schema: Schema) -> Type {
    if part.field.isMasked { return .any }
    switch part.type {
    case .number: return .number
    case .text, .bytes: return .text
    case .bool: return .bool
    case .date: return .date
    case .moment, .clock: return .time
    case .member(let number): return .enumeration(number)
    case .reference(let kind): return .kind(schema.kinds[kind].name)
    }
  }
}

/// Every wording of records, history and privacy.
public enum RecordWordings {
  public static let all: [Wording] =
    [
      .noOfficeHere, .unknownKind, .noSuchChoice, .addValues, .addFieldWords, .addFieldType, .fieldName, .uniqueText,
      .fieldThere, .setFields, .pending,
      .notAMoment,
    ] + DaysOff.wordings + OfficeDecisions.wordings + PrivacyCallables.wordings + Wording.ofImports
}
