import Failures
import Glibc

/// Who holds a lock of a file, as the system lists it: asking needs no second descriptor on the file, whose closing
/// would drop our own locks.
enum LockHolder {
  static func words(_ place: Place) -> Words {
    guard let process = process(holding: place) else { return Words(en: "another sopsh", th: "sopsh อื่น") }
    let name = System.read("/proc/\(process)/comm").split(separator: "\n").first.map { " (\($0))" } ?? ""
    if process == Int(getpid()) {
      return Words(en: "another part of this program", th: "อีกส่วนหนึ่งของโปรแกรมนี้")
    }
    // The state is the first word after the name, which stands in brackets and may hold anything.
    let state = System.read("/proc/\(process)/stat").split(separator: ")").last?.split(separator: " ").first
    if state == "T" {
      return Words(
        en: "process \(process)\(name), which is stopped: fg in its terminal lets it go on",
        th: "โปรเซส \(process)\(name) ซึ่งถูกหยุดไว้: พิมพ์ fg ในหน้าจอของมันเพื่อให้ทำต่อ")
    }
    return Words(en: "process \(process)\(name)", th: "โปรเซส \(process)\(name)")
  }

  /// A line reads `1: POSIX  ADVISORY  WRITE 4711 fe:00:131 1073741825 1073741825`; those who only wait have `->`.
  private static func process(holding place: Place) -> Int? {
    let file = "\(hexadecimal(place.majorDevice)):\(hexadecimal(place.minorDevice)):\(place.inode)"
    for line in System.read("/proc/locks").split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count >= 6, words[1] == "POSIX", words[5] == file, let process = Int(words[4]), process > 0 {
        return process
      }
    }
    return nil
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return digits.count < 2 ? "0" + digits : digits
  }
}
