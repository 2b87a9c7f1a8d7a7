import Failures

extension SyntaxWordings {
  static let characters: [Wording] = [
    .charQuote, .charSpace, .charHidden, .charBidi, .charControl, .charScript, .charMark, .charMeaning, .charQuoted,
    .charUnknown, .spaceMinus, .spaceOperator, .percent,
  ]
}

extension Wording {
  public static let charQuote = Wording(
    "SOP-CHAR-QUOTE", .check, en: "{1} is not a quote of the language", th: "{1} ไม่ใช่เครื่องหมายคำพูดของภาษา",
    hintEn: "write \" or '", hintTh: "ใช้ \" หรือ '",
    helpEn: "Word processors turn quotes into curly ones. Texts stand between straight quotes: \"…\" or '…'.",
    helpTh: "โปรแกรมพิมพ์งานมักเปลี่ยนเครื่องหมายคำพูดเป็นแบบโค้ง ข้อความต้องอยู่ในเครื่องหมายตรง \"…\" หรือ '…'")

  public static let charSpace = Wording(
    "SOP-CHAR-SPACE", .check, en: "{1} looks like a space but is another character",
    th: "{1} ดูเหมือนเว้นวรรค แต่เป็นอักขระอื่น",
    hintEn: "delete it and type an ordinary space", hintTh: "ลบออกแล้วเคาะเว้นวรรคธรรมดา",
    helpEn: "No-break and wide spaces come along when text is copied from documents or web pages.",
    helpTh: "เว้นวรรคแบบไม่ตัดบรรทัดหรือแบบกว้างมักติดมากับข้อความที่คัดลอกจากเอกสารหรือหน้าเว็บ")

  public static let charHidden = Wording(
    "SOP-CHAR-HIDDEN", .check,
    en: "an invisible character stands here ({1})",
    th: "มีอักขระที่มองไม่เห็นอยู่ตรงนี้ ({1})",
    hintEn: "delete it", hintTh: "ลบออก",
    helpEn: "Zero-width characters may stand in texts, never between words: two names could look the same and differ.",
    helpTh: "อักขระความกว้างศูนย์อยู่ในข้อความได้ แต่อยู่นอกข้อความไม่ได้ เพราะชื่อสองชื่ออาจดูเหมือนกันแต่ไม่ใช่ชื่อเดียวกัน")

  public static let charBidi = Wording(
    "SOP-CHAR-BIDI", .check, en: "{1} changes the direction of writing and could hide what a script does",
    th: "{1} เปลี่ยนทิศทางการเขียน อาจทำให้สคริปต์ดูไม่ตรงกับที่ทำจริง",
    hintEn: "delete it, or write it as \\u{…} in a text", hintTh: "ลบออก หรือเขียนเป็น \\u{…} ในข้อความ",
    helpEn: "Such characters are refused everywhere, in texts and comments too, so that what is read is what runs.",
    helpTh: "อักขระแบบนี้ห้ามใช้ทุกที่ รวมทั้งในข้อความและหมายเหตุ เพื่อให้สิ่งที่อ่านตรงกับสิ่งที่ทำ")

  public static let charControl = Wording(
    "SOP-CHAR-CONTROL", .check, en: "a control character stands here ({1})", th: "มีอักขระควบคุมอยู่ตรงนี้ ({1})",
    hintEn: "delete it", hintTh: "ลบออก",
    helpEn: "Only tabs and line ends are allowed; in a text write a control character as \\u{…}.",
    helpTh: "ใช้ได้เฉพาะแท็บและการขึ้นบรรทัดใหม่ ในข้อความให้เขียนอักขระควบคุมเป็น \\u{…}")

  public static let charScript = Wording(
    "SOP-CHAR-SCRIPT", .check, en: "{1} ({2}) is a letter of another script; words are Thai or Latin",
    th: "{1} ({2}) เป็นอักษรของภาษาอื่น คำต้องเป็นอักษรไทยหรือละติน",
    hintEn: "put it in quotes if it is text", hintTh: "ถ้าเป็นข้อความ ให้ใส่ในเครื่องหมายคำพูด",
    helpEn: "Letters of other scripts can look like Latin ones, so names never hold them. Texts may be of any script.",
    helpTh: "ตัวอักษรอื่นบางตัวหน้าตาเหมือนอักษรละติน จึงใช้ในชื่อไม่ได้ แต่ข้อความใช้อักษรใดก็ได้")

  public static let charMark = Wording(
    "SOP-CHAR-MARK", .check,
    en: "the mark {1} stands without its letter",
    th: "สระหรือวรรณยุกต์ {1} อยู่โดยไม่มีพยัญชนะ",
    hintEn: "delete it, or type its letter before it", hintTh: "ลบออก หรือพิมพ์พยัญชนะไว้หน้า",
    helpEn: "Upper and lower vowels and tone marks follow a consonant.",
    helpTh: "สระบน สระล่าง และวรรณยุกต์ต้องตามหลังพยัญชนะ")

  public static let charMeaning = Wording(
    "SOP-CHAR-MEANING", .check,
    en: "{1} is not used here; the language writes {2}",
    th: "ภาษานี้ไม่ใช้ {1} แต่เขียนว่า {2}",
    hintEn: "write {2}", hintTh: "เขียน {2}",
    helpEn: "Operators are words (and or not mod div in matches) or the signs + - * / == != < <= > >= ?? .. ..<.",
    helpTh: "ตัวดำเนินการเป็นคำ (and or not mod div in matches) หรือเครื่องหมาย + - * / == != < <= > >= ?? .. ..<")

  public static let charQuoted = Wording(
    "SOP-CHAR-QUOTED", .check, en: "{1} cannot begin anything here", th: "ใช้ {1} ขึ้นต้นตรงนี้ไม่ได้",
    hintEn: "put text that holds {1} in quotes", hintTh: "ข้อความที่มี {1} ให้ใส่ในเครื่องหมายคำพูด",
    helpEn: "In a word, - . / @ stand between letters or digits only; any other text needs quotes.",
    helpTh: "ในคำใช้ - . / @ ได้เฉพาะระหว่างตัวอักษรหรือตัวเลข ข้อความแบบอื่นต้องอยู่ในเครื่องหมายคำพูด")

  public static let charUnknown = Wording(
    "SOP-CHAR-UNKNOWN", .check, en: "{1} ({2}) has no meaning here", th: "{1} ({2}) ไม่มีความหมายตรงนี้",
    hintEn: "delete it, or put the text in quotes", hintTh: "ลบออก หรือใส่ข้อความในเครื่องหมายคำพูด",
    helpEn: "Outside texts and comments stand Thai and Latin letters, digits and the signs of the keyboard.",
    helpTh: "นอกข้อความและหมายเหตุใช้ได้เฉพาะอักษรไทย อักษรละติน ตัวเลข และเครื่องหมายบนแป้นพิมพ์")

  public static let spaceMinus = Wording(
    "SOP-SPACE-MINUS", .check, en: "- touches what stands before it", th: "เครื่องหมาย - ติดกับสิ่งที่อยู่ข้างหน้า",
    hintEn: "put spaces around - to subtract: {1}; a code goes in quotes",
    hintTh: "เว้นวรรคสองข้างเมื่อจะลบ: {1} ถ้าเป็นรหัสให้ใส่ในเครื่องหมายคำพูด",
    helpEn: "Names, ids and dates hold hyphens, so a minus has spaces on both sides: `$n - 1`. A sign touches: `-1`.",
    helpTh: "ชื่อ รหัส และวันที่มีขีดกลางได้ เครื่องหมายลบจึงต้องเว้นวรรคสองข้าง เช่น `$n - 1` ส่วนจำนวนลบเขียนติดกัน เช่น `-1`")

  public static let spaceOperator = Wording(
    "SOP-SPACE-OPERATOR", .check, en: "{1} needs a space on both sides", th: "ต้องเว้นวรรคทั้งสองข้างของ {1}",
    hintEn: "write a {1} b; a path or pattern goes in quotes",
    hintTh: "เขียน a {1} b ถ้าเป็นชื่อไฟล์ให้ใส่ในเครื่องหมายคำพูด",
    helpEn: "Words may hold / between letters, so + * / as operators stand between white space.",
    helpTh: "ในคำมี / ได้ ดังนั้น + * / ที่ใช้คำนวณต้องเว้นวรรคทั้งสองข้าง")

  public static let percent = Wording(
    "SOP-PERCENT", .check, en: "% does not follow a number", th: "% ไม่ได้ตามหลังตัวเลข",
    hintEn: "write 80%, or mod for a remainder", hintTh: "เขียน 80% หรือใช้ mod เพื่อหาเศษ",
    helpEn: "`80%` is the number 0.8; the remainder of a division is `$a mod $b`.",
    helpTh: "`80%` คือจำนวน 0.8 ส่วนเศษของการหารเขียน `$a mod $b`")
}
