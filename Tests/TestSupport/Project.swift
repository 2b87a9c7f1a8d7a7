import Foundation

/// Where the project's files are, for tests that read them.
public enum Project {
  public static let root: String = {
    let here = #filePath
    return here.components(separatedBy: "/Tests/TestSupport/")[0]
  }()

  /// The built program, as `scripts/test` says.
  public static var program: String {
    ProcessInfo.processInfo.environment["SOPSH_PROGRAM"] ?? root + "/.build/release/sopsh"
  }

  public static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] != nil }

  public static func read(_ path: String) -> String {
    (try? String(contentsOfFile: root + "/" + path, encoding: .utf8)) ?? ""
  }

  public static func write(_ path: String, _ text: String) {
    try? text.write(toFile: root + "/" + path, atomically: true, encoding: .utf8)
  }

  /// Files below a folder with one of these endings, sorted.
  public static func files(_ folder: String, ending: [String]) -> [String] {
    let all = FileManager.default.enumerator(atPath: root + "/" + folder)?.allObjects as? [String] ?? []
    return all.filter { path in ending.contains { path.hasSuffix($0) } }.sorted().map { folder + "/" + $0 }
  }

  public static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root + "/" + path) }

  /// Every page people read.
  public static var pages: [String] { files("Docs", ending: [".md"]) + ["README.md"].filter { has($0) } }
}

/// A Markdown page whose fenced blocks of a language are transcripts or scripts.
public struct Page {
  public let path: String
  public let text: String

  public init(_ path: String) { self.init(path, text: Project.read(path)) }

  public init(_ path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The page with every `session` block replayed.
  public func replayed(program: String) -> String {
    var out: [String] = [], block: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let open = block {
        if line == "```" {
          let body = open.joined(separator: "\n")
          out += Transcript(body, program: program).replayed().split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
          out.append(line)
          block = nil
        } else {
          block = open + [line]
        }
        continue
      }
      out.append(line)
      if line == "```session" { block = [] }
    }
    return out.joined(separator: "\n")
  }

  /// The bodies of blocks of one language, with the line each begins on.
  public func blocks(_ language: String) -> [(line: Int, body: String)] {
    var found: [(Int, String)] = [], block: (Int, [String])?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated() {
      if let open = block {
        if line == "```" {
          found.append((open.0, open.1.joined(separator: "\n")))
          block = nil
        } else {
          block = (open.0, open.1 + [line])
        }
      } else if line == "```" + language {
        block = (number + 2, [])
      }
    }
    return found
  }
}
