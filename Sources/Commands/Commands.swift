import Calendars
import Failures
import Formats
import Language
import Model
import Office
import Text
import Values

/// Everything a script can call, in the order the reference shows it.
///
/// The one table.
public enum Commands {
  public static let all: [Callable] =
    RowCallables.all + TotalCallables.all + ListCallables.all + TextCallables.all + NumberCallables.all
    + DateCallables.all + FormatCallables.all + FileCallables.all + RecordCallables.all + SafetyCallables.all
    + PrivacyCallables.all + Plurals.all + RoundCallables.all + IntakeCallables.all + SelectionCallables.all
    + CommitteeCallables.all + DecidingCallables.all
    + PaperCallables.all + RegisterCallables.all + ReportCallables.all + ReadingCallables.all + ProcedureCallables.all
    + TrainingCallables.all + SessionCallables.all

  /// The names a script may use; `schema` is that of its office, asked for when the first kind is named.
  public static func vocabulary(
    schema: @escaping () -> Schema = { Schema(kinds: Kinds.all, choices: Kinds.choices) }
  ) -> Vocabulary {
    Vocabulary(
      callables: all, kinds: KindNames.kinds(schema()),
      enumerations: Kinds.choices.map { Enumeration(name: $0.name, members: $0.members) })
  }

  /// Every wording a person may meet, by layer.
  public static let wordings: [Wording] =
    SyntaxWordings.all + Wording.ofCalendars + CheckWordings.all + ValueWordings.all + MachineWordings.all
    + RowWordings.all + TotalWordings.all + ListWordings.all + NumberWordings.all + TextWordings.all
    + DateWordings.all + FormatWordings.all + StoreRefusals.all + ModelWordings.all + RecordWordings.all
    + ProcedureCallables.wordings + RoundCallables.wordings + IntakeCallables.wordings + SelectionCallables.wordings
    + CommitteeCallables.wordings + DecidingCallables.wordings
    + PaperCallables.wordings + RegisterCallables.wordings + TrainingCommandWordings.all + SessionWordings.all
    + [.roundForeign]
}
