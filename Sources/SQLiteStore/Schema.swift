/// What is in the file, word for word: an office with any other tables, triggers or views is refused.
///
/// Bytes longer than a page are cut: page 0 of an event stands in its row, the others in `page`. What belongs to an
/// event is numbered by `Schema.key`, so that rows are only ever added at the end: SQLite then never moves what is
/// there, and what is overwritten leaves no second copy behind.
enum Schema {
  /// The header of the file: "sops", and the format.
  static let header: StaticString = "PRAGMA application_id=1936683123; PRAGMA user_version=3"
  static let application = 0x736F_7073
  /// The format of the tables below and of the events in them; goes up with any change of them.
  ///
  /// 1: the first. 2: events name their transaction within the chain, and names of files stand apart from it; the
  /// tables are the same, so an office of format 1 becomes one of format 2 with its next event. 3: a piece may say
  /// where in an event its bytes stand (`PieceHome`); nothing else changed.
  static let format = 3
  /// What this program writes: the oldest formats that programs must know to read and to write it.
  static let leastReader = 3, leastWriter = 3
  static let pageBytes = 1 << 20
  static let endOfSequences = 1 << 50
  static let longestValue = 64 << 20

  /// Rows of the table of tables.
  ///
  /// Literals, whose bytes are compared at every start without making a string.
  struct Row {
    let type: StaticString
    let name: StaticString
    let table: StaticString
    /// None for what SQLite makes by itself.
    let text: StaticString?

    init(_ name: StaticString, _ text: StaticString) {
      type = "table"
      self.name = name
      table = name
      self.text = text
    }

    init(type: StaticString, _ name: StaticString, of table: StaticString) {
      self.type = type
      self.name = name
      self.table = table
      text = nil
    }
  }

  static let rows = [
    Row("meta", "CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"),
    Row(
      "event", "CREATE TABLE event(seq INTEGER PRIMARY KEY, tx BLOB NOT NULL, hash BLOB NOT NULL, open BLOB NOT NULL)"),
    Row("page", "CREATE TABLE page(id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)"),
    Row("personal", "CREATE TABLE personal(id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)"),
    Row("snapshot", "CREATE TABLE snapshot(id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)"),
    Row("piece", "CREATE TABLE piece(name BLOB PRIMARY KEY, personal INTEGER NOT NULL, bytes BLOB NOT NULL)"),
    Row(type: "index", "sqlite_autoindex_piece_1", of: "piece"),
  ]

  /// The key of a page of an event: up to 4,096 pages each, so an event may have 4 GiB.
  static func key(_ sequence: Int, _ number: Int) -> Int {
    precondition(sequence >= 0 && sequence < endOfSequences && number >= 0 && number < 1 << 12)
    return sequence << 12 | number
  }
}

/// Every statement the store runs; values are only ever bound.
enum Query: Int, CaseIterable {
  case begin, commit, rollback
  case head, raise, append, appendPage, appendPersonal, transactions
  case events, pages, personal
  case open, page, slot
  case slots, fillSlot, clearPersonal
  case snapshot, newestSnapshot, saveSnapshot, clearSnapshot
  case piece, known, names, savePiece, dropPiece, clearPieces

  var text: StaticString {
    switch self {
    case .begin: "BEGIN IMMEDIATE"
    case .commit: "COMMIT"
    case .rollback: "ROLLBACK"
    case .head: "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1"
    case .raise: "UPDATE meta SET value = ?2 WHERE name = CAST(?1 AS TEXT)"
    case .append: "INSERT INTO event(seq, tx, hash, open) VALUES(?1, ?2, ?3, ?4)"
    case .appendPage: "INSERT INTO page(id, bytes) VALUES(?1, ?2)"
    case .appendPersonal: "INSERT INTO personal(id, bytes) VALUES(?1, ?2)"
    case .transactions: "SELECT seq, tx FROM event ORDER BY seq DESC"
    case .events: "SELECT seq, tx, hash, open FROM event WHERE seq >= ?1 ORDER BY seq"
    case .pages: "SELECT id, bytes FROM page WHERE id >= ?1 ORDER BY id"
    case .personal: "SELECT id, bytes FROM personal WHERE id >= ?1 ORDER BY id"
    case .open: "SELECT open FROM event WHERE seq = ?1"
    case .page: "SELECT bytes FROM page WHERE id = ?1"
    case .slot: "SELECT bytes FROM personal WHERE id = ?1"
    case .slots: "SELECT id, length(bytes) FROM personal WHERE id >= ?1 AND id < ?2 ORDER BY id"
    case .fillSlot: "UPDATE personal SET bytes = ?2 WHERE id = ?1"
    case .clearPersonal: "DELETE FROM personal"
    case .snapshot: "SELECT id, bytes FROM snapshot ORDER BY id"
    case .newestSnapshot: "SELECT id FROM snapshot ORDER BY id DESC LIMIT 1"
    case .saveSnapshot: "INSERT INTO snapshot(id, bytes) VALUES(?1, ?2)"
    case .clearSnapshot: "DELETE FROM snapshot"
    case .piece: "SELECT bytes, personal FROM piece WHERE name = ?1"
    case .known: "SELECT 1 FROM piece WHERE name = ?1"
    case .names: "SELECT name FROM piece"
    case .savePiece: "INSERT INTO piece(name, personal, bytes) VALUES(?1, ?2, ?3)"
    case .dropPiece: "DELETE FROM piece WHERE name = ?1"
    case .clearPieces: "DELETE FROM piece"
    }
  }
}
