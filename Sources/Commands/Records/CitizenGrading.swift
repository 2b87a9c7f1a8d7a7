import Failures
import Language
import Model
import Values

/// The grade of a citizen's number follows the number, whoever enters it: a file, `add` or `set`.
enum CitizenGrading {
  private static let person = Kinds.number(of: "person")

  /// Writes the number without what people put between its digits and grades it, where one of these fields is it.
  static func follow(
    _ kind: Int, _ row: Int, _ names: @autoclosure () -> [String], _ office: Desk, _ heap: HeapPointer
  ) throws(Failure) {
    // Loops set other kinds, for which nothing is to be worked out.
    guard kind == person, let part = office.schema.part("citizen-id", of: kind),
      names().contains(where: { $0 == part.field.name || $0 == part.field.thai }),
      let grade = office.schema.part("citizen-id-grade", of: kind), case .member(let choice) = grade.type
    else { return }
    let given = office.state.tables[kind].columns[part.column].text(row)
    guard let given else { return try office.set(kind, row, heap.realmText(grade.field.name), .null) }
    let id = Array(given.utf8).withUnsafeBufferPointer { CitizenID($0) }
    if id.grade != .invalid, id.number != given {
      let number = heap.text(id.number)
      defer { heap.release(number) }
      try office.set(kind, row, heap.realmText(part.field.name), number)
    }
    guard let code = office.schema.choices[choice].place(of: id.grade.rawValue) else { return }
    try office.set(kind, row, heap.realmText(grade.field.name), .member(code, of: choice))
  }
}

extension HeapPointer {
  /// A name as a text that the realm keeps.
  fileprivate func realmText(_ name: String) -> Value { pointee.realm.text(of: pointee.realm.symbol(name)) }
}
