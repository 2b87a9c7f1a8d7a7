/// Finds what the eye does not see in text: invisible characters, look-alike letters, Thai in another spelling.
public enum SuspectText {
  public enum Kind: String, Sendable, CaseIterable {
    /// A zero-width space, joiner or byte order mark.
    case zeroWidth
    /// A character that turns the reading direction.
    case bidiControl
    /// A word of Latin letters mixed with Greek or Cyrillic ones that look the same.
    case mixedScripts
    /// Thai that `ThaiForm.normal` would write otherwise.
    case nonNormalThai
  }

  /// What is suspect and at which byte, in the order of the text; a word or a run of Thai is reported once.
  public static func problems(in text: String) -> [(offset: Int, what: Kind)] {
    var problems: [(offset: Int, what: Kind)] = []
    text.withBytes { utf8 in
      if utf8.allSatisfy({ $0 < 0x80 }) { return }
      var run = Run()
      var index = 0
      while index < utf8.count {
        let (scalar, length) = Scalars.decode(utf8, at: index)
        let script = Script(scalar)
        if script != run.script, [.none, .thai].contains(script) || [.none, .thai].contains(run.script) {
          run.close(at: index, in: utf8, into: &problems)
          run = Run(start: index, script: script)
        }
        run.scripts.insert(script)
        if let kind = invisible(scalar, after: index, in: utf8) { problems.append((index, kind)) }
        index += length
      }
      run.close(at: index, in: utf8, into: &problems)
    }
    return problems.sorted { $0.offset < $1.offset }
  }

  private static func invisible(_ scalar: UInt32, after index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Kind? {
    switch scalar {
    case 0x200B, 0x200C, 0x2060, 0xFEFF: .zeroWidth
    // The joiner of emoji is meant to be there.
    case 0x200D:
      index > 0 && Scalars.decode(utf8, at: Scalars.start(before: index, in: utf8)).scalar >= 0x2000 ? nil : .zeroWidth
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidiControl
    default: nil
    }
  }

  private enum Script {
    case none, thai, latin, greek, cyrillic, other

    init(_ scalar: UInt32) {
      switch scalar {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
      case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
      case 0x400...0x52F: self = .cyrillic
      case 0xE01...0xE3A, 0xE40...0xE4E: self = .thai
      case 0..<0x300, 0x2000...0x206F, 0x3000...0x303F, 0xFEFF: self = .none
      default: self = .other
      }
    }
  }

  /// Letters that follow each other: a word, or a run of Thai.
  private struct Run {
    var start = 0
    var script = Script.none
    var scripts: Set<Script> = []

    func close(
      at end: Int, in utf8: UnsafeBufferPointer<UInt8>, into problems: inout [(offset: Int, what: Kind)]
    ) {
      if script == .thai {
        let thai = UnsafeBufferPointer(rebasing: utf8[start..<end])
        if !ThaiForm.isNormal(thai) { problems.append((start, .nonNormalThai)) }
      } else if scripts.intersection([.latin, .greek, .cyrillic]).count > 1 {
        problems.append((start, .mixedScripts))
      }
    }
  }
}
