import Failures

/// What a writer is told beside the value.
public struct FormatOptions {
  /// How a table is lined.
  public enum Lines: Sendable { case light, ascii }

  /// Columns of the screen that tables and cards fit into.
  public var width = 80
  public var tongue = Tongue.english
  /// Whether the bytes go to a terminal, where no control character of the data may arrive.
  public var isTerminal = false
  /// `5 ก.พ. 2569` in what people read; data formats stay ISO.
  public var thaiDates = false
  /// Whether texts are kept from running as formulas in a spreadsheet.
  public var spreadsheetSafe = true
  /// A byte order mark in front, by which Excel knows Thai text.
  public var byteOrderMark = false
  /// Spaces a level of JSON; 0 writes it on one line.
  public var indent = 0
  /// Rows shown by tables and cards; the rest is counted in the footer.
  public var rowLimit = Int.max
  public var lines = Lines.light
  /// The columns of a table without rows, where they are known.
  public var heading: [String] = []
  /// Bytes of output there may be.
  public var sizeLimit = Int.max
  /// Called now and then with the steps that were spent, to stop at limits and Ctrl-C.
  public var tick: (Int) throws(Failure) -> Void = { _ in }

  public init() {}
}

/// What a reader is told beside the bytes.
public struct ReadOptions {
  /// Which columns of a table of texts become numbers, dates and true or false.
  public enum Types: Equatable, Sendable {
    /// Those whose every cell is plainly one.
    case auto
    /// None.
    case text
    /// These, whatever it takes; the others stay text.
    case named([String: ColumnType])
  }

  /// Utf-8, utf-16 or windows-874; nil finds out.
  public var encoding: String?
  /// The byte between cells; nil finds out.
  public var separator: UInt8?
  public var types = Types.auto
  /// Whether the first row names the columns.
  public var hasHeader = true
  /// Whether empty and repeated headings are given names instead of being refused.
  public var namesHeadings = false
  /// Whether the apostrophe that keeps a text from being a formula is left in.
  public var keepsApostrophes = false
  public var tick: (Int) throws(Failure) -> Void = { _ in }

  public init() {}
}

/// What a column of a CSV file may be read as.
public enum ColumnType: String, Sendable, CaseIterable {
  case text, number, date, time, bool

  public var words: Words {
    switch self {
    case .text: Words(en: "a text", th: "ข้อความ")
    case .number: Words(en: "a number", th: "จำนวน")
    case .date: Words(en: "a date (2026-11-20)", th: "วันที่ (2569-11-20)")
    case .time: Words(en: "a time (2026-11-20T09:30)", th: "เวลา (2569-11-20T09:30)")
    case .bool: Words(en: "true or false", th: "true หรือ false")
    }
  }
}
