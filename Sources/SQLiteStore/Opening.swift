import CSQLite
import Failures
import Glibc

/// An office opened and found in order: its settings made, its format known, its tables word for word ours.
struct Opening {
  let database: Database
  let office: [UInt8]
  let format: Int
  let readOnly: Words?

  init(_ shown: String, readOnly asked: Bool, networks: Set<String>, patience: Patience) throws(Failure) {
    let place = try Place(shown)
    var words = asked ? Words(en: "it was opened so", th: "เปิดไว้ให้อ่านอย่างเดียว") : nil
    words = words ?? Networks.words(for: place, networks) ?? Opening.protection(of: place)
    database = try Database(place, readOnly: words != nil, patience: patience)
    // Until SQLite had it open, another file could have taken the name.
    try place.verify()
    if words == nil, database.isReadOnly { words = Opening.protected }
    do throws(Failure) { try Opening.set(database) } catch {
      guard asked, error.code == Wording.storeRecover.code else { throw error }
      throw error.hinting(Words(en: "or open it once without --read-only", th: "หรือเปิดหนึ่งครั้งโดยไม่ใช้ --read-only"))
    }
    try database.execute("BEGIN")
    let found = try Opening.identify(database)
    try database.execute("COMMIT")
    office = found.office
    format = found.format
    readOnly = words ?? found.readOnly
  }

  private static var protected: Words { Words(en: "the file cannot be written", th: "ไฟล์เขียนไม่ได้") }

  /// A journal has to be made beside the file before anything is written.
  private static func protection(of place: Place) -> Words? {
    if faccessat(AT_FDCWD, Place.folder(of: place.path), W_OK, AT_EACCESS) != 0 {
      return Words(en: "its folder cannot be written", th: "โฟลเดอร์เขียนไม่ได้")
    }
    return faccessat(AT_FDCWD, place.path, W_OK, AT_EACCESS) != 0 ? protected : nil
  }

  /// The journal is cut to nothing at each commit and synced, so no name changes on the way.
  ///
  /// A file that another program put into another mode is put back, or refused.
  private static func set(_ database: Database) throws(Failure) {
    try database.execute(
      "PRAGMA mmap_size=0; PRAGMA cell_size_check=ON; PRAGMA secure_delete=ON; PRAGMA synchronous=EXTRA")
    let mode: StaticString = database.isReadOnly ? "PRAGMA journal_mode" : "PRAGMA journal_mode=TRUNCATE"
    let isOurs = try database.once(mode) { (statement) throws(Failure) in
      guard try statement.step() else { return false }
      return statement.holds(database.isReadOnly ? "delete" : "truncate", in: 0)
    }
    if !isOurs { throw Failure(.storeMode, Failure.Part(database.place.shown)) }
  }

  private static func identify(_ database: Database) throws(Failure) -> (office: [UInt8], format: Int, readOnly: Words?)
  {
    let shown = Failure.Part(database.place.shown)
    let application = try database.once("PRAGMA application_id") { (statement) throws(Failure) in
      try statement.step() ? statement.integer(0) : 0
    }
    if application != Schema.application {
      // Looked at again: taking back what making it had begun may just have emptied it.
      if try Place(database.place.shown).size == 0 { throw Failure(.storeUnfinished, shown) }
      throw Failure(.storeForeign, shown, .words(Words(en: "another program made it", th: "โปรแกรมอื่นเป็นผู้สร้าง")))
    }
    let format = try database.once("PRAGMA user_version") { (statement) throws(Failure) in
      try statement.step() ? statement.integer(0) : 0
    }
    let tables = try compare(database)
    let newer = Failure(.storeNewer, shown, Failure.Part(format), Failure.Part(Schema.format))
    guard !tables.missing.contains("meta") else {
      throw format > Schema.format ? newer : refusal(shown, tables)
    }
    let meta = try Meta(database)
    if meta.leastReader > Schema.format {
      throw newer.filling([shown, Failure.Part(meta.leastReader), Failure.Part(Schema.format)])
    }
    guard format > 0, meta.isWhole(of: format) else {
      throw Failure(.storeDamaged, shown, .words(Words(en: "its first entries are not there", th: "ไม่มีรายการตั้งต้น")))
    }
    guard meta.leastWriter > Schema.format else {
      if !tables.missing.isEmpty || !tables.extra.isEmpty { throw refusal(shown, tables) }
      return (meta.office, format, nil)
    }
    // Tables a later format added do no harm to who only reads; triggers and views stay switched off all the same.
    if !tables.missing.isEmpty { throw refusal(shown, tables) }
    return (
      meta.office, format,
      Words(
        en: "a newer sopsh made it (format \(meta.leastWriter); this one writes format \(Schema.format))",
        th: "สร้างด้วย sopsh รุ่นใหม่กว่า (รูปแบบ \(meta.leastWriter) รุ่นนี้เขียนรูปแบบ \(Schema.format))")
    )
  }

  /// Names of what is ours and not there as it should be, and of what is there and not ours.
  private static func compare(_ database: Database) throws(Failure) -> (missing: [String], extra: [String]) {
    try database.once("SELECT type, name, tbl_name, sql FROM sqlite_schema") { (statement) throws(Failure) in
      var missing = Schema.rows, extra: [String] = []
      while try statement.step() {
        let found = missing.firstIndex { row in
          statement.holds(row.name, in: 1) && statement.holds(row.text ?? "", in: 3)
            && statement.holds(row.type, in: 0) && statement.holds(row.table, in: 2)
        }
        if let found {
          missing.remove(at: found)
        } else {
          extra.append(String(decoding: statement.bytes(1), as: UTF8.self))
        }
      }
      return (missing.map { "\($0.name)" }, extra)
    }
  }

  private static func refusal(_ shown: Failure.Part, _ tables: (missing: [String], extra: [String])) -> Failure {
    let change =
      tables.extra.first.map { Words(en: "\($0) is not as we made it", th: "\($0) ไม่ตรงกับที่สร้างไว้") }
      ?? Words(en: "\(tables.missing[0]) is not there", th: "ไม่มี \(tables.missing[0])")
    return Failure(.storeSchema, shown, .words(change))
  }
}

/// What an office says of itself, in all formats for ever.
private struct Meta {
  var office: [UInt8] = []
  var leastReader = 0
  var leastWriter = 0

  /// Whether all three are there and, as far as this program knows the format, as they were written.
  func isWhole(of format: Int) -> Bool {
    if office.count != 16 || leastReader < 1 || leastWriter < 1 { return false }
    if format == Schema.format { return leastReader == Schema.leastReader && leastWriter == Schema.leastWriter }
    return format > Schema.format || (leastReader <= format && leastWriter <= format)
  }

  init(_ database: Database) throws(Failure) {
    try database.once("SELECT name, value FROM meta") { (statement) throws(Failure) in
      while try statement.step() {
        if statement.holds("office", in: 0), statement.isBlob(1) { office = [UInt8](statement.bytes(1)) }
        if statement.holds("min_reader", in: 0) { leastReader = statement.integer(1) }
        if statement.holds("min_writer", in: 0) { leastWriter = statement.integer(1) }
      }
    }
  }
}
