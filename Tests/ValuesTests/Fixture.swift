import Foundation

/// What the tests read from beside themselves; a file of its own, as Foundation has a `Decimal` too.
enum Fixture {
  static func text(_ path: String) -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(path)
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }
}
