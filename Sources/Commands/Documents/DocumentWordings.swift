import Failures

extension Wording {
  static let templateMissing = Wording(
    "SOP-TEMPLATE-NONE", .failed, en: "there is no template called {1}", th: "ไม่มีแม่แบบชื่อ {1}",
    helpEn:
      "A template comes with the program, or is a file in the folder templates beside the office: templates/NAME.txt.",
    helpTh: "แม่แบบมากับโปรแกรม หรือเป็นไฟล์ในโฟลเดอร์ templates ข้างสำนักงาน: templates/ชื่อ.txt")
  static let writeWhat = Wording(
    "SOP-WRITE-WHAT", .failed, en: "write: {1} is no paper", th: "write: {1} ไม่ใช่เอกสาร",
    helpEn: "Papers that verbs make are written by them; write makes the others, and any paper again.",
    helpTh: "เอกสารที่คำสั่งอื่นจัดทำ คำสั่งนั้นเขียนเอง ส่วน write จัดทำเอกสารอื่น และจัดทำเอกสารใดก็ได้ซ้ำ")
  static let writeNoMeeting = Wording(
    "SOP-WRITE-MEETING", .refused, en: "there is no meeting to write about", th: "ยังไม่มีการประชุมให้จัดทำเอกสาร",
    hintEn: "invite calls one; --of MT1 names another", hintTh: "นัดประชุมด้วย invite หรือระบุ --of MT1",
    helpEn: "Agenda, attendance sheet and minutes are of one meeting.",
    helpTh: "ระเบียบวาระ บัญชีลงลายมือชื่อ และรายงานเป็นของการประชุมครั้งหนึ่ง")
  static let writeEarly = Wording(
    "SOP-WRITE-EARLY", .refused, en: "{1} has not ended, so it has no minutes", th: "{1} ยังไม่เลิกประชุม จึงยังไม่มีรายงาน",
    hintEn: "say when it ended: meet { closed 12:10 }", hintTh: "บันทึกเวลาเลิกประชุม: meet { closed 12:10 }",
    helpEn: "Minutes tell what happened, to the end.", helpTh: "รายงานการประชุมบันทึกสิ่งที่เกิดขึ้นจนเลิกประชุม")
  static let writeBefore = Wording(
    "SOP-WRITE-BEFORE", .refused, en: "{1} ended on {2}; its minutes are not written on {3}",
    th: "{1} เลิกประชุมเมื่อ {2} จึงจัดทำรายงานเมื่อ {3} ไม่ได้",
    helpEn: "Minutes are written after the meeting.", helpTh: "รายงานการประชุมจัดทำหลังการประชุม")
  static let writeNoRegister = Wording(
    "SOP-WRITE-REGISTER", .refused, en: "which register?", th: "ทะเบียนคุมใด?",
    hintEn: "give --of CO1; control-registers lists them",
    hintTh: "ระบุ --of CO1 ดูรายการด้วย control-registers",
    helpEn: "A register sheet prints one control register.", helpTh: "ใบทะเบียนคุมพิมพ์ทะเบียนคุมหนึ่งเล่ม")
  static let writeIssued = Wording(
    "SOP-WRITE-ISSUED", .refused, en: "{1} went out saying something else than its records say now",
    th: "{1} ออกไปแล้วด้วยข้อความที่ต่างจากข้อมูลปัจจุบัน",
    hintEn: "what is issued is put right by a paper of its own: amend", hintTh: "เอกสารที่ออกแล้วแก้ด้วยเอกสารแก้ไข: amend",
    helpEn: "The file of an issued paper stays what it was.", helpTh: "ไฟล์ของเอกสารที่ออกแล้วคงเดิม")
  static let writeForm = Wording(
    "SOP-WRITE-FORM", .refused, en: "{1} is {2}, of which nothing is printed here", th: "{1} เป็น {2} ซึ่งไม่พิมพ์จากที่นี่",
    helpEn: "Volumes, manuals and forms are made elsewhere and kept as files.",
    helpTh: "เล่มแผน คู่มือ และแบบฟอร์มจัดทำจากที่อื่นและเก็บเป็นไฟล์")
  static let writeAdopted = Wording(
    "SOP-WRITE-ADOPTED", .refused, en: "the minutes of {1} were adopted, and stay as they are",
    th: "รายงานของ {1} รับรองแล้ว แก้ไม่ได้",
    hintEn: "write D12 makes their files once more", hintTh: "จัดทำไฟล์เดิมซ้ำด้วย write D12",
    helpEn: "Adopted minutes are changed by a later meeting only.", helpTh: "รายงานที่รับรองแล้วแก้ได้โดยการประชุมครั้งหลังเท่านั้น")
}
