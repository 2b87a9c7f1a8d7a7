/// The one table of what the office keeps records of, and of the closed sets of names its fields hold.
public enum Kinds {
  public static let all: [Kind] =
    Organisations.all + People.all + Papers.all + Committees.all + Selection.all + Permits.all + Development.all
    + Plans.all + House.all

  /// The kind of this name, plural or Thai name.
  public static func kind(named name: String) -> Kind? { number(of: name).map { all[$0] } }

  /// The place in `all` of the kind of this name, plural or Thai name.
  ///
  /// It holds for this build only: what is kept on disk names the kind.
  public static func number(of name: String) -> Int? { numbers[name] }

  public static func choice(named name: String) -> Choice? { choicesByName[name] }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    numbers.reserveCapacity(all.count * 3)
    for (number, kind) in all.enumerated() {
      for name in [kind.name, kind.plural, kind.thai] { numbers[name] = number }
    }
    return numbers
  }()

  private static let choicesByName: [String: Choice] = {
    var table: [String: Choice] = [:]
    for choice in choices {
      for name in [choice.name, choice.thai] { table[name] = choice }
    }
    return table
  }()
}
