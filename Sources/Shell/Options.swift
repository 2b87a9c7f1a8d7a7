import Calendars
import Failures
import Formats

/// What the command line asked for.
public struct Options: Sendable {
  public enum Input: Equatable, Sendable {
    case file(String)
    case code(String)
    /// The script itself comes on standard input, or is typed at a terminal.
    case standard
    case tool(String)
  }

  public var input: Input = .standard
  /// What stands behind the file: arguments of `main`, or of a tool.
  public var arguments: [String] = []
  public var today: Day?
  public var me: String?
  public var tongue: Tongue?
  public var format: Format?
  public var errors: ErrorStyle = .plain
  public var isScratch = false
  public var isTraining = false
  /// The training world, if it was named.
  public var world: String?
  public var isDryRun = false
  public var isReadOnly = false
  public var isTraced = false
  public var isStepped = false
  public var workspace: String?
  /// The round the session starts in.
  public var round: String?
  public var readable: [String] = []
  public var writable: [String] = []
  public var unreadable: [String] = []
  public var unwritable: [String] = []
  public var colour: String = "auto"
  /// For ears and fingers: nothing on the screen is drawn over.
  public var isLinear = false
  public var wantsHelp = false
  public var wantsVersion = false
  public var isPrivate = false
  public var mostSteps = 2_000_000_000
  public var mostMemory = 1 << 30
  public var mostOutput = 1 << 30

  public init() {}

  /// One option: its spellings, what follows it, what it is for, and what it does.
  struct Row {
    let name: String
    let value: Words?
    let summary: Words
    /// How a value that may be left out is told from what stands next.
    var mayFollow: (@Sendable (String) -> Bool)?
    let set: @Sendable (inout Options, String) throws(Failure) -> Void
  }

  /// The one table of options: the command line, `--help`, the manual page and completions read it.
  static let rows: [Row] = [
    Row(name: "-c", value: Words(en: "CODE", th: "คำสั่ง"), summary: Words(en: "run this code", th: "ทำคำสั่งนี้")) {
      (options, value) throws(Failure) in options.input = .code(value)
    },
    Row(
      name: "--scratch", value: nil,
      summary: Words(en: "an empty office in memory; nothing is kept", th: "สำนักงานว่างในหน่วยความจำ ไม่เก็บอะไรไว้")
    ) { (options, _) throws(Failure) in options.isScratch = true },
    Row(
      name: "--training", value: Words(en: "[WORLD.sop]", th: "[ไฟล์.sop]"),
      summary: Words(
        en: "learn in a made-up office apart from any real one; training.sop when none is named",
        th: "ฝึกในสำนักงานสมมติที่แยกจากของจริง ถ้าไม่ระบุใช้ training.sop"),
      mayFollow: { $0.hasSuffix(".sop") }
    ) { (options, value) throws(Failure) in
      options.isTraining = true
      options.world = value.isEmpty ? nil : value
    },
    Row(
      name: "--dry-run", value: nil,
      summary: Words(en: "say what would change, and keep nothing", th: "บอกสิ่งที่จะเปลี่ยน และไม่เก็บอะไรไว้")
    ) { (options, _) throws(Failure) in options.isDryRun = true },
    Row(
      name: "--read-only", value: nil,
      summary: Words(en: "look only: a change is refused", th: "ดูอย่างเดียว ไม่ให้เปลี่ยนแปลง")
    ) { (options, _) throws(Failure) in options.isReadOnly = true },
    Row(
      name: "--today", value: Words(en: "DATE", th: "วันที่"),
      summary: Words(en: "the day of the session", th: "วันที่ของการทำงาน")
    ) { (options, value) throws(Failure) in
      guard case .date(let day) = try DateLiteral.parse(value) else {
        throw Failure(.optionValue, "--today", Failure.Part(value))
      }
      options.today = day
    },
    Row(name: "--as", value: Words(en: "NAME", th: "ชื่อ"), summary: Words(en: "who works", th: "ผู้ทำงาน")) {
      (options, value) throws(Failure) in options.me = value
    },
    Row(
      name: "--lang", value: Words("th|en"), summary: Words(en: "language of messages", th: "ภาษาของข้อความ")
    ) { (options, value) throws(Failure) in
      guard let tongue = Tongue(rawValue: value) else { throw Failure(.optionValue, "--lang", Failure.Part(value)) }
      options.tongue = tongue
    },
    Row(
      name: "--format", value: Words("table|card|json|jsonl|csv|tsv|md|html"),
      summary: Words(en: "how values are shown", th: "รูปแบบการแสดงค่า")
    ) { (options, value) throws(Failure) in options.format = try Format.find(value) },
    Row(
      name: "--errors", value: Words("plain|short|json"),
      summary: Words(
        en: "how errors are shown",
        th: "รูปแบบข้อผิดพลาด")
    ) { (options, value) throws(Failure) in
      guard let style = ErrorStyle(rawValue: value) else {
        throw Failure(.optionValue, "--errors", Failure.Part(value))
      }
      options.errors = style
    },
    Row(
      name: "--trace", value: nil, summary: Words(en: "print each statement with its value", th: "แสดงแต่ละคำสั่งพร้อมค่า")
    ) { (options, _) throws(Failure) in options.isTraced = true },
    Row(
      name: "--step", value: nil,
      summary: Words(
        en: "ask before each statement; with --training, explain it too",
        th: "ถามก่อนทำแต่ละคำสั่ง ถ้าใช้กับ --training จะอธิบายด้วย")
    ) { (options, _) throws(Failure) in options.isStepped = true },
    Row(
      name: "--allow-read", value: Words(en: "DIR", th: "โฟลเดอร์"),
      summary: Words(en: "let scripts read in this folder", th: "ให้สคริปต์อ่านในโฟลเดอร์นี้")
    ) { (options, value) throws(Failure) in options.readable.append(value) },
    Row(
      name: "--allow-write", value: Words(en: "DIR", th: "โฟลเดอร์"),
      summary: Words(en: "let scripts write in this folder", th: "ให้สคริปต์เขียนในโฟลเดอร์นี้")
    ) { (options, value) throws(Failure) in options.writable.append(value) },
    Row(
      name: "--deny-read", value: Words(en: "DIR", th: "โฟลเดอร์"),
      summary: Words(en: "scripts read nothing there, whatever is allowed", th: "ไม่ให้สคริปต์อ่านที่นี่ แม้อนุญาตที่กว้างกว่า")
    ) { (options, value) throws(Failure) in options.unreadable.append(value) },
    Row(
      name: "--deny-write", value: Words(en: "DIR", th: "โฟลเดอร์"),
      summary: Words(en: "scripts write nothing there, whatever is allowed", th: "ไม่ให้สคริปต์เขียนที่นี่ แม้อนุญาตที่กว้างกว่า")
    ) { (options, value) throws(Failure) in options.unwritable.append(value) },
    Row(
      name: "-w", value: Words(en: "OFFICE", th: "สำนักงาน"),
      summary: Words(
        en: "the office to work on, before SOPSH_WORKSPACE and office.sop here",
        th: "สำนักงานที่จะทำงาน ก่อน SOPSH_WORKSPACE และ office.sop ที่นี่")
    ) { (options, value) throws(Failure) in options.workspace = value },
    Row(
      name: "--round", value: Words(en: "ROUND", th: "รอบ"),
      summary: Words(en: "the round the session starts in", th: "รอบที่เริ่มทำงาน")
    ) { (options, value) throws(Failure) in options.round = value },
    Row(
      name: "--color", value: Words("auto|never|always"), summary: Words(en: "colours", th: "สี")
    ) { (options, value) throws(Failure) in
      guard ["auto", "never", "always"].contains(value) else {
        throw Failure(.optionValue, "--color", Failure.Part(value))
      }
      options.colour = value
    },
    Row(
      name: "--private", value: nil,
      summary: Words(en: "keep nothing that is typed at the prompt", th: "ไม่เก็บบรรทัดที่พิมพ์")
    ) { (options, _) throws(Failure) in options.isPrivate = true },
    Row(
      name: "--screen-reader", value: nil,
      summary: Words(en: "nothing is drawn over, tables as cards", th: "ไม่วาดทับบนจอ ตารางเป็นบัตร")
    ) { (options, _) throws(Failure) in
      options.isLinear = true
      if options.format == nil { options.format = try Format.find("card") }
    },
    Row(
      name: "--max-steps", value: Words(en: "N", th: "จำนวน"),
      summary: Words(en: "loop turns and calls a script may take", th: "จำนวนรอบและการเรียกที่สคริปต์ทำได้")
    ) { (options, value) throws(Failure) in options.mostSteps = try positive("--max-steps", value) },
    Row(
      name: "--max-memory", value: Words("MB"),
      summary: Words(en: "memory a script may use", th: "หน่วยความจำที่สคริปต์ใช้ได้")
    ) { (options, value) throws(Failure) in options.mostMemory = try positive("--max-memory", value) << 20 },
    Row(
      name: "--max-output", value: Words("MB"),
      summary: Words(en: "how much a script may print", th: "ปริมาณที่สคริปต์พิมพ์ได้")
    ) { (options, value) throws(Failure) in options.mostOutput = try positive("--max-output", value) << 20 },
    Row(name: "--help", value: nil, summary: Words(en: "this text", th: "ข้อความนี้")) {
      (options, _) throws(Failure) in options.wantsHelp = true
    },
    Row(name: "--version", value: nil, summary: Words(en: "the version", th: "รุ่นของโปรแกรม")) {
      (options, _) throws(Failure) in options.wantsVersion = true
    },
  ]

  private static func positive(_ name: String, _ value: String) throws(Failure) -> Int {
    guard let number = Int(value), number > 0, number < 1 << 40 else {
      throw Failure(.optionValue, Failure.Part(name), Failure.Part(value))
    }
    return number
  }

  public static var names: [String] { rows.map(\.name) }

  /// The language asked for, known before anything else is read, so that every error can speak it.
  public static func tongue(in arguments: [String]) -> Tongue? {
    guard let place = arguments.firstIndex(of: "--lang"), place + 1 < arguments.count else { return nil }
    return Tongue(rawValue: arguments[place + 1])
  }

  /// Reads the arguments of the program.
  ///
  /// The program's own options are read anywhere before `--`.
  ///
  /// - Parameter tools: first words that are tools of the program, not files.
  public static func parse(_ arguments: [String], tools: [String]) throws(Failure) -> Options {
    var options = Options(), index = 0, isOver = false, hasInput = false
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if isOver || !argument.hasPrefix("-") || argument == "-" {
        take(argument, &options, &hasInput, tools)
        continue
      }
      if argument == "--" {
        isOver = true
        continue
      }
      // Behind a tool's name its own options stand.
      if case .tool = options.input, argument == "--format" || !rows.contains(where: { $0.name == argument }) {
        options.arguments.append(argument)
        continue
      }
      guard let row = rows.first(where: { $0.name == argument }) else {
        // A script's own flag, if there is a script; else a slip.
        guard hasInput else { throw unknown(argument) }
        options.arguments.append(argument)
        continue
      }
      if hasInput, row.name == "--help" {
        options.arguments.append(argument)
        continue
      }
      var value = ""
      if let mayFollow = row.mayFollow {
        if index < arguments.count, mayFollow(arguments[index]) {
          value = arguments[index]
          index += 1
        }
      } else if row.value != nil {
        guard index < arguments.count else { throw Failure(.optionMissing, Failure.Part(argument)) }
        value = arguments[index]
        index += 1
      }
      do throws(Failure) { try row.set(&options, value) } catch {
        if error.wording.kind == .usage { throw error }
        throw Failure(.optionValue, Failure.Part(argument), Failure.Part(value))
      }
      if row.name == "-c" { hasInput = true }
    }
    if options.isScratch, options.workspace != nil { throw Failure(.optionPair, "--scratch", "-w") }
    if options.isTraining, options.workspace != nil { throw Failure(.optionPair, "--training", "-w") }
    if options.isScratch, let world = options.world {
      throw Failure(.optionPair, "--scratch", Failure.Part("--training \(world)"))
    }
    return options
  }

  private static func take(_ argument: String, _ options: inout Options, _ hasInput: inout Bool, _ tools: [String]) {
    if hasInput { return options.arguments.append(argument) }
    hasInput = true
    options.input = tools.contains(argument) ? .tool(argument) : .file(argument)
  }

  private static func unknown(_ argument: String) -> Failure {
    let failure = Failure(.optionUnknown, Failure.Part(argument))
    if argument.contains("="), let name = argument.split(separator: "=").first, names.contains(String(name)) {
      return failure.hinting(
        Words(
          en: "a value follows after a space: \(name) VALUE",
          th: "ค่าตามหลังด้วยวรรค: \(name) ค่า"))
    }
    return failure
  }

  /// The text of `sopsh --help`.
  public static func usage(in tongue: Tongue) -> String {
    let head: Words = Words(
      en: """
        sopsh [options] [FILE.sopsh [arguments]]    run a script, or start the prompt
        sopsh TOOL …                                one of the tools below
        """,
      th: """
        sopsh [ตัวเลือก] [ไฟล์.sopsh [อาร์กิวเมนต์]]   ทำสคริปต์ หรือเริ่มที่เครื่องหมายพร้อมรับ
        sopsh เครื่องมือ …                            เครื่องมือตัวใดตัวหนึ่งด้านล่าง
        """)
    let lines = rows.map { row -> String in
      let name = row.name + (row.value.map { " " + $0.in(tongue) } ?? "")
      return "  " + padded(name, 26) + (name.utf8.count >= 26 ? "\n" + padded("", 28) : "") + row.summary.in(tongue)
    }
    return head.in(tongue) + "\n\n" + lines.joined(separator: "\n") + "\n"
  }

  /// Name, value and summary of each option, for manual pages and completions.
  public static func listed(in tongue: Tongue) -> [(name: String, value: String?, summary: String)] {
    rows.map { ($0.name, $0.value?.in(tongue), $0.summary.in(tongue)) }
  }
}
