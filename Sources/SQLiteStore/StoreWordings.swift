import Failures
import Model

/// What keeps an office from being opened.
extension Wording {
  static let storeMissing = Wording(
    "SOP-STORE-MISSING", .noOffice,
    en: "there is no office at {1}", th: "ไม่มีสำนักงานที่ {1}",
    hintEn: "sopsh new {1} makes one", hintTh: "sopsh new {1} สร้างสำนักงานใหม่",
    helpEn: "An office is never made by surprise.", helpTh: "ไม่มีการสร้างสำนักงานโดยไม่บอก")
  static let storeDenied = Wording(
    "SOP-STORE-DENIED", .denied,
    en: "cannot open {1}: {2}", th: "เปิด {1} ไม่ได้: {2}",
    helpEn: "The system does not let you open the file or its folder.", helpTh: "ระบบไม่ให้เปิดไฟล์หรือโฟลเดอร์นี้")
  static let storeKind = Wording(
    "SOP-STORE-KIND", .storage,
    en: "{1} is {2}, and an office is a file with one name", th: "{1} เป็น{2} แต่สำนักงานต้องเป็นไฟล์ที่มีชื่อเดียว",
    hintEn: "name the file itself", hintTh: "ระบุชื่อไฟล์จริง",
    helpEn: "Through a second name or a link, two shells would not see each other's locks and journal.",
    helpTh: "ถ้าเปิดผ่านชื่อที่สองหรือลิงก์ โปรแกรมสองตัวจะไม่เห็นล็อกและบันทึกกู้คืนของกัน")
  static let storeForeign = Wording(
    "SOP-STORE-FOREIGN", .storage,
    en: "{1} is not an office: {2}", th: "{1} ไม่ใช่สำนักงาน: {2}",
    hintEn: "choose another file with -w", hintTh: "เลือกไฟล์อื่นด้วย -w",
    helpEn: "The head of the file does not say that sopsh made it.", helpTh: "หัวไฟล์ไม่ได้บอกว่า sopsh เป็นผู้สร้าง")
  static let storeUnfinished = Wording(
    "SOP-STORE-UNFINISHED", .storage,
    en: "{1} is empty: making it was cut short", th: "{1} ว่างเปล่า: การสร้างถูกตัดกลางคัน",
    hintEn: "delete it and make it again: sopsh new {1}", hintTh: "ลบแล้วสร้างใหม่: sopsh new {1}",
    helpEn: "An office is made in one step; before that step its file is empty.",
    helpTh: "สำนักงานสร้างเสร็จในขั้นเดียว ก่อนขั้นนั้นไฟล์จะว่างเปล่า")
  static let storeNewer = Wording(
    "SOP-STORE-NEWER", .storage,
    en: "{1} needs a sopsh that reads format {2}, and this one reads up to format {3}",
    th: "{1} ต้องใช้ sopsh ที่อ่านรูปแบบ {2} แต่รุ่นนี้อ่านได้ถึงรูปแบบ {3}",
    hintEn: "install a newer sopsh", hintTh: "ติดตั้ง sopsh รุ่นใหม่กว่า",
    helpEn: "A later edition made or changed the office; this one would read it wrong.",
    helpTh: "รุ่นที่ใหม่กว่าสร้างหรือเปลี่ยนสำนักงานนี้ รุ่นนี้จะอ่านผิด")
  static let storeSchema = Wording(
    "SOP-STORE-SCHEMA", .storage,
    en: "{1} was changed by another program: {2}", th: "{1} ถูกโปรแกรมอื่นแก้ไข: {2}",
    hintEn: "restore a backup: sopsh restore", hintTh: "กู้คืนจากไฟล์สำรอง: sopsh restore",
    helpEn: "Its tables are compared word for word before anything is read; triggers, views and tables are not added.",
    helpTh: "เทียบตารางของสำนักงานทุกตัวอักษรก่อนอ่าน หากมีทริกเกอร์ วิว หรือตารางเพิ่มจะไม่เปิด")
  static let storeMode = Wording(
    "SOP-STORE-MODE", .storage,
    en: "{1} is kept in a journal mode of another program, and it cannot be put back",
    th: "{1} อยู่ในโหมดบันทึกกู้คืนของโปรแกรมอื่น และเปลี่ยนกลับไม่ได้",
    hintEn: "close other programs that have it open, and open it where it may be written",
    hintTh: "ปิดโปรแกรมอื่นที่เปิดไฟล์นี้ แล้วเปิดในที่ที่เขียนได้",
    helpEn: "In that mode some editions of SQLite lose confirmed work, so sopsh does not write in it.",
    helpTh: "ในโหมดนั้น SQLite บางรุ่นทำให้งานที่ยืนยันแล้วสูญหาย sopsh จึงไม่เขียน")
  static let storeRecover = Wording(
    "SOP-STORE-RECOVER", .storage,
    en: "{1} was being written when something stopped, and cannot be put in order where nothing may be written",
    th: "{1} กำลังถูกเขียนตอนที่โปรแกรมหยุด และจัดให้เรียบร้อยไม่ได้ในที่ที่เขียนไม่ได้",
    hintEn: "copy {1} and {1}-journal to a folder you may write, and open the copy",
    hintTh: "คัดลอก {1} และ {1}-journal ไปยังโฟลเดอร์ที่เขียนได้ แล้วเปิดสำเนา",
    helpEn: "Opening takes back what was half written; that needs a place that can be written.",
    helpTh: "การเปิดจะถอนสิ่งที่เขียนค้างไว้ ซึ่งต้องทำในที่ที่เขียนได้")
}

/// What goes wrong with an open office.
extension Wording {
  static let storeMoved = Wording(
    "SOP-STORE-MOVED", .storage,
    en: "{1} is no longer what was opened: {2}", th: "{1} ไม่ใช่ไฟล์ที่เปิดไว้แล้ว: {2}",
    hintEn: "put it back, or leave sopsh and open it where it is now",
    hintTh: "ย้ายกลับที่เดิม หรือออกจาก sopsh แล้วเปิดที่ตำแหน่งใหม่",
    helpEn: "The file was renamed, replaced or linked while it was open; writing on could damage it.",
    helpTh: "ไฟล์ถูกเปลี่ยนชื่อ แทนที่ หรือลิงก์ขณะเปิดอยู่ หากเขียนต่ออาจเสียหาย")
  static let storeDiskFull = Wording(
    "SOP-DISK-FULL", .storage,
    en: "not saved: the disk of {1} is full; about {2} KB are needed",
    th: "ยังไม่ได้บันทึก: ดิสก์ของ {1} เต็ม ต้องใช้ประมาณ {2} KB",
    hintEn: "free some space and repeat it", hintTh: "เพิ่มที่ว่างแล้วทำซ้ำ",
    helpEn: "What was there before is untouched, and can be read meanwhile.", helpTh: "ข้อมูลเดิมยังอยู่ครบ และอ่านได้ตามปกติ")
  static let storeInput = Wording(
    "SOP-STORE-IO", .storage,
    en: "the disk of {1} gave an error: {2} ({3})", th: "ดิสก์ของ {1} แจ้งข้อผิดพลาด: {2} ({3})",
    hintEn: "make a backup on another disk: sopsh -w {1} -c 'backup \"FILE\"'",
    hintTh: "สำรองข้อมูลไว้ในดิสก์อื่น: sopsh -w {1} -c 'backup \"ไฟล์\"'",
    helpEn: "sopsh does not write the same again: it opens the file anew and looks whether the change is there.",
    helpTh: "หลังข้อผิดพลาดนี้ sopsh จะไม่เขียนซ้ำ แต่จะเปิดไฟล์ใหม่แล้วดูว่าคำสั่งล่าสุดบันทึกแล้วหรือไม่")
  static let storeLocks = Wording(
    "SOP-STORE-LOCKS", .storage,
    en: "the file system of {1} cannot lock files: {2}", th: "ระบบไฟล์ของ {1} ล็อกไฟล์ไม่ได้: {2}",
    hintEn: "keep the office on a disk of this computer", hintTh: "เก็บสำนักงานไว้ในดิสก์ของเครื่องนี้",
    helpEn: "Without locks two shells would overwrite each other.", helpTh: "ถ้าไม่มีล็อก โปรแกรมสองตัวจะเขียนทับกัน")
  static let storeDamaged = Wording(
    "SOP-STORE-DAMAGED", .storage,
    en: "{1} is damaged: {2}", th: "{1} เสียหาย: {2}",
    hintEn: "sopsh -w {1} -c audit says what is whole; sopsh restore takes a backup",
    hintTh: "sopsh -w {1} -c audit บอกว่าส่วนใดสมบูรณ์ sopsh restore กู้คืนจากไฟล์สำรอง",
    helpEn: "The file does not hold what was written to it.", helpTh: "ไฟล์ไม่ตรงกับที่เขียนไว้")
  static let storeLarge = Wording(
    "SOP-STORE-LARGE", .limit,
    en: "{1} cannot keep one value of more than {2} MB", th: "{1} เก็บค่าเดียวที่เกิน {2} MB ไม่ได้",
    helpEn: "Larger things are kept in pages; a single page is limited.", helpTh: "สิ่งที่ใหญ่กว่าเก็บเป็นหน้า แต่ละหน้ามีขนาดจำกัด")
  static let storeNoMemory = Wording(
    "SOP-STORE-MEMORY-FULL", .limit,
    en: "the memory of this computer does not suffice to use {1}", th: "หน่วยความจำของเครื่องไม่พอสำหรับ {1}",
    hintEn: "close other programs", hintTh: "ปิดโปรแกรมอื่น",
    helpEn: "Nothing of the last command was kept.", helpTh: "ไม่มีสิ่งใดของคำสั่งล่าสุดถูกเก็บ")
  static let storeWait = Wording(
    "SOP-STORE-WAIT", .interrupted,
    en: "not saved: waiting for {1} was interrupted", th: "ยังไม่ได้บันทึก: หยุดรอ {1}",
    helpEn: "Ctrl-C ended the waiting for another shell.", helpTh: "Ctrl-C หยุดการรอโปรแกรมอื่น")
  static let storeError = Wording(
    "SOP-STORE-ERROR", .bug,
    en: "the storage refuses to go on with {1}: {3} ({2})", th: "SQLite ทำงานกับ {1} ต่อไม่ได้: {3} ({2})",
    hintEn: "this is a mistake of sopsh: please report it", hintTh: "เป็นข้อผิดพลาดของ sopsh โปรดแจ้ง",
    helpEn: "SQLite gave a code that sopsh does not expect.", helpTh: "SQLite ให้รหัสที่ sopsh ไม่คาดไว้")
}

/// What keeps an office from being made or copied.
extension Wording {
  static let storeExists = Wording(
    "SOP-STORE-EXISTS", .storage,
    en: "{1} is there already, and nothing is overwritten", th: "มี {1} อยู่แล้ว และจะไม่เขียนทับ",
    hintEn: "choose another name", hintTh: "เลือกชื่ออื่น",
    helpEn: "Offices and copies are made only where no file is.", helpTh: "สร้างสำนักงานและสำเนาเฉพาะที่ที่ยังไม่มีไฟล์")
  static let storeCreate = Wording(
    "SOP-STORE-CREATE", .storage,
    en: "cannot make {1}: {2}", th: "สร้าง {1} ไม่ได้: {2}",
    helpEn: "The file could not be made or written; nothing of it is left.", helpTh: "สร้างหรือเขียนไฟล์ไม่ได้ ไม่มีสิ่งใดเหลืออยู่")
  static let storeCopy = Wording(
    "SOP-STORE-COPY", .storage,
    en: "the copy {1} was not the same as the office, and was removed", th: "สำเนา {1} ไม่ตรงกับสำนักงาน จึงลบออกแล้ว",
    hintEn: "copy to another disk", hintTh: "คัดลอกไปยังดิสก์อื่น",
    helpEn: "A copy is opened and compared before it gets its name.", helpTh: "สำเนาจะถูกเปิดและเทียบก่อนตั้งชื่อ")
}

/// Every wording of this store; those that all stores share are the model's.
public enum StoreWordings {
  public static let all: [Wording] = [
    .storeMissing, .storeDenied, .storeKind, .storeForeign, .storeUnfinished, .storeNewer, .storeSchema, .storeMode,
    .storeRecover, .storeMoved, .storeDiskFull, .storeInput, .storeLocks, .storeDamaged, .storeLarge, .storeNoMemory,
    .storeWait, .storeError, .storeExists, .storeCreate, .storeCopy,
  ]
}
