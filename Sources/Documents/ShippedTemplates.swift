import CTemplates

/// The templates that come with the program, as the text of their files.
public enum ShippedTemplates {
  public static var names: [String] { all.map(\.name) }

  public static func text(_ name: String) -> String? { all.first { $0.name == name }?.text() }

  /// Invariant: the table and its texts are constants of the program, so the pointers are always good.
  private static var all: [(name: String, text: () -> String)] {
    var count = 0
    guard let first = sopsh_templates(&count) else { return [] }
    return UnsafeBufferPointer(start: first, count: count).compactMap { entry in
      guard let name = entry.name, let text = entry.text else { return nil }
      let bytes = UnsafeRawBufferPointer(start: text, count: entry.length)
      return (String(cString: name), { String(decoding: bytes, as: UTF8.self) })
    }
  }
}
