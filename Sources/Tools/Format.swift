import Failures
import Language
import Shell

extension Tool {
  static let format = Tool(
    name: "fmt", usage: "fmt [--check] [FILE…]",
    summary: Words(
      en: "lay scripts out the one way; --check only says which are not; without files, from input to output",
      th: "จัดรูปแบบสคริปต์ให้เป็นแบบเดียว --check เพียงบอกว่าไฟล์ใดยังไม่จัด ไม่ระบุไฟล์คืออ่านจากข้อมูลเข้า")
  ) { (call) throws(Failure) in
    let (flags, words) = try call.parsed(flags: ["--check"])
    if words.isEmpty {
      let bytes = try ShellFiles.standardInput(call.output)
      let formatted = try formatted(bytes, "stdin", call)
      guard let formatted else { return 3 }
      try call.print(String(decoding: formatted, as: UTF8.self))
      return 0
    }
    var isClean = true
    for path in try SourceFile.scripts(words, for: "fmt") {
      let bytes = try ShellFiles.read(path)
      guard let formatted = try formatted(bytes, path, call) else {
        isClean = false
        continue
      }
      if formatted == bytes { continue }
      if flags["--check"] != nil {
        call.output.warn(path)
        isClean = false
      } else {
        try ShellFiles.write(path, formatted)
      }
    }
    return isClean ? 0 : 3
  }

  /// Nil, and reported, when the script does not read.
  private static func formatted(_ bytes: [UInt8], _ name: String, _ call: ToolCall) throws(Failure) -> [UInt8]? {
    do throws(Failure) {
      try Engine.requireUTF8(bytes, name)
      return try Formatting.format(bytes)
    } catch {
      var sources = Sources()
      _ = sources.add(name: name, bytes: bytes)
      call.output.warn(Rendering(sources: sources, tongue: call.tongue, style: call.options.errors).text(error))
      return nil
    }
  }
}
