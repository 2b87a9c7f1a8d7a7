import CSQLite
import Failures
import Glibc
import Model

/// What the codes of SQLite and of the system mean to a person.
enum Codes {
  /// A code with its detail, as SQLite numbers them.
  private static func detail(_ code: Int32, _ number: Int32) -> Int32 { code | number << 8 }

  /// IOERR, READ.
  static let unread = SQLITE_IOERR | 1 << 8

  /// `number` is the system's errno of the call that failed, if any; `needed` the bytes being written.
  static func failure(
    _ code: Int32, at place: Place, number: Int32, needed: Int = 0, message: String = "", patience: Patience? = nil
  ) -> Failure {
    let shown = Failure.Part(place.shown)
    switch code {
    // READONLY: RECOVERY, CANTLOCK, ROLLBACK, CANTINIT; then DBMOVED.
    case detail(SQLITE_READONLY, 1), detail(SQLITE_READONLY, 2), detail(SQLITE_READONLY, 3), detail(SQLITE_READONLY, 5):
      return Failure(.storeRecover, shown)
    case detail(SQLITE_READONLY, 4):
      return Failure(.storeMoved, shown, .words(Words(en: "it was renamed or deleted", th: "ถูกเปลี่ยนชื่อหรือลบ")))
    // CANTOPEN_SYMLINK
    case detail(SQLITE_CANTOPEN, 6):
      return Failure(.storeKind, shown, .words(Place.symbolicLink))
    // IOERR: NOMEM; then CHECKRESERVEDLOCK, LOCK, RDLOCK, UNLOCK.
    case detail(SQLITE_IOERR, 12): return Failure(.storeNoMemory, shown)
    case detail(SQLITE_IOERR, 14), detail(SQLITE_IOERR, 15), detail(SQLITE_IOERR, 9), detail(SQLITE_IOERR, 8):
      return Failure(.storeLocks, shown, .words(reason(number == 0 ? ENOLCK : number)))
    default: break
    }
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL:
      if patience?.wasEnded == true { return Failure(.storeWait, shown) }
      return Failure(.storeBusy, shown, .words(LockHolder.words(place)))
    case SQLITE_FULL: return full(place, needed)
    case SQLITE_IOERR:
      if [ENOSPC, EDQUOT, EFBIG].contains(number) { return full(place, needed) }
      return Failure(.storeInput, shown, .words(reason(number == 0 ? EIO : number)), Failure.Part("\(code)"))
    case SQLITE_CORRUPT:
      return Failure(.storeDamaged, shown, .words(Words(en: "its pages do not fit together", th: "หน้าข้อมูลไม่ต่อกัน")))
    case SQLITE_NOTADB:
      return Failure(.storeForeign, shown, .words(Words(en: "it is another kind of file", th: "เป็นไฟล์ชนิดอื่น")))
    case SQLITE_READONLY:
      return Failure(.storeReadOnly, shown, .words(reason(number == 0 ? EACCES : number)))
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH:
      return Failure(.storeDenied, shown, .words(reason(number == 0 ? EACCES : number)))
    case SQLITE_TOOBIG: return Failure(.storeLarge, shown, Failure.Part(Schema.longestValue >> 20))
    case SQLITE_NOMEM: return Failure(.storeNoMemory, shown)
    case SQLITE_INTERRUPT: return Failure(.storeWait, shown)
    case SQLITE_SCHEMA:
      return Failure(.storeSchema, shown, .words(Words(en: "its tables changed", th: "ตารางเปลี่ยนไป")))
    case SQLITE_CONSTRAINT, SQLITE_MISMATCH:
      return Failure(.storeDamaged, shown, .words(Words(en: "a row is there twice", th: "มีแถวซ้ำ")))
    case SQLITE_ERROR where message.hasPrefix("no such table"):
      return Failure(.storeDamaged, shown, .words(Words(en: "its tables are gone", th: "ตารางหายไป")))
    default: return Failure(.storeError, shown, Failure.Part("\(code)"), Failure.Part(message))
    }
  }

  /// After these SQLite has ended the transaction by itself, or cannot say what is on disk.
  static func breaks(_ code: Int32) -> Bool {
    switch code & 0xFF {
    case SQLITE_FULL, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_NOMEM, SQLITE_CANTOPEN, SQLITE_READONLY,
      SQLITE_SCHEMA, SQLITE_PROTOCOL:
      true
    default: false
    }
  }

  /// Its journal and what the tables need beside the bytes themselves are counted in.
  private static func full(_ place: Place, _ needed: Int) -> Failure {
    Failure(.storeDiskFull, Failure.Part(place.shown), Failure.Part((needed + needed / 100) >> 10 + 64))
  }

  static func reason(_ number: Int32) -> Words {
    switch number {
    case ENOENT: Words(en: "there is no such folder", th: "ไม่มีโฟลเดอร์นี้")
    case EACCES, EPERM: Words(en: "permission denied", th: "ไม่มีสิทธิ์")
    case EROFS: Words(en: "the disk cannot be written", th: "ดิสก์เขียนไม่ได้")
    case ENOSPC, EDQUOT, EFBIG: Words(en: "the disk is full", th: "ดิสก์เต็ม")
    case EIO: Words(en: "the disk failed", th: "ดิสก์ผิดปกติ")
    case ENOTDIR: Words(en: "a part of the path is not a folder", th: "ส่วนหนึ่งของเส้นทางไม่ใช่โฟลเดอร์")
    default: Words(String(cString: strerror(number)))
    }
  }
}
