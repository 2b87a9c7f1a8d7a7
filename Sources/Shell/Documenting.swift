import Failures
import Language

extension Shell {
  /// The defs of a script with their comments, as Markdown.
  public func documentation(of path: String) throws(Failure) -> String {
    let bytes = try Files.read(path)
    try grantFolders(besides: path)
    _ = try read(bytes, path)
    let parsed = Parser.parse(Source(name: path, bytes: bytes), number: 0)
    var lines = ["# \(path)", ""]
    for case .define(let definition) in parsed.program.statements.map(\.kind) {
      let parameters = definition.parameters.map {
        ($0.isFlag ? "--" : $0.isRest ? "..." : "") + $0.name.text + ($0.type.map { ": \($0.name.text)" } ?? "")
      }
      lines += [
        "## \(definition.name.text)", "", "    def \(definition.name.text) [\(parameters.joined(separator: ", "))]", "",
      ]
      if let doc = definition.doc { lines += [doc, ""] }
    }
    return lines.joined(separator: "\n")
  }
}
