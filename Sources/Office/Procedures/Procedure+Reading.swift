import Failures
import Values

extension Procedure {
  /// What was declared, with everything that is wrong with it.
  public static func read(_ declaration: Declaration) -> (procedure: Procedure, failures: [Failure]) {
    let reader = ProcedureReader(declaration)
    let failures = reader.failures.isEmpty ? ProcedureChecks(reader.procedure, reader.places).failures : reader.failures
    return (reader.procedure, failures)
  }

  public init(_ declaration: Declaration) throws(Failure) {
    let (procedure, failures) = Procedure.read(declaration)
    if let first = failures.first { throw first }
    self = procedure
  }

  /// What is wrong with a procedure made otherwise than by reading source.
  public var problems: [Failure] { ProcedureChecks(self, ProcedurePlaces()).failures }

  /// The notation of it; reading it gives the same procedure.
  public var notation: String { ProcedureSource(self).text }
}
