import Failures
import Model
import Office

/// The events of a version of a procedure, for whoever only has the office to look at.
public enum ProcedureEvents {
  public static func of(version: String, _ office: Desk) -> [(name: String, title: Words)] {
    let name = version.split(separator: "@").first.map(String.init) ?? version
    let sheet = Sheet(office.state, OfficeShelf.kind)
    let own = sheet.rows.last { sheet.text($0, "name") == version }.flatMap { sheet.text($0, "definition") }
    guard let text = own ?? Library.text(name) else { return [] }
    let procedure: Procedure
    do throws(Failure) { procedure = try ProcedureText.procedure(text, named: version) } catch { return [] }
    return procedure.events.map { ($0.name, $0.title) }
  }
}
