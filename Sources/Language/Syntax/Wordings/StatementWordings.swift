import Failures

extension SyntaxWordings {
  static let statements: [Wording] = [
    .expectEnd, .expectSign, .expectBlock, .writeEqual, .setPlace, .elseLine, .elseAlone, .catchLine, .catchAlone,
    .catchMissing, .commaArgument, .colonPlace, .pipeCommand, .pipeStart, .sideBySide, .commandOperator,
  ]
}

extension Wording {
  public static let expectEnd = Wording(
    "SOP-EXPECT-END", .check, en: "expected the end of the statement, found {1}", th: "คำสั่งควรจบตรงนี้ แต่พบ {1}",
    hintEn: "begin a new line, or put ; between two statements", hintTh: "ขึ้นบรรทัดใหม่ หรือคั่นสองคำสั่งด้วย ;",
    helpEn: "A statement ends with its line or with `;`.", helpTh: "คำสั่งจบเมื่อขึ้นบรรทัดใหม่หรือมี `;`")

  public static let expectSign = Wording(
    "SOP-EXPECT-SIGN", .check, en: "expected {1}, found {2}", th: "ต้องเป็น {1} แต่พบ {2}",
    helpEn: "Something is missing before this place, or too much stands here.",
    helpTh: "มีบางอย่างขาดไปก่อนถึงตรงนี้ หรือเกินมาตรงนี้")

  public static let expectBlock = Wording(
    "SOP-EXPECT-BLOCK", .check, en: "expected { after {1}, found {2}", th: "หลัง {1} ต้องเป็น { แต่พบ {2}",
    hintEn: "write {1} … { … }; put a command in parentheses: (count)",
    hintTh: "เขียน {1} … { … } ถ้าเป็นคำสั่งให้ใส่วงเล็บ เช่น (count)",
    helpEn: "A block stands in braces on the line of its word.",
    helpTh: "กลุ่มคำสั่งอยู่ในวงเล็บปีกกา และเริ่มในบรรทัดเดียวกัน")

  public static let writeEqual = Wording(
    "SOP-WRITE-EQUAL", .check, en: "= sets a variable and compares nothing", th: "= ใช้กำหนดค่า ไม่ใช่เปรียบเทียบ",
    hintEn: "write == to compare", hintTh: "เขียน == เพื่อเปรียบเทียบ",
    helpEn: "`=` stands after `let`, `var`, a `$variable` and a parameter; `==` compares.",
    helpTh: "`=` ใช้หลัง `let` `var` `$ตัวแปร` และพารามิเตอร์ ส่วน `==` ใช้เปรียบเทียบ")

  public static let setPlace = Wording(
    "SOP-SET-PLACE", .check,
    en: "only a $variable or a part of one can be set",
    th: "กำหนดค่าได้เฉพาะ $ตัวแปร หรือส่วนของตัวแปร",
    hintEn: "write $name = …, or let name = … to make it",
    hintTh: "เขียน $name = … หรือ let name = … เพื่อสร้างใหม่",
    helpEn: "`$n = 1`, `$n += 1`, `$counts[$word] = 2`, `$r.score = 90`.",
    helpTh: "เช่น `$n = 1` `$n += 1` `$counts[$word] = 2` `$r.score = 90`")

  public static let elseLine = Wording(
    "SOP-ELSE-LINE", .check, en: "else stands on a line of its own", th: "else อยู่คนละบรรทัดกับ }",
    hintEn: "put it behind the }: } else {", hintTh: "เขียนต่อจาก } เป็น } else {",
    helpEn: "A line end ends a statement, so `else` stands on the line of the `}`.",
    helpTh: "คำสั่งจบเมื่อขึ้นบรรทัดใหม่ จึงต้องเขียน `else` ในบรรทัดเดียวกับ `}`")

  public static let elseAlone = Wording(
    "SOP-ELSE-ALONE", .check, en: "else without an if", th: "มี else แต่ไม่มี if",
    hintEn: "write if … { … } else { … }", hintTh: "เขียน if … { … } else { … }",
    helpEn: "`else` follows the block of an `if`; arms of a `match` use `_ => …`.",
    helpTh: "`else` ตามหลังกลุ่มคำสั่งของ `if` ส่วน `match` ใช้ `_ => …`")

  public static let catchLine = Wording(
    "SOP-CATCH-LINE", .check, en: "catch stands on a line of its own", th: "catch อยู่คนละบรรทัดกับ }",
    hintEn: "put it behind the }: } catch e {", hintTh: "เขียนต่อจาก } เป็น } catch e {",
    helpEn: "A line end ends a statement, so `catch` stands on the line of the `}`.",
    helpTh: "คำสั่งจบเมื่อขึ้นบรรทัดใหม่ จึงต้องเขียน `catch` ในบรรทัดเดียวกับ `}`")

  public static let catchAlone = Wording(
    "SOP-CATCH-ALONE", .check, en: "catch without a try", th: "มี catch แต่ไม่มี try",
    hintEn: "write try { … } catch e { … }", hintTh: "เขียน try { … } catch e { … }",
    helpEn: "`catch` follows the block of a `try`.", helpTh: "`catch` ตามหลังกลุ่มคำสั่งของ `try`")

  public static let catchMissing = Wording(
    "SOP-CATCH-MISSING", .check, en: "try needs its catch, found {1}", th: "try ต้องมี catch แต่พบ {1}",
    hintEn: "write try { … } catch e { … }", hintTh: "เขียน try { … } catch e { … }",
    helpEn: "What a failure leads to is always written: a silent `try` hides mistakes.",
    helpTh: "ต้องเขียนเสมอว่าจะทำอย่างไรเมื่อไม่สำเร็จ เพราะ `try` เงียบ ๆ จะซ่อนข้อผิดพลาด")

  public static let commaArgument = Wording(
    "SOP-COMMA-ARGUMENT", .check,
    en: "arguments are separated by spaces, not by commas",
    th: "คั่นอาร์กิวเมนต์ด้วยเว้นวรรค ไม่ใช่จุลภาค",
    hintEn: "delete the comma", hintTh: "ลบจุลภาคออก",
    helpEn: "`select name district`; commas stand in lists and records only.",
    helpTh: "เช่น `select name district` จุลภาคใช้เฉพาะในรายการและระเบียน")

  public static let colonPlace = Wording(
    "SOP-COLON-PLACE", .check, en: ": stands in records, types and parameters only",
    th: ": ใช้เฉพาะในระเบียน ชนิดข้อมูล และพารามิเตอร์",
    hintEn: "text with : goes in quotes; a key is a word or a text: {score: 90, \"2569\": 3}",
    hintTh: "ข้อความที่มี : ให้ใส่เครื่องหมายคำพูด ชื่อช่องเป็นคำหรือข้อความ: {score: 90, \"2569\": 3}",
    helpEn: "`{key: value}`, `let n: number = 3`, `[n: number]`; a time of day is `09:30`.",
    helpTh: "เช่น `{key: value}` `let n: number = 3` `[n: number]` ส่วนเวลาเขียน `09:30`")

  public static let pipeCommand = Wording(
    "SOP-PIPE-COMMAND", .check, en: "after | comes a command, found {1}", th: "หลัง | ต้องเป็นคำสั่ง แต่พบ {1}",
    hintEn: "use each {|x| …} to calculate with every item; call a function value as ($f $x)",
    hintTh: "ใช้ each {|x| …} เพื่อคำนวณกับทุกรายการ ถ้าเป็นค่าฟังก์ชันให้เรียก ($f $x)",
    helpEn: "What is piped in is the first argument of the next command.",
    helpTh: "สิ่งที่ส่งผ่าน | เป็นอาร์กิวเมนต์แรกของคำสั่งถัดไป")

  public static let pipeStart = Wording(
    "SOP-PIPE-START", .check, en: "nothing stands before |", th: "ไม่มีอะไรอยู่หน้า |",
    hintEn: "begin with a value or a command: applications | count",
    hintTh: "เริ่มด้วยค่าหรือคำสั่ง เช่น applications | count",
    helpEn: "A pipeline begins with a value or a command.", helpTh: "สายคำสั่งต้องเริ่มด้วยค่าหรือคำสั่ง")

  public static let sideBySide = Wording(
    "SOP-SIDE-BY-SIDE", .check, en: "two values stand side by side", th: "มีสองค่าอยู่ติดกันโดยไม่มีตัวดำเนินการ",
    hintEn: "put an operator, | or ; between them, or [ ] around them",
    hintTh: "ใส่ตัวดำเนินการ | หรือ ; คั่น หรือใส่ [ ] ครอบ",
    helpEn: "Only a command or a function value takes arguments: `take $xs 3`, `$add 2`.",
    helpTh: "มีเฉพาะคำสั่งและค่าฟังก์ชันที่รับอาร์กิวเมนต์ เช่น `take $xs 3` `$add 2`")

  public static let commandOperator = Wording(
    "SOP-COMMAND-OPERATOR", .check, en: "the command {1} is followed by {2}", th: "หลังคำสั่ง {1} มี {2}",
    hintEn: "put the command in parentheses: ({1}) {2} …; text goes in quotes",
    hintTh: "ใส่คำสั่งในวงเล็บ: ({1}) {2} … ถ้าเป็นข้อความให้ใส่เครื่องหมายคำพูด",
    helpEn: "A word that begins a stage is a command. `(count) + 1`, `$n + 1`.",
    helpTh: "คำที่ขึ้นต้นเป็นคำสั่งเสมอ เช่น `(count) + 1` `$n + 1`")
}
