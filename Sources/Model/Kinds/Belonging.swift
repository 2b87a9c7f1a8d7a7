import Values

/// Of whom a record is: the references along which forgetting goes.
///
/// Every other reference says who acted or in which place, such as a superior, a chair or whoever vouches, and what
/// stands beside it is not that person's. A person belongs to nobody.
enum Belonging {
  /// Fields that say it in whatever kind they stand.
  private static let everywhere: Set<String> = [
    "person", "twin", "application", "outcome", "conflict", "permit", "certificate",
  ]

  /// Fields that say it only in some kinds: a member writes the minutes of all, and officers look after most things.
  private static let some: [String: Set<String>] = [
    "attendance": ["member"], "conflict": ["member"], "recusal": ["member"],
    "individual-indicator": ["officer"], "supervision": ["officer"],
  ]

  static func isSaid(by field: String, of kind: String) -> Bool {
    kind != "person" && (everywhere.contains(field) || some[kind]?.contains(field) == true)
  }
}

extension Schema {
  /// The fields through which records belong to those of a kind.
  func belongings(to kind: Int) -> [(kind: Int, column: Int)] {
    kinds.indices.flatMap { other in
      parts[other].filter { part in
        part.type == .reference(kind) && Belonging.isSaid(by: part.field.name, of: kinds[other].name)
      }.map { (other, $0.column) }
    }
  }
}
