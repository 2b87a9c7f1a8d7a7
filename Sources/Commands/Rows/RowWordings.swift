import Failures

/// What commands over rows refuse.
extension Wording {
  static let notARow = Wording(
    "SOP-ROW-RECORD", .failed,
    en: "{1}: row {2} must be a record, and this is {3}: {4}", th: "{1}: แถวที่ {2} ต้องเป็นระเบียน แต่ได้{3}: {4}",
    hintEn: "a table is a list of records: [{a: 1}]", hintTh: "ตารางคือรายการของระเบียน: [{a: 1}]",
    helpEn: "A command over columns met an item that has no columns.",
    helpTh: "คำสั่งที่ทำกับช่องพบรายการที่ไม่มีช่อง")
  static let noSuchColumn = Wording(
    "SOP-COLUMN-ROW", .failed,
    en: "{1}: row {2} has no column {3}; it has {4}", th: "{1}: แถวที่ {2} ไม่มีช่อง {3} มีแต่ {4}",
    hintEn: "fill {3} with a value first where it may be absent: fill {3} null",
    hintTh: "หากบางแถวไม่มีช่องนี้ ให้เติมก่อน: fill {3} null",
    helpEn: "A row lacks the column that was named. Rows of a table read from JSON may differ.",
    helpTh: "แถวนั้นไม่มีช่องที่ระบุ แถวของตารางที่อ่านจาก JSON อาจมีช่องไม่เหมือนกัน")
  static let noSuchColumnHere = Wording(
    "SOP-COLUMN-ABSENT", .failed,
    en: "{1}: this row has no column {2}; it has {3}", th: "{1}: แถวนี้ไม่มีช่อง {2} มีแต่ {3}",
    hintEn: "fill {2} with a value first where it may be absent: fill {2} null",
    hintTh: "หากบางแถวไม่มีช่องนี้ ให้เติมก่อน: fill {2} null",
    helpEn: "The row lacks the column that was named.", helpTh: "แถวนั้นไม่มีช่องที่ระบุ")
  static let noColumnsGiven = Wording(
    "SOP-COLUMN-NONE", .failed,
    en: "{1} needs the name of at least one column", th: "{1} ต้องระบุชื่อช่องอย่างน้อยหนึ่งช่อง",
    helpEn: "The command works on named columns, and none was named.",
    helpTh: "คำสั่งนี้ทำกับช่องที่ระบุชื่อ แต่ไม่ได้ระบุช่องใด")
  static let columnTaken = Wording(
    "SOP-COLUMN-TAKEN", .failed,
    en: "{1}: there would be two columns {2}", th: "{1}: จะมีช่อง {2} ซ้ำกันสองช่อง",
    hintEn: "rename one of them first", hintTh: "เปลี่ยนชื่อช่องหนึ่งก่อนด้วย rename",
    helpEn: "Each column of a row has a name of its own; the command would make two of one name.",
    helpTh: "ช่องในแถวเดียวกันต้องมีชื่อไม่ซ้ำ คำสั่งนี้จะทำให้มีชื่อซ้ำกัน")
  static let renamePairs = Wording(
    "SOP-RENAME-PAIR", .failed,
    en: "rename takes pairs, and {1} has no new name", th: "rename รับชื่อเป็นคู่ แต่ {1} ไม่มีชื่อใหม่",
    hintEn: "write old and new names in turn: rename a b c d", hintTh: "เขียนชื่อเดิมสลับกับชื่อใหม่: rename a b c d",
    helpEn: "Names are given in pairs: the old one, then the new one.",
    helpTh: "ระบุชื่อเป็นคู่ คือชื่อเดิมแล้วตามด้วยชื่อใหม่")
  static let joinClash = Wording(
    "SOP-JOIN-CLASH", .failed,
    en: "join: both tables have a column {1}", th: "join: ทั้งสองตารางมีช่อง {1}",
    hintEn: "give --as NAME to keep the other table's columns apart, or rename one",
    hintTh: "ใช้ --as ชื่อ เพื่อแยกช่องของอีกตาราง หรือเปลี่ยนชื่อช่องหนึ่งก่อน",
    helpEn: "The columns of both tables are put side by side, so a name may "
      + "not occur in both, except the one joined on.",
    helpTh: "ช่องของทั้งสองตารางจะวางต่อกัน จึงมีชื่อซ้ำกันไม่ได้ ยกเว้นช่องที่ใช้เชื่อม")
  static let rankNull = Wording(
    "SOP-RANK-NULL", .failed,
    en: "rank: row {1} has no value (null)", th: "rank: แถวที่ {1} ไม่มีค่า (null)",
    hintEn: "leave such rows out first: where .x != null", hintTh: "ตัดแถวเช่นนั้นออกก่อน: where .x != null",
    helpEn: "Who has no score has no rank: null is not a low score.",
    helpTh: "ผู้ที่ไม่มีคะแนนไม่มีอันดับ null ไม่ใช่คะแนนต่ำ")
  static let pivotNull = Wording(
    "SOP-PIVOT-NULL", .failed,
    en: "pivot: row {1} has no value to make a column of (null)", th: "pivot: แถวที่ {1} ไม่มีค่าที่จะใช้เป็นช่อง (null)",
    hintEn: "name it: --columns (.x ?? \"-\")", hintTh: "ให้ชื่อไว้: --columns (.x ?? \"-\")",
    helpEn: "Each different value becomes a column, and null has no name.",
    helpTh: "แต่ละค่าที่ต่างกันจะเป็นหนึ่งช่อง แต่ null ไม่มีชื่อ")
  static let pivotValue = Wording(
    "SOP-PIVOT-VALUE", .failed,
    en: "{1}: --by {2} needs something to reckon with", th: "{1}: --by {2} ต้องมีค่าที่จะคิด",
    hintEn: "give the values: --value .amount", hintTh: "ระบุค่า: --value .amount",
    helpEn: "Only counting works without values.", helpTh: "มีแต่การนับเท่านั้นที่ไม่ต้องมีค่า")
  static let notNested = Wording(
    "SOP-UNNEST", .failed,
    en: "unnest: {2} of row {1} is neither a list nor a record, but {3}",
    th: "unnest: {2} ของแถวที่ {1} ไม่ใช่รายการหรือระเบียน แต่เป็น{3}",
    helpEn: "unnest opens a column that holds lists, one row for each item, or records, one column for each field.",
    helpTh: "unnest ใช้กับช่องที่เก็บรายการ (ได้แถวละหนึ่งตัว) หรือระเบียน (ได้ช่องละหนึ่งค่า)")
  static let unequalRows = Wording(
    "SOP-TRANSPOSE", .failed,
    en: "transpose: rows of different lengths: row {1} has {2}, the first has {3}",
    th: "transpose: แถวที่ {1} มี {2} ตัว แต่แถวแรกมี {3} ตัว",
    helpEn: "Only rows of one length can be turned.", helpTh: "สลับแกนได้เฉพาะเมื่อทุกแถวยาวเท่ากัน")
  static let wrongNames = Wording(
    "SOP-COLUMN-NAME", .failed,
    en: "{1}: {2} of row {3} cannot name a column: {4}", th: "{1}: {2} ของแถวที่ {3} ใช้เป็นชื่อช่องไม่ได้: {4}",
    helpEn: "A column is named by a text, a number, a date or a member of an enumeration.",
    helpTh: "ชื่อช่องต้องเป็นข้อความ จำนวน วันที่ หรือค่าในรายการที่กำหนด")
}

/// Every wording of this folder, for `help` and the documentation.
public enum RowWordings {
  public static let all: [Wording] = [
    .notARow, .noSuchColumn, .noSuchColumnHere, .noColumnsGiven, .columnTaken, .renamePairs, .joinClash, .rankNull,
    .pivotNull, .pivotValue, .notNested, .unequalRows, .wrongNames,
  ]
}
