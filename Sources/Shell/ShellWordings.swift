import Failures
import Text

/// What the command line and files are refused for.
extension Wording {
  static let noOfficeFound = Wording(
    "SOP-OFFICE-FOUND", .noOffice, en: "no office is open: there is no office.sop here",
    th: "ไม่มีสำนักงานที่เปิดอยู่: ไม่มี office.sop ที่นี่",
    hintEn: "sopsh new office.sop makes one; -w OFFICE names another; --scratch works in memory",
    hintTh: "sopsh new office.sop สร้างใหม่; -w สำนักงาน ระบุที่อื่น; --scratch ทำงานในหน่วยความจำ",
    helpEn: "The office is that of -w, of SOPSH_WORKSPACE, or office.sop in this folder; none is made by surprise. "
      + "The prompt of a terminal also looks in the folders above, and asks whether to make one.",
    helpTh: "สำนักงานคือที่ระบุด้วย -w หรือ SOPSH_WORKSPACE หรือ office.sop ในโฟลเดอร์นี้ ไม่มีการสร้างเอง "
      + "เมื่อพิมพ์คำสั่งที่จอภาพจะค้นในโฟลเดอร์ชั้นบนด้วย และถามก่อนสร้าง")
  public static let readOnlySession = Wording(
    "SOP-READ-ONLY", .refused, en: "this session only looks: nothing is changed",
    th: "การทำงานนี้ดูอย่างเดียว ไม่เปลี่ยนแปลงข้อมูล",
    hintEn: "run it without --read-only", hintTh: "ทำโดยไม่ใช้ --read-only",
    helpEn: "--read-only refuses every change.", helpTh: "--read-only ไม่ให้เปลี่ยนแปลงใด ๆ")
  static let dayAhead = Wording(
    "SOP-DAY-AHEAD", .refused, en: "{1} has not come: a real office keeps nothing under that day",
    th: "{1} ยังมาไม่ถึง สำนักงานจริงไม่บันทึกสิ่งใดในวันนั้น",
    hintEn: "leave out --today, add --dry-run, or rehearse it with --scratch or --training",
    hintTh: "ไม่ใช้ --today หรือเพิ่ม --dry-run หรือซ้อมด้วย --scratch หรือ --training",
    helpEn: "With --today a real office can be looked at ahead, but what is kept is dated on a day that has come.",
    helpTh: "--today ใช้ดูล่วงหน้าในสำนักงานจริงได้ แต่สิ่งที่บันทึกต้องลงวันที่ที่มาถึงแล้ว")
  static let backupDiffers = Wording(
    "SOP-BACKUP", .storage, en: "{1} was not made: the copy does not give the same state",
    th: "ไม่ได้สร้าง {1}: สำเนาให้ข้อมูลไม่ตรงกัน",
    hintEn: "try again, on another disk", hintTh: "ลองใหม่บนดิสก์อื่น",
    helpEn: "A copy is opened and told again before it is called a backup; this one did not agree.",
    helpTh: "สำเนาต้องเปิดและเล่นซ้ำได้ผลตรงกันก่อนจึงเรียกว่าสำเนาสำรอง แต่สำเนานี้ไม่ตรง")
  static let optionUnknown = Wording(
    "SOP-OPTION", .usage,
    en: "there is no option {1}", th: "ไม่มีตัวเลือก {1}",
    hintEn: "sopsh --help lists the options", hintTh: "sopsh --help แสดงตัวเลือกทั้งหมด",
    helpEn: "The command line has an option sopsh does not know.", helpTh: "บรรทัดคำสั่งมีตัวเลือกที่ sopsh ไม่รู้จัก")
  static let optionValue = Wording(
    "SOP-OPTION-VALUE", .usage,
    en: "{1} does not take \"{2}\"", th: "{1} ไม่รับ \"{2}\"",
    hintEn: "sopsh --help lists the options", hintTh: "sopsh --help แสดงตัวเลือกทั้งหมด",
    helpEn: "An option was given a value it does not take.", helpTh: "ตัวเลือกได้รับค่าที่ไม่รองรับ")
  static let optionPair = Wording(
    "SOP-OPTION-PAIR", .usage,
    en: "{1} and {2} exclude each other", th: "ใช้ {1} กับ {2} พร้อมกันไม่ได้",
    hintEn: "give one of them", hintTh: "ใช้เพียงตัวเลือกเดียว",
    helpEn: "Two options ask for different things.", helpTh: "ตัวเลือกสองตัวขอสิ่งที่ขัดกัน")
  static let optionMissing = Wording(
    "SOP-OPTION-MISSING", .usage,
    en: "{1} needs a value after it", th: "{1} ต้องมีค่าตามหลัง",
    helpEn: "An option that takes a value stands last.", helpTh: "ตัวเลือกที่ต้องมีค่าอยู่ท้ายบรรทัด")
  static let mainUnknown = Wording(
    "SOP-MAIN-FLAG", .usage,
    en: "this script has no flag {1}", th: "สคริปต์นี้ไม่มีตัวเลือก {1}",
    hintEn: "put --help behind the script to see what it takes", hintTh: "ใส่ --help หลังชื่อสคริปต์เพื่อดูสิ่งที่รับ",
    helpEn: "The arguments of a script are the parameters of its main.", helpTh: "อาร์กิวเมนต์ของสคริปต์คือพารามิเตอร์ของ main")
  static let mainMissing = Wording(
    "SOP-MAIN-MISSING", .usage,
    en: "this script needs {1}", th: "สคริปต์นี้ต้องมี {1}",
    hintEn: "put --help behind the script to see what it takes", hintTh: "ใส่ --help หลังชื่อสคริปต์เพื่อดูสิ่งที่รับ",
    helpEn: "A parameter of main without a default was left out.", helpTh: "ไม่ได้ให้ค่าพารามิเตอร์ของ main ที่ไม่มีค่าเริ่มต้น")
  static let mainExtra = Wording(
    "SOP-MAIN-EXTRA", .usage,
    en: "this script takes no further argument: {1}", th: "สคริปต์นี้ไม่รับอาร์กิวเมนต์เพิ่ม: {1}",
    hintEn: "put --help behind the script to see what it takes", hintTh: "ใส่ --help หลังชื่อสคริปต์เพื่อดูสิ่งที่รับ",
    helpEn: "More arguments were given than main has parameters.", helpTh: "ให้อาร์กิวเมนต์มากกว่าพารามิเตอร์ของ main")
  static let mainValue = Wording(
    "SOP-MAIN-VALUE", .usage,
    en: "{1} must be {2}, and this is \"{3}\"", th: "{1} ต้องเป็น{2} แต่ได้ \"{3}\"",
    helpEn: "An argument cannot be read as the type main gives its parameter.",
    helpTh: "อ่านอาร์กิวเมนต์เป็นชนิดที่ main ระบุไม่ได้")
  static let fileMissing = Wording(
    "SOP-FILE", .failed,
    en: "cannot read {1}: {2}", th: "อ่าน {1} ไม่ได้: {2}",
    helpEn: "The file is not there or cannot be read.", helpTh: "ไม่มีไฟล์ หรืออ่านไฟล์ไม่ได้")
  static let fileLarge = Wording(
    "SOP-FILE-LARGE", .failed,
    en: "{1} is larger than {2} MB", th: "{1} ใหญ่กว่า {2} MB",
    helpEn: "A file read at once may have 1,024 MB.", helpTh: "ไฟล์ที่อ่านครั้งเดียวมีได้ 1,024 MB")
  static let readDenied = Wording(
    "SOP-READ-DENIED", .denied,
    en: "this script may not read {1}", th: "สคริปต์นี้ไม่มีสิทธิ์อ่าน {1}",
    hintEn: "give --allow-read {2}, or put the file beside the script",
    hintTh: "ใช้ --allow-read {2} หรือวางไฟล์ไว้ข้างสคริปต์",
    helpEn: "A script reads files beside itself and below, and in folders granted with --allow-read DIR.",
    helpTh: "สคริปต์อ่านไฟล์ที่อยู่ข้างตัวเองและในโฟลเดอร์ย่อย และในโฟลเดอร์ที่อนุญาตด้วย --allow-read โฟลเดอร์")
  static let writeDenied = Wording(
    "SOP-WRITE-DENIED", .denied,
    en: "this script may not write {1}", th: "สคริปต์นี้ไม่มีสิทธิ์เขียน {1}",
    hintEn: "give --allow-write {2}; without it files go to documents/ beside the office",
    hintTh: "ใช้ --allow-write {2} ถ้าไม่ใช้ ไฟล์จะอยู่ใน documents/ ข้างสำนักงาน",
    helpEn: "A script writes to documents/ beside the office, or beside itself where no office is open, and in folders "
      + "granted with --allow-write DIR.",
    helpTh: "สคริปต์เขียนใน documents/ ข้างสำนักงาน หรือข้างตัวเองเมื่อไม่มีสำนักงาน "
      + "และในโฟลเดอร์ที่อนุญาตด้วย --allow-write โฟลเดอร์")
  static let pathClosed = Wording(
    "SOP-CLOSED", .denied,
    en: "no script may use {1}: {2}", th: "ไม่มีสคริปต์ใดใช้ {1} ได้: {2}",
    helpEn: "Whatever is granted, scripts do not get at hidden files, at /proc, /sys and /dev, at the file of the "
      + "office and what belongs to it, and at what --deny-read or --deny-write names.",
    helpTh: "ไม่ว่าจะอนุญาตอะไร สคริปต์ใช้ไฟล์ซ่อน /proc /sys /dev และไฟล์ของสำนักงานไม่ได้ "
      + "รวมทั้งสิ่งที่ --deny-read หรือ --deny-write ระบุ")
  static let grantRefused = Wording(
    "SOP-GRANT", .usage,
    en: "{1} {2} cannot be granted: {3}", th: "{1} {2} อนุญาตไม่ได้: {3}",
    helpEn: "A grant names a folder; hidden folders, /proc, /sys, /dev and the office are never granted.",
    helpTh: "การอนุญาตระบุโฟลเดอร์ โฟลเดอร์ซ่อน /proc /sys /dev และไฟล์สำนักงานอนุญาตไม่ได้")
  static let writeFailed = Wording(
    "SOP-WRITE", .storage,
    en: "cannot write {1}: {2}", th: "เขียน {1} ไม่ได้: {2}",
    helpEn: "A file could not be written, or not for good. Records were kept only where the message says so.",
    helpTh: "เขียนไฟล์ไม่ได้ หรือเขียนให้คงอยู่ไม่ได้ ข้อมูลถูกเก็บเฉพาะเมื่อข้อความบอกไว้")
  static let stagedPersonal = Wording(
    "SOP-FILE-PENDING", .refused,
    en: "{1} holds personal data, and that it is taken out is not kept yet",
    th: "{1} มีข้อมูลส่วนบุคคล และยังไม่ได้บันทึกว่ามีการนำออก",
    hintEn: "commit first", hintTh: "ใช้ commit ก่อน",
    helpEn: "Personal data is shown only after it is kept who asked for it.",
    helpTh: "แสดงข้อมูลส่วนบุคคลหลังบันทึกผู้ขอแล้วเท่านั้น")
  static let backupThere = Wording(
    "SOP-BACKUP-THERE", .refused,
    en: "{1} is there already, and no backup is written over it", th: "มี {1} อยู่แล้ว และจะไม่สำรองทับ",
    hintEn: "name another file; old backups are a person's to delete", hintTh: "ใช้ชื่ออื่น สำเนาเก่าให้คนเป็นผู้ลบ",
    helpEn: "The file may be the only good copy there is.", helpTh: "ไฟล์นั้นอาจเป็นสำเนาดีเพียงไฟล์เดียวที่มี")
  static let fileOffice = Wording(
    "SOP-FILE-OFFICE", .refused,
    en: "{1} is an office or a backup of one, and no file is written over it",
    th: "{1} เป็นสำนักงานหรือสำเนาสำรอง และจะไม่เขียนไฟล์อื่นทับ",
    hintEn: "name another file; offices and backups are a person's to delete",
    hintTh: "ใช้ชื่ออื่น สำนักงานและสำเนาสำรองให้คนเป็นผู้ลบ",
    helpEn: "It may be the only good copy there is.", helpTh: "อาจเป็นสำเนาดีเพียงไฟล์เดียวที่มี")
  static let exportQuiet = Wording(
    "SOP-EXPORT-QUIET", .refused,
    en: "nothing is printed while rows with personal data are worked out for export",
    th: "ไม่มีการพิมพ์ขณะเตรียมแถวที่มีข้อมูลส่วนบุคคลเพื่อส่งออก",
    hintEn: "print before or after it", hintTh: "พิมพ์ก่อนหรือหลังการส่งออก",
    helpEn: "With --with-personal-data the pipeline reads values as they are, for the file alone.",
    helpTh: "เมื่อใช้ --with-personal-data สายคำสั่งอ่านค่าจริงเพื่อไฟล์เท่านั้น")
  static let stepLimit = Wording(
    "SOP-STEPS", .limit,
    en: "more than {1} loop turns and calls", th: "วนซ้ำและเรียกเกิน {1} ครั้ง",
    hintEn: "does every loop end? if so, allow more: --max-steps N",
    hintTh: "วนซ้ำจบทุกตัวหรือไม่ ถ้าจบ ให้เพิ่มด้วย --max-steps",
    helpEn: "A script may take so many steps, so that one that never ends is stopped.",
    helpTh: "สคริปต์ทำได้จำกัดจำนวนขั้น เพื่อหยุดสคริปต์ที่ไม่จบ")
  static let outputLimit = Wording(
    "SOP-OUTPUT", .limit,
    en: "more than {1} MB printed", th: "พิมพ์เกิน {1} MB",
    hintEn: "allow more: --max-output MB", hintTh: "ให้เพิ่มด้วย --max-output MB",
    helpEn: "A script may print so much and no more.", helpTh: "สคริปต์พิมพ์ได้จำกัด")
  static let interrupted = Wording(
    "SOP-INTERRUPTED", .interrupted,
    en: "interrupted; nothing of it is kept", th: "ถูกหยุด ไม่มีสิ่งใดถูกเก็บ",
    helpEn: "Ctrl-C stopped the script.", helpTh: "Ctrl-C หยุดสคริปต์")
  public static let noOffice = Wording(
    "SOP-OFFICE", .noOffice,
    en: "there is no office {1}", th: "ไม่มีสำนักงาน {1}",
    hintEn: "sopsh new {1} makes one", hintTh: "sopsh new {1} สร้างใหม่",
    helpEn: "-w or SOPSH_WORKSPACE names an office that is not there, and none is made by surprise.",
    helpTh: "-w หรือ SOPSH_WORKSPACE ระบุสำนักงานที่ไม่มีอยู่ และไม่มีการสร้างเอง")
  static let edition = Wording(
    "SOP-EDITION", .check,
    en: "this script needs sopsh {1}, and this is sopsh {2}", th: "สคริปต์นี้ต้องใช้ sopsh {1} แต่นี่คือ sopsh {2}",
    helpEn: "needs sopsh N names the edition of the language a script was written for.",
    helpTh: "needs sopsh N บอกรุ่นของภาษาที่สคริปต์เขียนไว้")
}

/// What the tools of the program refuse.
extension Wording {
  public static let toolFlag = Wording(
    "SOP-TOOL-FLAG", .usage,
    en: "this tool has no {1}", th: "เครื่องมือนี้ไม่มี {1}",
    hintEn: "sopsh --help lists the tools", hintTh: "sopsh --help แสดงเครื่องมือทั้งหมด",
    helpEn: "A tool was given a flag it does not take.", helpTh: "เครื่องมือได้รับตัวเลือกที่ไม่รองรับ")
  public static let toolValue = Wording(
    "SOP-TOOL-VALUE", .usage,
    en: "{1} needs a value after it", th: "{1} ต้องมีค่าตามหลัง",
    helpEn: "A flag of a tool that takes a value stands last.", helpTh: "ตัวเลือกที่ต้องมีค่าอยู่ท้ายบรรทัด")
  public static let toolFiles = Wording(
    "SOP-TOOL-FILES", .usage,
    en: "name the files: sopsh {1} FILE…", th: "ระบุไฟล์: sopsh {1} ไฟล์…",
    helpEn: "The tool needs files or folders to work on.", helpTh: "เครื่องมือต้องมีไฟล์หรือโฟลเดอร์")
}

/// Every wording of the shell.
public enum ShellWordings {
  public static let all: [Wording] =
    [
      .noOfficeFound, .readOnlySession, .dayAhead, .backupDiffers,
      .optionUnknown, .optionValue, .optionPair, .optionMissing, .mainUnknown, .mainMissing, .mainExtra, .mainValue,
      .fileMissing, .fileLarge, .readDenied, .writeDenied, .pathClosed, .grantRefused, .writeFailed, .stagedPersonal,
      .backupThere, .fileOffice, .exportQuiet, .stepLimit, .outputLimit, .interrupted, .noOffice, .edition,
      .toolFlag, .toolValue, .toolFiles,
    ] + TrainingWordings.all
}

func padded(_ text: String, _ columns: Int) -> String { Columns.pad(text, to: columns, align: .left) }
