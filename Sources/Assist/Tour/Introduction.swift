import Failures

/// What the prompt says when it starts: to a person who was never here three things to try, later one line.
public enum Introduction {
  public static func text(isFirst: Bool, version: String, in tongue: Tongue) -> String {
    guard isFirst else {
      return Words(
        en: "sopsh \(version)   help · tour · exit leaves", th: "sopsh \(version)   ช่วยเหลือ · ทัวร์ · ออก"
      ).in(tongue)
    }
    return Words(
      en: """
        sopsh \(version). Three things to try:
          tour                        a lesson of five minutes
          $today + 15wd               the day fifteen working days from now
          help find award             what there is about a word
        exit leaves.
        """,
      th: """
        sopsh \(version) ลองสามอย่างนี้:
          ทัวร์                         บทเรียนห้านาที
          $today + 15wd               อีกสิบห้าวันทำการเป็นวันใด
          ช่วยเหลือ find รางวัล           มีอะไรเกี่ยวกับคำนี้บ้าง
        พิมพ์ ออก เพื่อจบ
        """
    ).in(tongue)
  }
}
