import Failures

/// What the checker refuses before anything runs.
extension Wording {
  static let unknownCommand = Wording(
    "SOP-NAME", .check,
    en: "there is no command {1}", th: "ไม่มีคำสั่ง {1}",
    helpEn: "The first word of a stage is a command. A variable begins with $, a text stands in quotes.",
    helpTh: "คำแรกของแต่ละขั้นคือคำสั่ง ตัวแปรขึ้นต้นด้วย $ ข้อความอยู่ในเครื่องหมายคำพูด")
  static let unknownVariable = Wording(
    "SOP-VARIABLE", .check,
    en: "there is no variable ${1}", th: "ไม่มีตัวแปร ${1}",
    helpEn: "A variable is made with let or var, or is a parameter, before it is used.",
    helpTh: "ตัวแปรต้องสร้างด้วย let หรือ var หรือเป็นพารามิเตอร์ ก่อนใช้")
  static let outsideDefinition = Wording(
    "SOP-VARIABLE-OUTSIDE", .check,
    en: "a def does not see ${1} of the file around it", th: "def มองไม่เห็น ${1} ของไฟล์รอบนอก",
    hintEn: "give it as an argument, or make it a let with a literal value",
    hintTh: "ส่งเป็นอาร์กิวเมนต์ หรือทำเป็น let ที่มีค่าตายตัว",
    helpEn: "A def sees its parameters, other defs, and lets with literal values; so it can be used from another file.",
    helpTh: "def มองเห็นพารามิเตอร์ของตน def อื่น และ let ที่มีค่าตายตัว จึงใช้จากไฟล์อื่นได้")
  static let unknownFlag = Wording(
    "SOP-FLAG", .check,
    en: "{1} has no --{2}", th: "{1} ไม่มี --{2}",
    helpEn: "The command does not take this flag; help COMMAND lists those it takes.",
    helpTh: "คำสั่งไม่รับตัวเลือกนี้ ใช้ help คำสั่ง เพื่อดูตัวเลือกที่รับ")
  static let flagTwice = Wording(
    "SOP-FLAG-TWICE", .check,
    en: "--{1} is given twice", th: "ให้ --{1} สองครั้ง",
    helpEn: "A flag may be given once.", helpTh: "ให้ตัวเลือกได้ครั้งเดียว")
  static let flagValue = Wording(
    "SOP-FLAG-VALUE", .check,
    en: "--{1} needs a value after it", th: "--{1} ต้องมีค่าตามหลัง",
    helpEn: "A flag's value is the argument after it.", helpTh: "ค่าของตัวเลือกคืออาร์กิวเมนต์ที่ตามมา")
  static let missingArgument = Wording(
    "SOP-ARGUMENT-MISSING", .check,
    en: "{1} needs {2}", th: "{1} ต้องมี {2}",
    helpEn: "A command was called without something it needs.", helpTh: "เรียกคำสั่งโดยขาดค่าที่จำเป็น")
  static let extraArgument = Wording(
    "SOP-ARGUMENT-EXTRA", .check,
    en: "{1} takes no further value here", th: "{1} ไม่รับค่าเพิ่มตรงนี้",
    helpEn: "More values stand beside a command than it takes.", helpTh: "มีค่าต่อท้ายคำสั่งมากกว่าที่รับได้")
  static let argumentType = Wording(
    "SOP-ARGUMENT-TYPE", .check,
    en: "{1}: {2} must be {3}, and this is {4}", th: "{1}: {2} ต้องเป็น{3} แต่ได้{4}",
    helpEn: "The value can never be of the type the command takes.",
    helpTh: "ค่านี้ไม่มีทางเป็นชนิดที่คำสั่งรับ")
  static let argumentWord = Wording(
    "SOP-ARGUMENT-WORD", .check,
    en: "{1}: {2} is one of {3}, and this is {4}", th: "{1}: {2} ต้องเป็นหนึ่งใน {3} แต่ได้ {4}",
    helpEn: "The argument is one of a closed list of words.", helpTh: "อาร์กิวเมนต์ต้องเป็นคำหนึ่งในรายการ")
  static let argumentBlock = Wording(
    "SOP-ARGUMENT-BLOCK", .check,
    en: "{1} needs a block in braces", th: "{1} ต้องมีบล็อกในวงเล็บปีกกา",
    helpEn: "The command runs the statements between braces that follow it.",
    helpTh: "คำสั่งจะทำคำสั่งในวงเล็บปีกกาที่ตามมา")
  static let argumentSpread = Wording(
    "SOP-ARGUMENT-SPREAD", .check,
    en: "{1} takes no list spread with ...", th: "{1} ไม่รับรายการที่กระจายด้วย ...",
    helpEn: "... spreads a list over the last parameter, where that takes any number of values.",
    helpTh: "... กระจายรายการให้พารามิเตอร์สุดท้ายที่รับได้หลายค่า")
  static let noRow = Wording(
    "SOP-ROW", .check,
    en: "{1} has no row here", th: "{1} ไม่มีแถวให้อ้างตรงนี้",
    hintEn: "a column belongs to where, each, sort and their like; a field of a variable is $a.x",
    hintTh: "ช่องใช้ใน where each sort เป็นต้น ช่องของตัวแปรเขียน $a.x",
    helpEn:
      ".x is the column x of the current row, and $it the row itself; both exist only in the argument of a stage.",
    helpTh: ".x คือช่อง x ของแถวปัจจุบัน $it คือแถวนั้น มีเฉพาะในอาร์กิวเมนต์ของขั้นตอน")
  static let noColumn = Wording(
    "SOP-COLUMN", .check,
    en: "there is no column .{1}", th: "ไม่มีช่อง .{1}",
    helpEn: "The rows are known, and have no column of that name.", helpTh: "รู้จักแถวแล้ว และไม่มีช่องชื่อนี้")
  static let fixedCondition = Wording(
    "SOP-CONDITION-FIXED", .check,
    en: "this condition does not look at the row", th: "เงื่อนไขนี้ไม่ได้ดูค่าในแถว",
    hintEn: "a column has a dot: .status == checked", hintTh: "ช่องมีจุดนำหน้า: .สถานะ == ตรวจแล้ว",
    helpEn: "Both sides are fixed, so every row would be kept or none. A column is .name, a word is only a text.",
    helpTh: "สองข้างเป็นค่าคงที่ จึงได้ทุกแถวหรือไม่ได้เลย ช่องเขียน .ชื่อ ส่วนคำเปล่าเป็นเพียงข้อความ")
  static let wordIsColumn = Wording(
    "SOP-WORD-COLUMN", .check,
    en: "{1} is a text here, and also the name of a column", th: "{1} ตรงนี้เป็นข้อความ แต่เป็นชื่อช่องด้วย",
    hintEn: "write .{1} for the column, \"{1}\" for the text", hintTh: "เขียน .{1} ถ้าหมายถึงช่อง \"{1}\" ถ้าหมายถึงข้อความ",
    helpEn: "A bare word is a text; where a column has the same name, say which is meant.",
    helpTh: "คำเปล่าคือข้อความ เมื่อมีช่องชื่อเดียวกันให้ระบุว่าหมายถึงอะไร")
  static let neverEqual = Wording(
    "SOP-NEVER-EQUAL", .check,
    en: "{1} and {2} are never equal", th: "{1}กับ{2}ไม่มีทางเท่ากัน",
    helpEn: "Values of different types are never equal; one side is probably not what was meant.",
    helpTh: "ค่าต่างชนิดไม่มีทางเท่ากัน ข้างหนึ่งอาจไม่ใช่ที่ตั้งใจ")
  static let neverOrdered = Wording(
    "SOP-NEVER-ORDERED", .check,
    en: "{1} and {2} have no order between them", th: "{1}กับ{2}เรียงก่อนหลังกันไม่ได้",
    helpEn: "Only values of one type have an order.", helpTh: "เรียงได้เฉพาะค่าชนิดเดียวกัน")
  static let neverOperates = Wording(
    "SOP-NEVER-OPERATES", .check,
    en: "\"{1}\" does not take {2} and {3}", th: "\"{1}\" ใช้กับ{2}และ{3}ไม่ได้",
    helpEn: "The operator has no meaning for values of these types.", helpTh: "เครื่องหมายนี้ใช้กับค่าชนิดเหล่านี้ไม่ได้")
  static let notMember = Wording(
    "SOP-MEMBER", .check,
    en: "{2} has no member {1}", th: "{2} ไม่มีค่า {1}",
    helpEn: "An enumeration is compared with one of its members, in either language.",
    helpTh: "รายการค่าเทียบได้กับค่าในรายการเท่านั้น ภาษาใดก็ได้")
  static let unknownType = Wording(
    "SOP-TYPE-NAME", .check,
    en: "there is no type {1}", th: "ไม่มีชนิด {1}",
    hintEn: "types: any bool number text date time duration list record range function, list of number, text?",
    hintTh: "ชนิด: any bool number text date time duration list record range function, list of number, text?",
    helpEn: "After : and -> stands a type, a kind or an enumeration.",
    helpTh: "หลัง : และ -> เป็นชื่อชนิด ชนิดระเบียน หรือรายการค่า")
  static let typeMismatch = Wording(
    "SOP-TYPE-MISMATCH", .check,
    en: "this must be {1}, and it is {2}", th: "ต้องเป็น{1} แต่เป็น{2}",
    helpEn: "The value can never be of the type written down.", helpTh: "ค่านี้ไม่มีทางเป็นชนิดที่ระบุไว้")
  static let notVariable = Wording(
    "SOP-LET", .check,
    en: "${1} cannot be set again: only a var changes", th: "${1} เปลี่ยนค่าไม่ได้ เฉพาะ var เท่านั้นที่เปลี่ยนค่าได้",
    hintEn: "make it with var: var {1} = …", hintTh: "สร้างด้วย var: var {1} = …",
    helpEn: "let names a value once; var names one that may be set again. Parameters and loop names do not change.",
    helpTh: "let ตั้งชื่อค่าครั้งเดียว var เปลี่ยนค่าได้ ส่วนพารามิเตอร์และชื่อในวนซ้ำเปลี่ยนไม่ได้")
  static let outwardAssignment = Wording(
    "SOP-CLOSURE-SET", .check,
    en: "a function in braces keeps a copy of ${1} and cannot set the one outside",
    th: "ฟังก์ชันในวงเล็บปีกกาเก็บสำเนาของ ${1} จึงตั้งค่าตัวนอกไม่ได้",
    hintEn: "use for name in list { … }, or reduce", hintTh: "ใช้ for ชื่อ in รายการ { … } หรือ reduce",
    helpEn: "Closures keep the values their names had when they were made, so the order of rows never matters.",
    helpTh: "ฟังก์ชันเก็บค่าของชื่อตอนที่สร้าง ลำดับแถวจึงไม่มีผล")
  static let definitionPlace = Wording(
    "SOP-DEF-PLACE", .check,
    en: "{1} stands only at the top level of a file", th: "{1} อยู่ได้เฉพาะระดับบนสุดของไฟล์",
    helpEn: "def, use, needs and test belong to the file, not to a block.",
    helpTh: "def use needs และ test เป็นของไฟล์ ไม่ใช่ของบล็อก")
  static let nameTaken = Wording(
    "SOP-NAME-TAKEN", .check,
    en: "{1} is already the name of a command", th: "{1} เป็นชื่อคำสั่งอยู่แล้ว",
    helpEn: "One name means one thing: a def may not take the name of a command or of another def.",
    helpTh: "ชื่อหนึ่งมีความหมายเดียว def จะใช้ชื่อคำสั่งหรือชื่อ def อื่นไม่ได้")
  static let reservedName = Wording(
    "SOP-NAME-SESSION", .check,
    en: "${1} belongs to the session", th: "${1} เป็นของระบบ",
    helpEn: "$it, $today, $me, $round and $last are given by sopsh.",
    helpTh: "$it $today $me $round และ $last เป็นค่าที่ sopsh ให้")
  static let nameTwice = Wording(
    "SOP-NAME-TWICE", .check,
    en: "{1} is named twice", th: "ตั้งชื่อ {1} ซ้ำ",
    helpEn: "Parameters of one function, names of one loop and fields of one record must differ.",
    helpTh: "พารามิเตอร์ของฟังก์ชัน ชื่อในวนซ้ำ และช่องของระเบียนเดียวกันต้องไม่ซ้ำกัน")
  static let breakPlace = Wording(
    "SOP-BREAK", .check,
    en: "{1} is not inside a loop of this function", th: "{1} ไม่ได้อยู่ในวนซ้ำของฟังก์ชันนี้",
    helpEn: "break and continue belong to the nearest for or while, and never cross the edge of a closure.",
    helpTh: "break และ continue เป็นของ for หรือ while ที่ใกล้ที่สุด และไม่ข้ามขอบฟังก์ชัน")
  static let topLevelOnly = Wording(
    "SOP-TOP-LEVEL", .check,
    en: "{1} stands only at the top level of the main file", th: "{1} ใช้ได้เฉพาะระดับบนสุดของไฟล์หลัก",
    helpEn: "What steers the session (commit, exit and their like) may not hide in a def, a closure or a try.",
    helpTh: "คำสั่งที่คุมการทำงาน (commit exit เป็นต้น) จะซ่อนใน def ฟังก์ชัน หรือ try ไม่ได้")
  static let effectForbidden = Wording(
    "SOP-EFFECT", .check,
    en: "{1} changes something, and {2} may only look", th: "{1} เปลี่ยนแปลงข้อมูล แต่{2}ทำได้เพียงอ่าน",
    helpEn: "What changes records or files may not stand in a condition, a row argument, a text or as-of.",
    helpTh: "คำสั่งที่เปลี่ยนข้อมูลหรือไฟล์อยู่ในเงื่อนไข อาร์กิวเมนต์แถว ข้อความ หรือ as-of ไม่ได้")
  static let moduleContent = Wording(
    "SOP-MODULE", .check,
    en: "a file with main, or one that is used, holds only def, let with a literal value, use, needs and test",
    th: "ไฟล์ที่มี main หรือถูก use มีได้เฉพาะ def, let ที่มีค่าตายตัว, use, needs และ test",
    helpEn: "So that use runs nothing.", helpTh: "เพื่อให้ use ไม่ทำอะไรเกิดขึ้น")
  static let moduleCycle = Wording(
    "SOP-USE-CYCLE", .check,
    en: "{1} uses itself by way of {2}", th: "{1} ใช้ตัวเองผ่าน {2}",
    helpEn: "Files may not use each other in a circle.", helpTh: "ไฟล์จะใช้กันเป็นวงไม่ได้")
  static let moduleName = Wording(
    "SOP-USE-NAME", .check,
    en: "{1} has no def {2}", th: "{1} ไม่มี def {2}",
    helpEn: "use \"file\" [name] takes the named defs of a file.", helpTh: "use \"file\" [name] นำ def ที่ระบุมาจากไฟล์")
  static let matchIncomplete = Wording(
    "SOP-MATCH-MISSING", .check,
    en: "this match does not say what to do for {1}", th: "match นี้ไม่ได้บอกว่าทำอย่างไรกับ {1}",
    hintEn: "add it, or a last line: _ => …", hintTh: "เพิ่มค่านั้น หรือบรรทัดสุดท้าย: _ => …",
    helpEn: "A match over an enumeration covers every member, or ends in _.",
    helpTh: "match บนรายการค่าต้องครอบคลุมทุกค่า หรือจบด้วย _")
  static let matchAfterAll = Wording(
    "SOP-MATCH-AFTER", .check,
    en: "nothing comes after _", th: "หลัง _ ไม่มีข้อใดทำงาน",
    helpEn: "_ fits everything, so the lines after it are never reached.", helpTh: "_ ตรงกับทุกค่า บรรทัดหลังจากนั้นจึงไม่ทำงาน")
  static let aggregates = Wording(
    "SOP-GROUP", .check,
    en: "{1} needs a record of totals: {n: (count), best: (max .score)}",
    th: "{1} ต้องมีระเบียนของผลรวม: {n: (count), best: (max .คะแนน)}",
    helpEn: "Each field of the record is worked out from the rows of one group.",
    helpTh: "แต่ละช่องของระเบียนคำนวณจากแถวในกลุ่มเดียว")
  static let closureNames = Wording(
    "SOP-CLOSURE-NAMES", .check,
    en: "names between the bars of the function given to {1}: {2} wanted, {3} found",
    th: "ฟังก์ชันที่ให้ {1} ต้องมี {2} ชื่อระหว่างขีดตั้ง แต่มี {3} ชื่อ",
    helpEn: "each and where give a function one row; reduce gives it what was reached so far and the next item.",
    helpTh: "each และ where ให้ฟังก์ชันทีละแถว reduce ให้ค่าสะสมและรายการถัดไป")
  static let twoNumbers = Wording(
    "SOP-MINUS-SPACE", .check,
    en: "two numbers side by side", th: "จำนวนสองจำนวนวางติดกัน",
    hintEn: "a subtraction has spaces on both sides: $a - $b", hintTh: "การลบเว้นวรรคสองข้าง: $a - $b",
    helpEn: "-$b beside $a is a second value, not a subtraction.", helpTh: "-$b ข้าง $a คือค่าที่สอง ไม่ใช่การลบ")
  static let unusedName = Wording(
    "SOP-UNUSED", .check,
    en: "${1} is never used", th: "ไม่ได้ใช้ ${1}",
    helpEn: "A name that is made and never looked at is often a slip.", helpTh: "ชื่อที่สร้างแล้วไม่ใช้มักเกิดจากการพิมพ์ผิด")
  static let needsUnknown = Wording(
    "SOP-NEEDS", .check,
    en: "needs does not know {1}", th: "needs ไม่รู้จัก {1}",
    hintEn: "needs sopsh 1 · needs scratch · needs read \"data\" · needs write \"out\"",
    hintTh: "needs sopsh 1 · needs scratch · needs read \"data\" · needs write \"out\"",
    helpEn: "needs says at the head of a file what it wants: the edition, a scratch office, a folder to read or write.",
    helpTh: "needs บอกที่หัวไฟล์ว่าต้องการอะไร: รุ่นของภาษา สำนักงานทดลอง โฟลเดอร์ที่อ่านหรือเขียน")
  static let literalOnly = Wording(
    "SOP-LITERAL", .check,
    en: "only a literal value may stand here", th: "ตรงนี้ใช้ได้เฉพาะค่าตายตัว",
    helpEn: "A default and a constant of a file are written out: numbers, texts, dates, lists and records of them.",
    helpTh: "ค่าเริ่มต้นและค่าคงที่ของไฟล์ต้องเขียนตรง ๆ: จำนวน ข้อความ วันที่ รายการและระเบียนของค่าเหล่านี้")
}

/// Every wording of the checker.
public enum CheckWordings {
  public static let all: [Wording] = [
    .unknownCommand, .unknownVariable, .outsideDefinition, .unknownFlag, .flagTwice, .flagValue, .missingArgument,
    .extraArgument, .argumentType, .argumentWord, .argumentBlock, .argumentSpread, .noRow, .noColumn, .fixedCondition,
    .wordIsColumn, .neverEqual, .neverOrdered, .neverOperates, .notMember, .unknownType, .typeMismatch, .notVariable,
    .outwardAssignment, .definitionPlace, .nameTaken, .reservedName, .nameTwice, .breakPlace, .topLevelOnly,
    .effectForbidden,
    .moduleContent, .moduleCycle, .moduleName, .matchIncomplete, .matchAfterAll, .aggregates, .closureNames,
    .twoNumbers, .unusedName, .needsUnknown, .literalOnly, .notAWord, .wordOnly, .sourceEncoding, .tooManyNames,
  ]
}
