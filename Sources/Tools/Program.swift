import Assist
import Calendars
import Failures
import Glibc
import Model
import Shell
import Text

/// The program from its arguments to its exit code.
///
/// The only place that reads the clock and the environment.
public enum Program {
  /// The one table of tools: dispatch, help, completions and the manual page read it.
  static let tools: [Tool] = [
    .new, .restore, .acceptRollback, .check, .format, .test, .document, .help, .manual, .completions,
  ]

  public static func run(_ arguments: [String], stores: Stores) -> Int32 {
    let output = Output()
    var tongue = Options.tongue(in: arguments) ?? environmentTongue()
    do throws(Failure) {
      let options = try Options.parse(arguments, tools: tools.map(\.name))
      tongue = options.tongue ?? tongue
      if options.wantsVersion { return try answer("sopsh \(Shell.version) (edition \(Shell.edition))\n", output) }
      if options.wantsHelp { return try answer(Options.usage(in: tongue) + toolLines(tongue), output) }
      return try run(options, tongue, output, stores)
    } catch {
      let rendering = Rendering(sources: Sources(), tongue: tongue)
      output.warn(rendering.text(error))
      return error.wording.exitCode
    }
  }

  private static func run(
    _ options: Options, _ tongue: Tongue, _ output: Output, _ stores: Stores
  ) throws(Failure) -> Int32 {
    switch options.input {
    case .tool(let name):
      guard let tool = tools.first(where: { $0.name == name }) else { return 2 }
      return try tool.run(ToolCall(options: options, tongue: tongue, output: output, today: today(), stores: stores))
    case .code(let code):
      return shell(options, tongue, output, stores).run(
        name: "-c", bytes: Array(code.utf8), arguments: options.arguments)
    case .file(let path):
      let bytes = try read(path)
      return shell(options, tongue, output, stores).run(name: path, bytes: bytes, arguments: options.arguments)
    case .standard:
      if isatty(0) == 1 { return try prompt(shell(options, tongue, output, stores), output, options) }
      let bytes = try ShellFiles.standardInput(output)
      return shell(options, tongue, output, stores).run(name: "stdin", bytes: bytes, arguments: [])
    }
  }

  /// A script; a word that is no file may be a tool misspelt.
  private static func read(_ path: String) throws(Failure) -> [UInt8] {
    do throws(Failure) { return try ShellFiles.read(path) } catch {
      guard !path.contains("."), let near = EditDistance.nearest(to: path, among: tools.map(\.name)) else {
        throw error
      }
      throw error.hinting(Words(en: "did you mean sopsh \(near)?", th: "หมายถึง sopsh \(near) หรือไม่"))
    }
  }

  static func shell(_ options: Options, _ tongue: Tongue, _ output: Output, _ stores: Stores) -> Shell {
    let clock = self.clock()
    let shell = Shell(
      options: options, today: Day(number: floorDays(clock)), now: clock - floorDays(clock) * 86_400, me: userName(),
      tongue: tongue, output: output, stores: stores, surroundings: surroundings)
    if output.isTerminal { shell.session.width = screenWidth() }
    return shell
  }

  /// The prompt on a terminal: drawn where the terminal can be drawn on, else plain.
  private static func prompt(_ shell: Shell, _ output: Output, _ options: Options) throws(Failure) -> Int32 {
    try shell.requireOffice()
    let prompt = Prompt(shell)
    output.warn(Introduction.text(isFirst: !shell.history.isKnown, version: Shell.version, in: shell.session.tongue))
    if let settings = editorSettings(options, shell.session.tongue),
      let conversation = Conversation(prompt, shell, output, settings: settings)
    {
      return conversation.run()
    }
    return plainPrompt(prompt, shell, output)
  }

  private static func plainPrompt(_ prompt: Prompt, _ shell: Shell, _ output: Output) -> Int32 {
    while true {
      // Before the prompt stands there: a key may follow it at once.
      Interrupt.clear()
      output.prompt(prompt.text)
      guard let line = output.answer() else { break }
      if line == "\u{3}" {
        prompt.cancel()
        output.warn("")
        continue
      }
      shell.session.width = screenWidth()
      Progress.start(shell.session.tongue, .once)
      defer { Progress.stop() }
      if prompt.feed(line) == .ended { return 0 }
    }
    output.warn("")
    return 0
  }

  private static func answer(_ text: String, _ output: Output) throws(Failure) -> Int32 {
    try ShellFiles.print(text, output)
    return 0
  }

  private static func toolLines(_ tongue: Tongue) -> String {
    "\n" + tools.map { "  sopsh " + $0.usage + "\n      " + $0.summary.in(tongue) + "\n" }.joined()
  }

  // MARK: - What the system says

  /// Seconds of office time since 1970: always seven hours ahead of the world's clock.
  private static func clock() -> Int { time(nil) + 7 * 3600 }

  private static func floorDays(_ seconds: Int) -> Int { (seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400 }

  static func today() -> Day { Day(number: floorDays(clock())) }

  /// The machine itself.
  private static let surroundings = Surroundings(
    clock: { time(nil) + 7 * 3600 },
    entropy: {
      var bytes = [UInt8](repeating: 0, count: 32)
      while getentropy(&bytes, bytes.count) != 0 {}
      return bytes
    },
    host: {
      var name = [CChar](repeating: 0, count: 256)
      guard gethostname(&name, name.count - 1) == 0 else { return "?" }
      return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    },
    workspace: environment("SOPSH_WORKSPACE"),
    headFolder: { stateFolder.map { $0 + "/heads" } },
    isPlain: environment("NO_COLOR") != nil,
    historyFile: historyFile, profileFile: profileFile,
    ticks: {
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
    })

  /// What this computer remembers from one start to the next.
  private static var stateFolder: String? {
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/sopsh" }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.local/state/sopsh"
  }

  private static var historyFile: String? {
    guard let named = environment("SOPSH_HISTORY"), !named.isEmpty else { return stateFolder.map { $0 + "/history" } }
    return named == "off" ? nil : named
  }

  /// What a person has run at the start of every prompt.
  private static var profileFile: String? {
    if let named = environment("SOPSH_PROFILE"), !named.isEmpty { return named == "off" ? nil : named }
    if let settings = environment("XDG_CONFIG_HOME"), settings.hasPrefix("/") {
      return settings + "/sopsh/profile.sopsh"
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.config/sopsh/profile.sopsh"
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// What the environment may say, for the manual page.
  static let variables: [(name: String, meaning: Words)] = [
    ("SOPSH_WORKSPACE", Words(en: "the office to work on, if -w names none", th: "สำนักงานที่จะทำงาน ถ้าไม่ระบุด้วย -w")),
    (
      "SOPSH_LANG",
      Words(
        en: "language of messages, before LC_ALL, LC_MESSAGES and LANG",
        th: "ภาษาของข้อความ ก่อน LC_ALL LC_MESSAGES และ LANG")
    ),
    ("SOPSH_AS", Words(en: "who works, before USER and LOGNAME", th: "ผู้ทำงาน ก่อน USER และ LOGNAME")),
    (
      "SOPSH_HISTORY",
      Words(
        en: "the file of what is typed at the prompt, or off; sopsh/history in XDG_STATE_HOME without it",
        th: "ไฟล์ที่เก็บบรรทัดที่พิมพ์ หรือ off ถ้าไม่ระบุใช้ sopsh/history ใน XDG_STATE_HOME")
    ),
    (
      "SOPSH_PROFILE",
      Words(
        en: "what is run at the start of the prompt, or off; sopsh/profile.sopsh in XDG_CONFIG_HOME without it",
        th: "ไฟล์ที่ทำเมื่อเริ่มพรอมต์ หรือ off ถ้าไม่ระบุใช้ sopsh/profile.sopsh ใน XDG_CONFIG_HOME")
    ),
    ("NO_COLOR", Words(en: "no colours", th: "ไม่ใช้สี")),
    (
      "SOPSH_THEME",
      Words(en: "colours of the prompt: dark, light or plain", th: "ชุดสีของพรอมต์: dark light หรือ plain")
    ),
    (
      "SOPSH_KEYS",
      Words(
        en: "vi for the keys of vi; bind in ~/.editrc changes single keys",
        th: "vi เพื่อใช้ปุ่มแบบ vi ส่วนคำสั่ง bind ใน ~/.editrc เปลี่ยนทีละปุ่ม")
    ),
    (
      "SOPSH_HINTS",
      Words(en: "off: no hints and no suggestions at the prompt", th: "off: ไม่แสดงคำใบ้และคำแนะนำที่พรอมต์")
    ),
    ("EDITOR", Words(en: "what Ctrl-X Ctrl-E changes a text in", th: "โปรแกรมที่ Ctrl-X Ctrl-E ใช้แก้ข้อความ")),
    ("TERM, COLORTERM", Words(en: "what the terminal can show", th: "สิ่งที่เทอร์มินัลแสดงได้")),
    (
      "XDG_STATE_HOME",
      Words(
        en: "where sopsh remembers what it last saw of each office; ~/.local/state without it",
        th: "ที่ที่ sopsh จำสิ่งที่เห็นล่าสุดของแต่ละสำนักงาน ถ้าไม่ระบุใช้ ~/.local/state")
    ),
  ]

  static func environmentTongue() -> Tongue {
    for name in ["SOPSH_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      return value.hasPrefix("th") ? .thai : .english
    }
    return .english
  }

  static func userName() -> String {
    for name in ["SOPSH_AS", "USER", "LOGNAME"] {
      if let value = environment(name), !value.isEmpty { return value }
    }
    return "\(getuid())"
  }

  static func screenWidth() -> Int { screenSize().columns }

  static func screenSize() -> (columns: Int, rows: Int) {
    var size = winsize()
    if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return (Int(size.ws_col), max(2, Int(size.ws_row))) }
    return (80, 24)
  }
}
