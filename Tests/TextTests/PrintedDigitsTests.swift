import Testing
import Text

@Suite struct PrintedDigitsTests {
  @Test(arguments: [
    ("ปี 2569", "ปี ๒๕๖๙"), ("ที่ ศธ 04999/ว12", "ที่ ศธ ๐๔๙๙๙/ว๑๒"), ("3.25", "๓.๒๕"), ("โทร. 055-123", "โทร. ๐๕๕-๑๒๓"),
    ("https://example.go.th/2569", "https://example.go.th/2569"),
    ("สอบถาม a1@example.com ภายใน 3 วัน", "สอบถาม a1@example.com ภายใน ๓ วัน"),
    ("www.example2.go.th ข้อ 4", "www.example2.go.th ข้อ ๔"), ("", ""), ("1/2", "๑/๒"), ("ก.1", "ก.๑"),
  ])
  func `papers print digits in Thai and leave addresses alone`(_ text: String, _ printed: String) {
    #expect(Digits.printed(text) == printed)
  }
}
