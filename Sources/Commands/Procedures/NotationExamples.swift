import Language
import Office

/// An example of each word, in English and the same in Thai.
enum NotationExamples {
  static let procedure = [
    Callable.Example(
      """
      procedure leave "การลา" "Leave" --opens-on asked {
        event asked "ได้รับใบลา" "leave is asked for" --from letter.received
        step check "ตรวจสอบวันลา" "Check the days" { actor officer; within 1wd --after asked }
      }
      """, nil),
    Callable.Example(
      """
      กระบวนงาน leave "การลา" --เริ่มเมื่อ asked {
        เหตุการณ์ asked "ได้รับใบลา" --จาก letter.received
        ขั้นตอน check "ตรวจสอบวันลา" { ผู้ดำเนินการ เจ้าหน้าที่ผู้รับผิดชอบ; ภายใน 1wd --หลังจาก asked }
      }; procedures | where .name == leave | get version
      """, "[\"leave@1\"]"),
  ]

  static func of(_ word: NotationWord) -> [Callable.Example] {
    let (around, line) = lines[word.inside[0] + " " + word.name] ?? ([], word.name)
    return [false, true].map { isThai in
      let shown = around.map { isThai ? thai($0, inside: "procedure") : $0 }
      let own = isThai ? thai(line, inside: word.inside[0]) : line
      return Callable.Example(source(shown, own, isStep: word.inside[0] == "step", isThai), nil)
    }
  }

  private static func source(_ around: [String], _ line: String, isStep: Bool, _ isThai: Bool) -> String {
    let head = (isThai ? "กระบวนงาน" : "procedure") + " example \"ตัวอย่าง\" {"
    let actor = isThai ? "ผู้ดำเนินการ officer" : "actor officer"
    let inner = line.hasPrefix("actor") || line.hasPrefix("ผู้ดำเนินการ") ? line : "\(actor); \(line)"
    let step = (isThai ? "ขั้นตอน" : "step") + " work \"ทำงาน\" { \(inner) }"
    let body = isStep ? around + [step] : around + [line]
    return ([head] + body.map { "  " + $0 } + ["}"]).joined(separator: "\n")
  }

  /// What stands around a word and its line, by the place and the word.
  private static let lines: [String: ([String], String)] = [
    "procedure event": ([], "event told \"ได้รับแจ้ง\" \"we are told\" --from letter.received"),
    "procedure calendar": ([], "calendar plan \"ปฏิทินงาน\" \"the calendar\" --ours"),
    "procedure item": ([], "item application \"ใบสมัคร\" \"application\""),
    "procedure stream": (
      [], "stream month \"รายเดือน\" --recurs monthly { step file \"ส่ง\" { actor school; by-day 5 } }"
    ),
    "procedure together": ([], "together { within 3; step one \"หนึ่ง\" { actor officer } }"),
    "procedure step": ([], "step call \"แจ้งโรงเรียน\" --row 2 { actor officer; quality correct }"),
    "procedure note": ([], "note \"ตรวจกับระเบียบก่อนใช้\" \"check with the rules first\""),
    "step actor": ([], "actor officer --inferred"),
    "step signs": ([], "signs director"),
    "step to": ([], "to school agency"),
    "step requires": ([told], "requires letter"),
    "step makes": ([], "makes letter report"),
    "step sets": (["event done \"แล้วเสร็จ\""], "sets done"),
    "step follows": ([first], "follows first"),
    "step revises": ([first], "revises first"),
    "step opens-next": ([first], "opens-next first"),
    "step does": ([], "does verify"),
    "step no-later-than": ([plan], "no-later-than plan"),
    "step within": ([told], "within 3 --after told"),
    "step range": ([told], "range 3 5 --from told"),
    "step by-day": ([], "by-day 10"),
    "step window": ([], "window oct dec"),
    "step quarter": ([], "quarter 1"),
    "step on": ([told], "on told"),
    "step immediate": ([told], "immediate told"),
    "step after": ([told], "after told"),
    "step calendar": ([plan], "calendar plan"),
    "step external": ([plan], "external plan"),
    "step each-time": ([told], "each-time told"),
    "step continuous": ([], "continuous"),
    "step exists": ([], "exists plan --phase before"),
    "step quality": ([], "quality correct complete"),
    "step ladder": ([], "ladder 1"),
    "step none": ([first], "none --before first"),
  ]

  private static let told = "event told \"ได้รับแจ้ง\" --from letter.received"
  private static let plan = "calendar plan \"ปฏิทินงาน\""
  private static let first = "step first \"ขั้นแรก\" { actor officer }"

  /// A line with the Thai names of its words and flags.
  static func thai(_ line: String, inside owner: String) -> String {
    var out: [String] = [], owners = [owner], word: NotationWord?, isStart = true
    for token in line.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
      var text = token
      if isStart {
        word = Notation.words.first { $0.name == bare(token) && $0.inside.contains(owners.last ?? owner) }
        text = (word?.thai ?? bare(token)) + token.dropFirst(bare(token).count)
        isStart = false
      } else if token.hasPrefix("--") {
        let flag = word?.parts.first { $0.name == bare(String(token.dropFirst(2))) }
        text = "--" + (flag?.thai ?? "") + token.dropFirst(2 + bare(String(token.dropFirst(2))).count)
      }
      if token.hasSuffix(";") { isStart = true }
      if token == "{" {
        owners.append(word?.name ?? owner)
        isStart = true
      }
      if token == "}" { owners.removeLast() }
      out.append(text)
    }
    return out.joined(separator: " ")
  }

  /// A token without the `;` behind it.
  private static func bare(_ token: String) -> String { token.hasSuffix(";") ? String(token.dropLast()) : token }
}
