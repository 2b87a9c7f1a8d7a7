import Language

extension Outline {
  /// What has to follow so that a text that ends here, behind a value or a command, reads.
  var closing: String {
    var rest = ""
    for number in frames.indices.reversed() {
      rest += pending(frames[number])
      switch frames[number].form {
      case .statements: break
      case .pipeline: rest += ")"
      case .list, .index, .parameters, .names: rest += "]"
      case .block, .closure, .record, .arms: rest += "}"
      case .text: rest += isBlockText(number) ? "}\"\"\"" : "}\""
      }
    }
    return rest
  }

  private func pending(_ frame: OutlineFrame) -> String {
    if frame.isNaming { return "|" }
    if frame.form == .record, frame.state == .key { return ": null" }
    if frame.form == .arms, frame.isPattern { return " => null" }
    switch frame.block {
    case .match: return " { _ => null }"
    case .try: return " {} catch {}"
    case .catch: return frame.isCaught ? " {}" : " catch {}"
    case .def: return " {}"
    case nil: return ""
    default: return " {}"
    }
  }

  /// Whether the text a pipeline stands in is one in `\"\"\"`.
  private func isBlockText(_ number: Int) -> Bool {
    var token = frames[number].opener
    while token > 0, tokens[token].kind != .textHead { token -= 1 }
    let range = tokens[token].range
    return range.count > 3 && bytes[range.prefix(3)].allSatisfy { $0 == 0x22 }
  }
}
