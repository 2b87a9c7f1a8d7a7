import Failures
import Glibc
import LineEditor
import Shell

// What the environment says of the terminal, and the one program that a key may start.
extension Program {
  /// How the prompt is drawn; nil for the plain one.
  static func editorSettings(_ options: Options, _ tongue: Tongue) -> LineReader.Settings? {
    guard !options.isLinear, let kind = environment("TERM"), !kind.isEmpty, kind != "dumb" else { return nil }
    return LineReader.Settings(
      tongue: tongue, theme: environment("SOPSH_THEME") ?? "dark", colours: colours(options, kind),
      usesVi: environment("SOPSH_KEYS") == "vi", helps: environment("SOPSH_HINTS") != "off", configuration: editrc)
  }

  private static func colours(_ options: Options, _ kind: String) -> Int {
    if options.colour == "never" || options.colour == "auto" && environment("NO_COLOR") != nil { return 0 }
    if ["truecolor", "24bit"].contains(environment("COLORTERM") ?? "") { return 1 << 24 }
    return kind.contains("256color") ? 256 : kind.hasPrefix("vt") ? 0 : 16
  }

  /// A person's bindings for libedit.
  private static var editrc: String {
    let path: String
    if let named = environment("EDITRC") {
      path = named
    } else if let home = environment("HOME") {
      path = home + "/.editrc"
    } else {
      return ""
    }
    guard let bytes = try? ShellFiles.read(path) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Lets a person change a text in `$EDITOR`; nil when it changed nothing.
  ///
  /// The only program that sopsh ever starts, and only when a person presses the key for it.
  static func editElsewhere(_ text: String) -> String? {
    let editor = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
    var name = Array("/tmp/sopsh-\(String(repeating: "X", count: 6)).sopsh".utf8CString)
    let file = mkstemps(&name, 6)
    guard file >= 0 else { return nil }
    defer { unlink(name) }
    let bytes = Array((text + "\n").utf8)
    let written = write(file, bytes, bytes.count)
    close(file)
    guard written == bytes.count, started(editor, name), let changed = try? ShellFiles.read(path(name)) else {
      return nil
    }
    var new = String(decoding: changed, as: UTF8.self)
    while new.hasSuffix("\n") { new.removeLast() }
    return new == text ? nil : new
  }

  private static func path(_ name: [CChar]) -> String {
    String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Runs the editor by the system's shell, because `$EDITOR` may hold arguments; waits for its end.
  private static func started(_ editor: String, _ name: [CChar]) -> Bool {
    let words = ["/bin/sh", "-c", editor + " \"$1\"", "sh", path(name)]
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    pointers.append(nil)
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, nil, &pointers, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return false } }
    return status == 0
  }
}
