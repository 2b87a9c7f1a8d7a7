import Failures
import Model
import Testing

/// The table of kinds keeps its word: one spelling has one meaning, and everything named in it is there.
@Suite struct KindTableTests {
  @Test func `no two kinds or enumerations share a name`() {
    var owners: [String: [String]] = [:]
    for kind in Kinds.all {
      for name in [kind.name, kind.plural, kind.thai] { owners[name, default: []].append("the kind \(kind.name)") }
    }
    for choice in Kinds.choices {
      for name in [choice.name, choice.thai] { owners[name, default: []].append("the choice \(choice.name)") }
    }
    expectNone(owners.filter { $0.value.count > 1 }.map { "\($0.key): \($0.value.joined(separator: " and "))" })
  }

  @Test func `every name is one word, English in Latin letters and Thai in Thai ones`() {
    var wrong: [String] = []
    func check(_ english: String, _ thai: String, _ place: String) {
      if english.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) == nil { wrong.append("\(place): \(english)") }
      if !thai.isThaiWord { wrong.append("\(place): \(thai)") }
    }
    for kind in Kinds.all {
      check(kind.name, kind.thai, kind.name)
      check(kind.plural, kind.thai, kind.name)
      for field in kind.fields { check(field.name, field.thai, "\(kind.name).\(field.name)") }
    }
    for choice in Kinds.choices {
      check(choice.name, choice.thai, choice.name)
      for member in choice.members { check(member.en, member.th, choice.name) }
    }
    expectNone(wrong)
  }

  @Test func `a kind has no two fields of one name, and none called id`() {
    var wrong: [String] = []
    for kind in Kinds.all {
      if kind.fields.isEmpty { wrong.append("\(kind.name) has no fields") }
      for names in [kind.fields.map(\.name), kind.fields.map(\.thai)] where Set(names).count != names.count {
        wrong.append("\(kind.name): \(names)")
      }
      if kind.fields.contains(where: { $0.name == "id" }) { wrong.append("\(kind.name): id is the record's name") }
    }
    expectNone(wrong)
  }

  @Test func `a field has one Thai name wherever it stands, and a Thai name one field`() {
    expectNone(torn(Kinds.all.flatMap { kind in kind.fields.map { ($0.name, $0.thai, kind.name) } }))
  }

  @Test func `a field called like a kind holds a record of that kind and has its Thai name`() {
    var wrong: [String] = []
    for kind in Kinds.all {
      for field in kind.fields {
        guard let named = Kinds.all.first(where: { $0.name == field.name }) else { continue }
        if field.holds != .record(named.name) || field.thai != named.thai {
          wrong.append("\(kind.name).\(field.name) \(field.thai): \(field.holds)")
        }
      }
    }
    expectNone(wrong)
  }

  @Test func `a member has one Thai name wherever it stands, and a Thai name one member`() {
    expectNone(torn(Kinds.choices.flatMap { choice in choice.members.map { ($0.en, $0.th, choice.name) } }))
  }

  @Test func `what a field holds is in the table, and every enumeration is held by a field`() {
    var wrong: [String] = [], held: Set<String> = []
    for kind in Kinds.all {
      for field in kind.fields {
        switch field.holds {
        case .record(let name) where Kinds.all.allSatisfy { $0.name != name }:
          wrong.append("\(kind.name).\(field.name): no kind \(name)")
        case .oneOf(let name):
          if Kinds.choice(named: name)?.name != name { wrong.append("\(kind.name).\(field.name): no choice \(name)") }
          held.insert(name)
        case .number(.some(let decimals)) where !(0...9).contains(decimals):
          wrong.append("\(kind.name).\(field.name): \(decimals) decimals")
        default: break
        }
      }
    }
    expectNone(wrong + Kinds.choices.map(\.name).filter { !held.contains($0) }.map { "no field holds \($0)" })
  }

  @Test func `an enumeration has two members or more, no two of one name`() {
    for choice in Kinds.choices {
      #expect(choice.members.count >= 2, "\(choice.name)")
      #expect(Set(choice.members.map(\.en)).count == choice.members.count, "\(choice.name)")
      #expect(Set(choice.members.map(\.th)).count == choice.members.count, "\(choice.name)")
    }
  }

  @Test func `every identity can be made, and no two kinds begin theirs alike`() {
    var wrong: [String] = [], prefixes: [String: String] = [:]
    func claim(_ prefix: String, _ kind: Kind) {
      if let other = prefixes.updateValue(kind.name, forKey: prefix) {
        wrong.append("\(prefix): \(other) and \(kind.name)")
      }
    }
    for kind in Kinds.all {
      switch kind.identity {
      case .numbered(let prefix):
        claim(prefix, kind)
        if prefix.wholeMatch(of: /[A-Z]{1,4}/) == nil { wrong.append("\(kind.name): \(prefix)") }
      case .yearly(let prefix): claim(prefix + "-", kind)
      case .field(let name, let prefix):
        claim(prefix, kind)
        let field = kind.fields.first { $0.name == name }
        if field?.isRequired != true || field?.isUnique != true { wrong.append("\(kind.name): \(name)") }
        if field?.isPersonal == true { wrong.append("\(kind.name): a personal value as a name") }
      case .yearlyBy(let name):
        guard let field = kind.fields.first(where: { $0.name == name }), field.isRequired, !field.isPersonal,
          case .oneOf(let choice) = field.holds, let members = Kinds.choice(named: choice)?.members
        else {
          wrong.append("\(kind.name): \(name)")
          continue
        }
        for member in members { claim(member.en + "-", kind) }
      }
    }
    expectNone(wrong)
  }

  @Test func `a label is one of the kind's fields`() {
    expectNone(
      Kinds.all.filter { kind in !kind.label.isEmpty && kind.fields.allSatisfy { $0.name != kind.label } }
        .map { "\($0.name): \($0.label)" })
  }

  @Test func `everything says what it is for in both languages, in a short phrase`() {
    var wrong: [String] = []
    func check(_ words: Words, _ place: String, atMost length: Int) {
      let isShort = words.en.count <= length && words.th.count <= length
      if !words.en.contains(/[a-z]/) || words.en.hasSuffix(".") || !words.th.contains(/[ก-๙]/) || !isShort {
        wrong.append("\(place): \(words.en) / \(words.th)")
      }
    }
    for kind in Kinds.all {
      check(kind.summary, kind.name, atMost: 110)
      for field in kind.fields { check(field.help, "\(kind.name).\(field.name)", atMost: 75) }
    }
    expectNone(wrong)
  }

  @Test func `what is about a person is in a record from which that person is found`() {
    var reaching: Set<String> = ["person"]
    while true {
      let more = Kinds.all.filter { kind in
        !reaching.contains(kind.name)
          && kind.fields.contains { field in
            if case .record(let name) = field.holds { reaching.contains(name) } else { false }
          }
      }
      if more.isEmpty { break }
      reaching.formUnion(more.map(\.name))
    }
    expectNone(Kinds.all.filter { $0.fields.contains(where: \.isPersonal) && !reaching.contains($0.name) }.map(\.name))
  }

  @Test func `names of people are shown, their other data masked, and both go when they are forgotten`() throws {
    let person = try #require(Kinds.kind(named: "person"))
    func field(_ name: String) throws -> Field { try #require(person.fields.first { $0.name == name }) }
    for name in ["prefix", "name", "english-name"] {
      let field = try field(name)
      #expect(field.isPersonal && !field.isMasked, "\(name)")
    }
    for name in ["citizen-id", "birth-date", "phone", "email", "address", "bank-account", "note"] {
      let field = try field(name)
      #expect(field.isPersonal && field.isMasked, "\(name)")
    }
    #expect(try !field("position").isPersonal)
  }

  @Test(arguments: [
    "letter.received", "letter.sent", "application.received", "application.checked", "order.signed",
    "document.done", "meeting.planned", "meeting.ended", "member.acknowledged", "resolution.date", "training.ended",
    "filing.received",
  ])
  func `what the clocks of the procedures start from is a day or a moment`(_ anchor: String) throws {
    let parts = anchor.split(separator: ".").map(String.init)
    let kind = try #require(Kinds.kind(named: parts[0]))
    let field = try #require(kind.fields.first { $0.name == parts[1] })
    #expect(field.holds == .date || field.holds == .moment)
  }

  @Test func `a kind is found by its name, its plural and its Thai name`() {
    for (number, kind) in Kinds.all.enumerated() {
      for name in [kind.name, kind.plural, kind.thai] {
        #expect(Kinds.kind(named: name)?.name == kind.name)
        #expect(Kinds.number(of: name) == number)
      }
    }
    #expect(Kinds.kind(named: "no-such-kind") == nil)
  }

  @Test func `every area has kinds, and they stand in the order of the areas`() {
    #expect(Set(Kinds.all.map(\.area)) == Set(Kind.Area.allCases))
    let order = Kinds.all.map(\.area).reduce(into: [Kind.Area]()) { if $0.last != $1 { $0.append($1) } }
    #expect(order == Kind.Area.allCases)
  }

  /// Names that have two Thai names, and Thai names that two names have.
  private func torn(_ uses: [(name: String, thai: String, place: String)]) -> [String] {
    let byName = Dictionary(grouping: uses, by: \.name).filter { Set($0.value.map(\.thai)).count > 1 }
    let byThai = Dictionary(grouping: uses, by: \.thai).filter { Set($0.value.map(\.name)).count > 1 }
    return [byName, byThai].flatMap { $0 }.map { word, uses in
      "\(word): " + uses.map { "\($0.name) \($0.thai) in \($0.place)" }.joined(separator: ", ")
    }
  }

  private func expectNone(_ wrong: [String], _ place: SourceLocation = #_sourceLocation) {
    #expect(wrong.isEmpty, "\n\(wrong.sorted().joined(separator: "\n"))", sourceLocation: place)
  }
}

extension String {
  /// Whether it is Thai letters, marks and digits only, with `-` or digits between or after them.
  fileprivate var isThaiWord: Bool {
    wholeMatch(of: /[\u{0E01}-\u{0E4E}]+(-?[\u{0E01}-\u{0E4E}0-9]+)*/.matchingSemantics(.unicodeScalar)) != nil
  }
}
