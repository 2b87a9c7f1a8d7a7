import Calendars
import Digest
import Failures
import Language
import Model
import Office
import Text
import Values

/// Where a session finds procedures: those that come with the program, and the versions its office made.
///
/// Kept for the time of the session, so that each is read once.
public final class OfficeShelf: ProcedureShelf {
  /// One version of a procedure.
  public struct Version: Sendable {
    public let procedure: String
    public let number: Int
    /// In force from this day; nil from the beginning.
    public let since: Day?
    public let until: Day?
    public let text: String
    /// Its row among the office's records; nil for what comes with the program.
    public let row: Int?

    /// `award@2`.
    public var name: String { "\(procedure)@\(number)" }

    func isInForce(on day: Day) -> Bool { (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true) }
  }

  static let kind = "procedure-version"

  private unowned let session: any Session
  /// What was read, by its text.
  private var known: [String: Procedure] = [:]

  init(_ session: any Session) { self.session = session }

  // MARK: - Names

  /// Every procedure there is, by name: first those that come with the program, in the order of the sources.
  public func names() throws(Failure) -> [String] {
    var names = Library.names
    for version in try officeVersions() where !names.contains(version.procedure) { names.append(version.procedure) }
    return names
  }

  /// The name of a procedure and the number of a version, of `award`, `award@2` or the Thai name of its rounds.
  static func parts(_ text: String) -> (name: String, number: Int?) {
    let halves = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let name = Kinds.choices.first { $0.name == "round-kind" }?.members.first { $0.th == halves[0] }?.en
    return (name ?? String(halves[0]), halves.count > 1 ? Int(halves[1]) ?? 0 : nil)
  }

  /// Whether a text names a procedure, whatever its version.
  func knows(_ text: String) throws(Failure) -> Bool { try names().contains(OfficeShelf.parts(text).name) }

  // MARK: - Versions

  /// All versions of a procedure, oldest first.
  func versions(of name: String) throws(Failure) -> [Version] {
    var versions: [Version] = []
    let own = try officeVersions().filter { $0.procedure == name }.sorted { $0.number < $1.number }
    if let text = Library.text(name) {
      let next = own.first { $0.number > 1 }?.since
      let end = next.flatMap { $0.adding(days: -1) }
      versions.append(Version(procedure: name, number: 1, since: nil, until: end, text: text, row: nil))
    }
    return versions + own
  }

  private func officeVersions() throws(Failure) -> [Version] {
    guard let desk = try desk(), let kind = desk.schema.number(of: OfficeShelf.kind) else { return [] }
    let table = desk.state.tables[kind]
    func column(_ field: String) -> Column? { desk.schema.part(field, of: kind).map { table.columns[$0.column] } }
    func day(_ field: String, _ row: Int) -> Day? {
      guard let column = column(field), !column.isNull(row) else { return nil }
      return Day(number: column.value(row, desk.heap, .null).int)
    }
    return (0..<table.count).compactMap { row in
      guard !table.isRetired(row), let name = column("name")?.text(row), let text = column("definition")?.text(row)
      else { return nil }
      let (procedure, number) = OfficeShelf.parts(name)
      return Version(
        procedure: procedure, number: number ?? 1, since: day("starts", row), until: day("ends", row), text: text,
        row: row)
    }
  }

  /// The office, where there is one: the library can be read without.
  private func desk() throws(Failure) -> Desk? {
    do throws(Failure) {
      return try session.desk() as? Desk
    } catch {
      if error.wording.kind == .noOffice { return nil }
      throw error
    }
  }

  /// The version that is in force on a day; where none is, the first.
  func version(of name: String, on day: Day) throws(Failure) -> Version {
    let versions = try versions(of: name)
    guard let first = versions.first else { throw try unknown(name) }
    return versions.last { $0.isInForce(on: day) } ?? first
  }

  /// The version a text names, `award@2`; of `award` the newest.
  func version(named text: String) throws(Failure) -> Version {
    let (name, number) = OfficeShelf.parts(text), versions = try versions(of: name)
    guard let newest = versions.last else { throw try unknown(name) }
    guard let number else { return newest }
    if let found = versions.first(where: { $0.number == number }) { return found }
    throw Failure(
      .noProcedureVersion, .init(name), .init(String(text.drop { $0 != "@" }.dropFirst())), .init(newest.name))
  }

  private func unknown(_ name: String) throws(Failure) -> Failure {
    let failure = Failure(.noProcedure, Failure.Part(name))
    guard let near = EditDistance.nearest(to: name, among: try names()) else { return failure }
    return failure.hinting(Words(en: "did you mean \(near)?", th: "หมายถึง \(near) หรือไม่"))
  }

  // MARK: - Procedures

  func read(_ version: Version) throws(Failure) -> Procedure {
    if let procedure = known[version.text] { return procedure }
    let procedure = try ProcedureText.procedure(version.text, named: version.name)
    known[version.text] = procedure
    return procedure
  }

  /// The procedure of a version, `award@2`.
  public func procedure(version: String) throws(Failure) -> Procedure { try read(self.version(named: version)) }

  /// The version of a procedure that is in force on a day.
  public func inForce(_ name: String, on day: Day) throws(Failure) -> (version: String, procedure: Procedure) {
    let version = try version(of: OfficeShelf.parts(name).name, on: day)
    return (version.name, try read(version))
  }
}

extension Call {
  /// The procedures of this session.
  func shelf() -> OfficeShelf {
    let session = session
    return session.kept(OfficeShelf.self) { OfficeShelf(session) }
  }
}
