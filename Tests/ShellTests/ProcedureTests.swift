import Calendars
import Commands
import Failures
import Foundation
import Model
import Office
import TestSupport
import Testing
import Tools

/// The procedures that come with the program: whole, sound, and as the sources have them.
@Suite struct ProcedureTests {
  private let all: [Procedure]

  init() throws { all = try ShippedProcedures.all() }

  @Test func `every file of the library is in the program, and a round can be opened of each`() {
    let files = Project.files("Sources/CProcedures/library", ending: [".sopsh"]).map {
      String($0.dropFirst("Sources/CProcedures/library/".count).dropLast(".sopsh".count))
    }
    #expect(Set(Library.names) == Set(files))
    #expect(Library.names.count == 23)
    let kinds = Kinds.choices.first { $0.name == "round-kind" }?.members.map(\.en) ?? []
    #expect(Set(Library.names) == Set(kinds).subtracting(["other-work"]))
    for procedure in all {
      #expect(Library.text(procedure.name) != nil, "\(procedure.name) is in a file of another name")
    }
  }

  @Test func `every procedure prints as its file, and reads back to itself`() throws {
    for procedure in all {
      let text = procedure.notation, path = "Sources/CProcedures/library/\(procedure.name).sopsh"
      if Project.isRecording { Project.write(path, text) }
      #expect(Project.read(path) == text, "RECORD=1 writes \(path) as it is printed")
      let again = try ShippedProcedures.reading(text)
      #expect(again.procedure == procedure)
    }
  }

  @Test func `nothing is wrong with any of them`() throws {
    for procedure in all {
      let found = try ShippedProcedures.reading(procedure.notation).failures + procedure.problems
      #expect(found.isEmpty, "\(procedure.name): \(found.map { $0.message(in: .english) })")
    }
  }

  @Test func `every name has words in both languages`() {
    for procedure in all {
      var titles = [procedure.title] + procedure.notes + procedure.events.map(\.title)
      titles += procedure.calendars.map(\.title) + procedure.items.map(\.title) + procedure.streams.map(\.title)
      titles += procedure.steps.map(\.title) + procedure.steps.flatMap(\.notes)
      for title in titles {
        #expect(title.th.isThai && title.en.contains { $0.isASCII && $0.isLetter }, "\(procedure.name): \(title)")
        #expect(!title.en.isThai, "\(procedure.name): \(title)")
      }
      for step in procedure.steps {
        let people = step.actors + step.signs + step.to, rules = procedure.rules(of: step)
        for name in people { #expect(Terms.people.words(name).th.isThai, "\(procedure.name) \(step.name): \(name)") }
        for name in step.requires + step.makes + rules.flatMap(\.things) {
          #expect(Terms.things.words(name).th.isThai, "\(procedure.name) \(step.name): \(name)")
        }
        for name in rules.flatMap(\.qualities) {
          #expect(Terms.qualities.words(name).th.isThai, "\(procedure.name) \(step.name): \(name)")
        }
        for rule in rules {
          let words = procedure.words(of: rule)
          #expect(words.th.isThai && !words.en.isThai && !words.en.isEmpty, "\(procedure.name) \(step.name): \(words)")
        }
      }
    }
    for table in [Terms.people, Terms.things, Terms.qualities] {
      let twice = Dictionary(grouping: table.all, by: \.words.th).filter { $0.value.count > 1 }
      #expect(twice.isEmpty, "\(twice.keys)")
      #expect(Set(table.all.map(\.name)).count == table.all.count)
    }
  }

  @Test func `events are read from fields there are`() {
    for procedure in all {
      for event in procedure.events {
        guard let from = event.from, from != "happened" else { continue }
        let parts = from.split(separator: ".", maxSplits: 1).map(String.init)
        if ["dates", "calendar"].contains(parts[0]) { continue }
        let kind = Kinds.kind(named: parts[0])
        #expect(kind?.fields.contains { $0.name == parts[1] } == true, "\(procedure.name): \(from)")
      }
    }
  }

  @Test func `supervised work is a procedure that is there`() {
    for step in all.flatMap(\.steps) {
      if let watched = step.watches { #expect(Library.text(watched) != nil, "\(watched)") }
    }
  }

  @Test func `rows and sub-items are as many as the sources print`() {
    var rows: [String: Int] = [:]
    for procedure in all {
      rows[procedure.source ?? procedure.name] = Set(procedure.steps.filter { !$0.isOurs }.compactMap(\.row)).count
    }
    let expected = [
      "P01": 5, "P02": 6, "P03": 10, "P04": 6, "P05": 6, "P06": 9, "P07": 4, "P08": 6, "P09": 7, "P10": 1, "P11": 11,
      "P12": 8, "P13": 6, "P14": 11, "P15": 9, "P16": 7 + 12, "P17": 5 + 8, "P18": 5 + 3, "P19": 11, "P20": 5, "P21": 4,
      "P22": 8 + 7, "province-strategy": 0,
    ]
    #expect(rows == expected)
  }

  @Test func `the shifted tables read as printed, too`() throws {
    func printed(_ name: String) throws -> [String] {
      let procedure = try #require(all.first { $0.name == name })
      return procedure.printedRows.map { row in
        row.row + ": "
          + row.rules.map { String(ProcedureSource.text(of: $0).prefix { $0 != "-" }) }.joined(separator: "; ")
      }
    }
    #expect(
      try printed("travel") == ["1: within 1 ", "2: ", "3: ", "4: after procedure"])
    #expect(
      try printed("group-plan").map { $0.replacing("exists group", with: "") } == [
        "1: ladder 1 ; ", "2: ladder 2 ; external group", "3: ladder 3 ; ladder 4 ; ladder 5 ", "4: ", "5: ",
      ])
    #expect(
      try printed("education-plan") == [
        "1: exists past", "2: exists environment", "3: exists plan", "4: exists publication ", "5: quality school",
        "6: ",
        "7: ", "8: ", "9: ",
      ])
    let plan = try printed("annual-action-plan")
    #expect(
      plan.filter { !$0.contains(".") } == [
        "1: window oct ", "2: window oct ", "3: window oct ", "4: window oct dec ", "5: window dec jan ",
        "6: window oct dec ", "7: quarter 1 ",
      ])
    #expect(plan.filter { $0.contains(".") }.count == 12)
  }

  @Test func `the page of procedures is made from them`() throws {
    let text = try ProcedurePage.text()
    if Project.isRecording { Project.write("Docs/Procedures.md", text) }
    let change = difference(Project.read("Docs/Procedures.md"), text)
    #expect(change.isEmpty, "RECORD=1 scripts/test writes Docs/Procedures.md; \(change)")
  }
}

extension Rule {
  /// Things it names.
  fileprivate var things: [String] {
    switch form {
    case .exists(let things, _): things
    case .continuous(let what): what.map { [$0] } ?? []
    default: []
    }
  }

  fileprivate var qualities: [String] { if case .quality(let qualities) = form { qualities } else { [] } }
}
