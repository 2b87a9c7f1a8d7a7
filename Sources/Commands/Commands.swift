import Calendars
import Failures
import Formats
import Language
import Text
import Values

/// Everything a script can call, in the order the reference shows it.
///
/// The one table.
public enum Commands {
  public static let all: [Callable] =
    RowCallables.all + TotalCallables.all + ListCallables.all + TextCallables.all + NumberCallables.all
    + DateCallables.all + FormatCallables.all + FileCallables.all + SessionCallables.all

  /// The names of a script without an office.
  public static func vocabulary() -> Vocabulary { Vocabulary(callables: all) }

  /// Every wording a person may meet, by layer.
  public static let wordings: [Wording] =
    SyntaxWordings.all + Wording.ofCalendars + CheckWordings.all + ValueWordings.all + MachineWordings.all
    + RowWordings.all + TotalWordings.all + ListWordings.all + NumberWordings.all + TextWordings.all
    + DateWordings.all + FormatWordings.all + SessionWordings.all
}
