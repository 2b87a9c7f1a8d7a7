import Failures

extension SyntaxWordings {
  static let names: [Wording] = [
    .nameMissing, .nameForm, .nameDollar, .nameReserved, .wordReserved, .expectName, .expectType, .flagName, .flagSpace,
    .flagEquals, .flagShort, .flagPlace,
  ]
}

extension Wording {
  public static let nameMissing = Wording(
    "SOP-NAME-MISSING", .check, en: "a name must touch {1}", th: "ต้องมีชื่อติดกับ {1}",
    hintEn: "write {1}name", hintTh: "เขียน {1}name",
    helpEn: "`$name` is a variable, `.name` a column; a column with spaces is `.\"ชื่อ - สกุล\"`.",
    helpTh: "`$name` คือตัวแปร `.name` คือช่องข้อมูล ชื่อช่องที่มีเว้นวรรคเขียน `.\"ชื่อ - สกุล\"`")

  public static let nameForm = Wording(
    "SOP-NAME-FORM", .check, en: "{1} cannot be a name", th: "{1} ใช้เป็นชื่อไม่ได้",
    hintEn: "use letters, digits and _, and - only before a letter",
    hintTh: "ใช้ตัวอักษร ตัวเลข และ _ ส่วน - ใช้ได้เฉพาะหน้าตัวอักษร",
    helpEn: "A name must be writable after `$`: `award-2569` would read as a subtraction there.",
    helpTh: "ชื่อต้องเขียนหลัง `$` ได้ เช่น `award-2569` จะอ่านเป็นการลบ")

  public static let nameDollar = Wording(
    "SOP-NAME-DOLLAR", .check,
    en: "a name is given without its sign here: {1}",
    th: "ตรงนี้เขียนชื่อโดยไม่มีเครื่องหมายนำหน้า: {1}",
    hintEn: "write {1}", hintTh: "เขียน {1}",
    helpEn: "`$` and `.` stand where a value is used; where a name is made it stands alone: `let n = 3`, `$n + 1`.",
    helpTh: "`$` และ `.` ใช้ตอนอ่านค่า ตอนตั้งชื่อให้เขียนชื่ออย่างเดียว เช่น `let n = 3` แล้วใช้ `$n + 1`")

  public static let nameReserved = Wording(
    "SOP-NAME-RESERVED", .check,
    en: "{1} is a word of the language and cannot be a name",
    th: "{1} เป็นคำของภาษา ใช้เป็นชื่อไม่ได้",
    hintEn: "choose another name", hintTh: "เลือกชื่ออื่น",
    helpEn: "27 words are reserved; `help words` lists them.", helpTh: "มีคำสงวน 27 คำ ดูได้ด้วย `help words`")

  public static let wordReserved = Wording(
    "SOP-WORD-RESERVED", .check,
    en: "{1} is a word of the language and cannot stand here",
    th: "{1} เป็นคำของภาษา อยู่ตรงนี้ไม่ได้",
    hintEn: "put it in quotes if it is text: \"{1}\"; a statement begins on a new line",
    hintTh: "ถ้าเป็นข้อความให้ใส่ในเครื่องหมายคำพูด \"{1}\" ถ้าเป็นคำสั่งให้ขึ้นบรรทัดใหม่",
    helpEn: "A bare word is text as an argument, except the 27 reserved words.",
    helpTh: "คำที่เป็นอาร์กิวเมนต์คือข้อความ เว้นแต่คำสงวน 27 คำ")

  public static let expectName = Wording(
    "SOP-EXPECT-NAME", .check, en: "expected a name, found {1}", th: "ต้องเป็นชื่อ แต่พบ {1}",
    helpEn: "`let name = …`, `def name […] { … }`, `for name in … { … }`, `{|name| … }`, `[name --flag]`.",
    helpTh: "`let ชื่อ = …` `def ชื่อ […] { … }` `for ชื่อ in … { … }` `{|ชื่อ| … }` `[ชื่อ --flag]`")

  public static let expectType = Wording(
    "SOP-EXPECT-TYPE", .check, en: "expected a type, found {1}", th: "ต้องเป็นชนิดข้อมูล แต่พบ {1}",
    hintEn: "write text, number, date, list of text, or number?",
    hintTh: "เขียน text number date list of text หรือ number?",
    helpEn: "A type follows `:` or `->`: `name ['of' type] ['?']`.",
    helpTh: "ชนิดข้อมูลอยู่หลัง `:` หรือ `->` ในรูป `name ['of' type] ['?']`")

  public static let flagName = Wording(
    "SOP-FLAG-NAME", .check, en: "a name must touch --", th: "ต้องมีชื่อติดกับ --",
    hintEn: "write --name", hintTh: "เขียน --name",
    helpEn: "A flag is `--` and a name that begins with a letter: `--because`, `--เพราะ`.",
    helpTh: "ตัวเลือกคือ `--` ติดกับชื่อที่ขึ้นต้นด้วยตัวอักษร เช่น `--because` `--เพราะ`")

  public static let flagSpace = Wording(
    "SOP-FLAG-SPACE", .check,
    en: "the flag {1} touches what stands before it",
    th: "ตัวเลือก {1} ติดกับสิ่งที่อยู่ข้างหน้า",
    hintEn: "put a space before {1}", hintTh: "เว้นวรรคหน้า {1}",
    helpEn: "Arguments are separated by spaces.", helpTh: "คั่นอาร์กิวเมนต์ด้วยเว้นวรรค")

  public static let flagEquals = Wording(
    "SOP-FLAG-EQUALS", .check,
    en: "the value of {1} follows after a space, without =",
    th: "ค่าของ {1} เขียนหลังเว้นวรรค ไม่ใช้ =",
    hintEn: "write {1} value", hintTh: "เขียน {1} ค่า",
    helpEn: "The value of a flag is the argument after it: `--by total`.",
    helpTh: "ค่าของตัวเลือกคืออาร์กิวเมนต์ถัดไป เช่น `--by total`")

  public static let flagShort = Wording(
    "SOP-FLAG-SHORT", .check,
    en: "{1} is no flag; there are no short flags",
    th: "{1} ไม่ใช่ตัวเลือก ภาษานี้ไม่มีตัวเลือกแบบย่อ",
    hintEn: "write the flag out: --name", hintTh: "เขียนชื่อเต็ม: --name",
    helpEn: "Flags are written out so that a script can be read: `--because`, `--desc`. Tab completes them.",
    helpTh: "ตัวเลือกเขียนเต็มเพื่อให้อ่านสคริปต์เข้าใจ เช่น `--because` `--desc` กด Tab เพื่อเติม")

  public static let flagPlace = Wording(
    "SOP-FLAG-PLACE", .check,
    en: "the flag {1} stands where a value is expected",
    th: "ตรงนี้ต้องเป็นค่า แต่พบตัวเลือก {1}",
    hintEn: "flags follow a command and its arguments", hintTh: "ตัวเลือกอยู่หลังคำสั่งและอาร์กิวเมนต์",
    helpEn: "A flag belongs to a call: `decide --by total`.",
    helpTh: "ตัวเลือกเป็นของการเรียกคำสั่ง เช่น `decide --by total`")
}
