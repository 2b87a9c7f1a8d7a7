import Failures
import Office

/// The procedures that come with the program, read: for pages and tests.
public enum ShippedProcedures {
  public static func all() throws(Failure) -> [Procedure] {
    var all: [Procedure] = []
    for name in Library.names { all.append(try ProcedureText.procedure(Library.text(name) ?? "", named: name)) }
    return all
  }

  /// A procedure out of any text, with what is wrong with it.
  public static func reading(_ text: String) throws(Failure) -> (procedure: Procedure, failures: [Failure]) {
    Procedure.read(try ProcedureText.declaration(text, named: "procedure"))
  }
}
