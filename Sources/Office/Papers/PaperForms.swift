import Failures

/// What a form of paper is in the office: the book its number comes from, and whether it goes out as a letter.
struct PaperForm {
  let name: String
  /// Nil where the form has no number of a book.
  let book: String?
  /// Whether sending it is an entry of the register of letters sent.
  let isLetter: Bool

  static let all: [PaperForm] = [
    PaperForm(name: "external", book: "sent-book", isLetter: true),
    PaperForm(name: "cover-letter", book: "sent-book", isLetter: true),
    PaperForm(name: "invitation", book: "sent-book", isLetter: true),
    PaperForm(name: "stamped", book: "sent-book", isLetter: true),
    PaperForm(name: "circular", book: "circular-book", isLetter: true),
    PaperForm(name: "memo", book: "memo-book", isLetter: false),
    PaperForm(name: "order", book: "order-book", isLetter: false),
    PaperForm(name: "announcement", book: "announcement-book", isLetter: false),
  ]

  static func named(_ name: String) -> PaperForm {
    all.first { $0.name == name } ?? PaperForm(name: name, book: nil, isLetter: false)
  }
}

/// A book of numbers as it is made when its first number is wanted.
struct BookForm {
  let kind: String
  let name: String
  /// What stands before the number where the office has a code: `ศธ 04999/`.
  let hasPrefix: Bool
  /// Between prefix and number: `ว` of circulars.
  let mark: String
  /// `512/2569`, or without the year.
  let hasYear: Bool
  /// Announcements have a number in the book and none on the paper.
  let isPrinted: Bool

  static let all: [BookForm] = [
    BookForm("received-book", "ทะเบียนหนังสือรับ", prefix: false, year: true),
    BookForm("sent-book", "ทะเบียนหนังสือส่ง", prefix: true, year: false),
    BookForm("circular-book", "ทะเบียนหนังสือเวียน", prefix: true, mark: "ว", year: false),
    BookForm("memo-book", "ทะเบียนบันทึกข้อความ", prefix: false, year: true),
    BookForm("order-book", "ทะเบียนคำสั่ง", prefix: false, year: true),
    BookForm("announcement-book", "ทะเบียนประกาศ", prefix: false, year: true, printed: false),
    BookForm("certificate-book", "ทะเบียนเกียรติบัตร", prefix: false, year: true),
    BookForm("secret-book", "ทะเบียนหนังสือลับ", prefix: false, year: true),
  ]

  private init(
    _ kind: String, _ name: String, prefix: Bool, mark: String = "", year: Bool, printed: Bool = true
  ) {
    self.kind = kind
    self.name = name
    hasPrefix = prefix
    self.mark = mark
    hasYear = year
    isPrinted = printed
  }

  static func of(_ kind: String) -> BookForm? { all.first { $0.kind == kind } }
}
