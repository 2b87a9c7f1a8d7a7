import Failures

/// What is refused about training worlds and lessons.
enum TrainingWordings {
  static let all: [Wording] = [
    .worldReal, .worldNotOffice, .noWorld, .lessonBegins, .lessonMain,
  ]
}

extension Wording {
  static let worldReal = Wording(
    "SOP-TRAINING-REAL", .refused, en: "{1} is a real office, not a training world",
    th: "{1} เป็นสำนักงานจริง ไม่ใช่สำนักงานฝึก",
    hintEn: "name another file: --training practice.sop; it is made when it is first used",
    hintTh: "ระบุไฟล์อื่น เช่น --training practice.sop ซึ่งจะสร้างเมื่อใช้ครั้งแรก",
    helpEn: "Nobody practises on a real office: a training world is marked for good when it is made.",
    helpTh: "ไม่มีการฝึกในสำนักงานจริง สำนักงานฝึกมีเครื่องหมายถาวรตั้งแต่สร้าง")
  static let worldNotOffice = Wording(
    "SOP-TRAINING-WORLD", .refused, en: "{1} is a training world, not an office", th: "{1} เป็นสำนักงานฝึก ไม่ใช่สำนักงานจริง",
    hintEn: "sopsh --training {1} opens it", hintTh: "เปิดด้วย sopsh --training {1}",
    helpEn: "What was practised is never taken for real: a training world is opened with --training only.",
    helpTh: "สิ่งที่ฝึกไม่ใช้เป็นของจริง สำนักงานฝึกเปิดด้วย --training เท่านั้น")
  static let noWorld = Wording(
    "SOP-TRAINING-NONE", .noOffice, en: "there is no training world {1}", th: "ไม่มีสำนักงานฝึก {1}",
    hintEn: "it is made when it is first used, without --dry-run and --read-only",
    hintTh: "จะสร้างเมื่อใช้ครั้งแรก โดยไม่มี --dry-run และ --read-only",
    helpEn: "Nothing is made where nothing may be changed.", helpTh: "ไม่มีการสร้างสิ่งใดเมื่อห้ามเปลี่ยนแปลง")
  /// Not an error: how `play` reaches the shell.
  static let lessonBegins = Wording(
    "SOP-PLAY", .interrupted, en: "the lesson begins", th: "เริ่มบทเรียน",
    helpEn: "play begins its lesson when the line has ended; it is not an error.",
    helpTh: "play เริ่มบทเรียนเมื่อจบบรรทัด ไม่ใช่ข้อผิดพลาด")
  static let lessonMain = Wording(
    "SOP-PLAY-MAIN", .failed, en: "{1} takes arguments, so it cannot be played step by step",
    th: "{1} รับอาร์กิวเมนต์ จึงเล่นทีละขั้นไม่ได้",
    hintEn: "a lesson is a script without main", hintTh: "บทเรียนคือสคริปต์ที่ไม่มี main",
    helpEn: "play goes through the statements of a file; one with main has them inside it.",
    helpTh: "play ทำทีละคำสั่งของไฟล์ ไฟล์ที่มี main เก็บคำสั่งไว้ภายใน")
}
