import Calendars
import Failures
import Foundation
import Testing
import Text
import Values

@testable import Documents

/// The templates that come with the program: all of them, sound, and printing all they are given.
@Suite struct ShippedTests {
  @Test func `every file of the library is in the program`() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let files = try FileManager.default.contentsOfDirectory(atPath: here.path + "/Sources/CTemplates/library")
    #expect(Set(ShippedTemplates.names) == Set(files.map { String($0.dropLast(4)) }))
    #expect(Set(ShippedTemplates.names).count == ShippedTemplates.names.count)
    for name in ShippedTemplates.names {
      let file = try String(contentsOfFile: here.path + "/Sources/CTemplates/library/\(name).txt", encoding: .utf8)
      #expect(ShippedTemplates.text(name) == file)
    }
  }

  @Test(arguments: ShippedTemplates.names)
  func `each prints every gap it has, in both forms`(_ name: String) throws {
    let template = try Template.read(name, try #require(ShippedTemplates.text(name)))
    var maker = ContentMaker()
    let content = maker.content(of: template.blocks)
    let paper = try Paper(template, content, title: name)
    let text = Printout(text: paper.text), html = Printout(html: paper.html)
    #expect(maker.written.count > 3)
    for words in maker.written {
      #expect(text.says(words), "\(name): the text does not say \(words)")
      #expect(html.says(words), "\(name): the page does not say \(words)")
    }
    for line in paper.text.split(separator: "\n") {
      #expect(Columns.width(String(line)) <= (template.isLandscape ? 120 : 80))
    }
  }

  @Test(arguments: ShippedTemplates.names)
  func `each may be printed while nothing is known that it can do without`(_ name: String) throws {
    let template = try Template.read(name, try #require(ShippedTemplates.text(name)))
    var maker = ContentMaker()
    maker.leavesOut = true
    _ = try Paper(template, maker.content(of: template.blocks), title: name).html
  }
}

/// Made-up contents that fit a template: for every gap a value of its own.
private struct ContentMaker {
  private(set) var written: [String] = []
  /// Whether gaps with words for when they are empty are left empty.
  var leavesOut = false
  private var count = 0

  /// A tree of what the template names, to be made into contents.
  private final class Node {
    var fields: [String: Node] = [:]
    var rows: Node?
    var form: GapForm??
    var isNeeded = false
    var isAsked = false
  }

  mutating func content(of blocks: [Template.Block]) -> Content.Fields {
    let root = Node()
    collect(blocks, root, [])
    return fields(root)
  }

  private func node(_ path: Template.Path, _ root: Node, _ scopes: [(String, Node)]) -> Node {
    var names = path.names[...], node = root
    if names.count > 1, let scope = scopes.last(where: { $0.0 == names[0] }) {
      node = scope.1
      names.removeFirst()
    }
    for name in names {
      let next = node.fields[name] ?? Node()
      node.fields[name] = next
      node = next
    }
    return node
  }

  private func collect(_ words: Template.Words, _ root: Node, _ scopes: [(String, Node)]) {
    for case .gap(let gap) in words.pieces {
      let node = node(gap.path, root, scopes)
      if node.form == nil || gap.form != nil { node.form = .some(gap.form) }
      if gap.fallback == nil { node.isNeeded = true }
    }
  }

  private func list(_ path: Template.Path, _ root: Node, _ scopes: [(String, Node)]) -> (String, Node) {
    let node = node(path, root, scopes), rows = node.rows ?? Node()
    node.rows = rows
    return (path.names[path.names.count - 1], rows)
  }

  private func collect(_ blocks: [Template.Block], _ root: Node, _ scopes: [(String, Node)]) {
    for block in blocks {
      switch block {
      case .words(_, let words): collect(words, root, scopes)
      case .pair(let left, let right):
        collect(left, root, scopes)
        collect(right, root, scopes)
      case .each(let path, let inner, _): collect(inner, root, scopes + [list(path, root, scopes)])
      case .condition(let path, _, let inner, _):
        node(path, root, scopes).isAsked = true
        collect(inner, root, scopes)
      case .table(let path, let columns, _):
        let rows = list(path, root, scopes)
        for column in columns {
          guard let list = column.list else {
            collect(column.cell, root, scopes + [rows])
            continue
          }
          let heads = self.list(list, root, scopes), own = rows.1.fields[heads.0] ?? Node()
          rows.1.fields[heads.0] = own
          own.rows = own.rows ?? Node()
          collect(column.heading, root, scopes + [heads])
          if let inner = own.rows { collect(column.cell, root, scopes + [rows, (heads.0, inner)]) }
        }
      case .emblem, .rule, .page, .space: break
      }
    }
  }

  private mutating func fields(_ node: Node) -> Content.Fields {
    var fields: Content.Fields = [:]
    for (name, child) in node.fields.sorted(by: { $0.key < $1.key }) { fields[name] = value(name, child) }
    return fields
  }

  private mutating func value(_ name: String, _ node: Node) -> Content {
    if let rows = node.rows { return .rows([fields(rows), fields(rows)]) }
    if !node.fields.isEmpty { return .group(fields(node)) }
    guard let form = node.form else { return .flag(!["is-cancelled", "is-refused", "is-cancellation"].contains(name)) }
    if leavesOut, !node.isNeeded { return .absent }
    count += 1
    let content = made(form)
    // What an unlucky answer leaves out is not looked for.
    if let words = content.written(form), !["reason", "reserve"].contains(name) { written.append(words) }
    return content
  }

  private func made(_ form: GapForm?) -> Content {
    let day = Day(number: 20_800 + count)
    switch form {
    case .time: return .moment(day.number * 86_400 + count * 60)
    case .long, .full, .short, .month, .day: return .day(day)
    case .money, .baht: return .number(Decimal(Int128(1_000 + count)), decimals: 2)
    case .arabic: return .text("x\(count)")
    case nil: return count % 3 == 0 ? .name("นาย ก\(count)") : .text("ความ \(count)")
    }
  }
}
