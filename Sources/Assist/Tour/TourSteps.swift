import Failures

extension TourStep {
  /// The lesson, in its order.
  static let all: [TourStep] = [
    TourStep(
      text: Words(
        en: "A line may be a sum. White space stands around + and -.", th: "บรรทัดหนึ่งเป็นการคำนวณได้ เว้นวรรคสองข้าง + และ -"),
      typed: Words("0.1 + 0.2"),
      after: Words(en: "Numbers are exact here: 0.3, not nearly 0.3.", th: "จำนวนที่นี่แม่นตรง ได้ 0.3 พอดี"),
      holds: Words(" + ")),
    TourStep(
      text: Words(
        en: "Some rows are ready in a variable. A variable begins with $.",
        th: "มีแถวตัวอย่างอยู่ในตัวแปรแล้ว ตัวแปรขึ้นต้นด้วย $"),
      typed: Words(en: "$sample", th: "$ตัวอย่าง"),
      after: Words(en: "Rows with the same fields are shown as a table.", th: "แถวที่มีช่องเหมือนกันแสดงเป็นตาราง"),
      holds: Words(en: "$sample", th: "$ตัวอย่าง")),
    TourStep(
      text: Words(
        en: "| hands rows on to the next command. A column begins with a dot.",
        th: "| ส่งแถวต่อให้คำสั่งถัดไป ช่องขึ้นต้นด้วยจุด (แป้นไทยพิมพ์คำว่า แล้ว แทน | ได้)"),
      typed: Words(en: "$sample | ‹where› .score >= 80", th: "$ตัวอย่าง | ‹where› .คะแนน >= 80"),
      after: Words(
        en: "Only the rows for which the condition is true.", th: "เหลือเฉพาะแถวที่ตรงเงื่อนไข"), uses: ["where"]),
    TourStep(
      text: Words(
        en: "Commands follow each other. Press Tab behind | to see those that fit.",
        th: "ต่อคำสั่งได้เรื่อยๆ กด Tab หลัง | เพื่อดูคำสั่งที่ใช้ได้"),
      typed: Words(en: "$sample | ‹sort› .score --desc | ‹take› 1", th: "$ตัวอย่าง | ‹sort› .คะแนน --desc | ‹take› 1"),
      after: Words(
        en: "The best of them. → takes what is shown pale behind the line.", th: "ได้คะแนนสูงสุด ปุ่ม → รับข้อความสีจางท้ายบรรทัด"
      ),
      uses: ["sort", "take"]),
    TourStep(
      text: Words(en: "Totals work on a column; in groups, on each group.", th: "รวมยอดได้ทั้งช่อง หรือแยกตามกลุ่ม"),
      typed: Words(
        en: "$sample | ‹group› .school {n: (‹count›), mean: (‹mean› .score)}",
        th: "$ตัวอย่าง | ‹group› .โรงเรียน {จำนวน: (‹count›), เฉลี่ย: (‹mean› .คะแนน)}"),
      after: Words(en: "One row a school, with its total and mean.", th: "หนึ่งแถวต่อโรงเรียน พร้อมจำนวนและค่าเฉลี่ย"),
      uses: ["group"]),
    TourStep(
      text: Words(
        en: "Dates count in days, or in working days of the office.", th: "วันที่นับเป็นวัน หรือเป็นวันทำการของสำนักงาน"),
      typed: Words(en: "$today + 15wd", th: "$today + 15wd"),
      after: Words(en: "Fifteen working days on, holidays left out.", th: "อีกสิบห้าวันทำการ โดยไม่นับวันหยุด"),
      holds: Words("wd")),
    TourStep(
      text: Words(en: "Every command explains itself.", th: "ทุกคำสั่งมีคำอธิบาย"),
      typed: Words(en: "help where", th: "‹help› เฉพาะ"),
      after: Words(
        en: "help find WORDS searches all of it; F1 explains the command one is typing.",
        th: "ช่วยเหลือ find คำ ค้นทั้งหมด ปุ่ม F1 อธิบายคำสั่งที่กำลังพิมพ์"), uses: ["help"]),
    TourStep(
      text: Words(
        en: "A mistake does no harm: it is found before anything runs. Try one.",
        th: "พิมพ์ผิดไม่เสียหาย โปรแกรมพบก่อนเริ่มทำ ลองพิมพ์ผิดดู"),
      typed: Words(en: "$sample | wher .score > 80", th: "$ตัวอย่าง | เฉพา .คะแนน > 80"),
      after: Words(
        en: "It says where, why and what was meant. ↑ brings the line back to be put right.",
        th: "บอกว่าผิดตรงไหน เพราะอะไร และน่าจะหมายถึงอะไร ปุ่ม ↑ เรียกบรรทัดเดิมมาแก้"), fails: true),
    TourStep(
      text: Words(
        en: "What changes records can be tried first: what-if shows the changes and keeps nothing.",
        th: "สิ่งที่เปลี่ยนข้อมูลลองก่อนได้ สมมติ แสดงสิ่งที่จะเปลี่ยนและไม่เก็บ"),
      typed: Words(
        en: "‹what-if› { ‹add› school {code: \"999999\", name: \"Ban Tour\"} }",
        th: "‹what-if› { ‹add› school {code: \"999999\", name: \"บ้านทดลอง\"} }"),
      after: Words(
        en: "Nothing was kept. What is kept can be taken back: undo.", th: "ไม่ได้เก็บอะไร สิ่งที่เก็บแล้วย้อนได้ด้วย เลิกทำ"),
      uses: ["what-if"], needsOffice: true),
  ]
}
