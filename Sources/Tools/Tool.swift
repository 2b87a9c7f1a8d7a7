import Calendars
import Failures
import Glibc
import Shell
import Text

/// A tool of the same binary: `sopsh check`, `sopsh fmt` and the others.
struct Tool: Sendable {
  let name: String
  let usage: String
  let summary: Words
  let run: @Sendable (ToolCall) throws(Failure) -> Int32
}

/// What a tool is called with.
struct ToolCall {
  let options: Options
  let tongue: Tongue
  let output: Output
  let today: Day

  /// The flags given, each of which must be known, and the other words.
  func parsed(flags known: [String]) throws(Failure) -> (flags: [String: String], words: [String]) {
    var flags: [String: String] = [:], words: [String] = [], index = 0
    let arguments = options.arguments
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      guard argument.hasPrefix("--") else {
        words.append(argument)
        continue
      }
      if known.contains(argument + "=") {
        guard index < arguments.count else { throw Failure(.toolValue, Failure.Part(argument)) }
        flags[argument] = arguments[index]
        index += 1
      } else if known.contains(argument) {
        flags[argument] = ""
      } else {
        throw Failure(.toolFlag, Failure.Part(argument))
      }
    }
    return (flags, words)
  }

  func print(_ text: String) throws(Failure) { try SourceFile.write(text, output).get() }

  func makeShell(options changed: Options? = nil) -> Shell { Program.shell(changed ?? options, tongue, output) }
}

extension Wording {
  static let toolFlag = Wording(
    "SOP-TOOL-FLAG", .usage,
    en: "this tool has no {1}", th: "เครื่องมือนี้ไม่มี {1}",
    hintEn: "sopsh --help lists the tools", hintTh: "sopsh --help แสดงเครื่องมือทั้งหมด",
    helpEn: "A tool was given a flag it does not take.", helpTh: "เครื่องมือได้รับตัวเลือกที่ไม่รองรับ")
  static let toolValue = Wording(
    "SOP-TOOL-VALUE", .usage,
    en: "{1} needs a value after it", th: "{1} ต้องมีค่าตามหลัง",
    helpEn: "A flag of a tool that takes a value stands last.", helpTh: "ตัวเลือกที่ต้องมีค่าอยู่ท้ายบรรทัด")
  static let toolFiles = Wording(
    "SOP-TOOL-FILES", .usage,
    en: "name the files: sopsh {1} FILE…", th: "ระบุไฟล์: sopsh {1} ไฟล์…",
    helpEn: "The tool needs files or folders to work on.", helpTh: "เครื่องมือต้องมีไฟล์หรือโฟลเดอร์")
}

/// Every wording of the tools.
public enum ToolWordings {
  public static let all: [Wording] = [.toolFlag, .toolValue, .toolFiles]
}
