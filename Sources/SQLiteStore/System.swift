import Failures
import Glibc

/// What the system says about itself in files of its own.
enum System {
  /// A file of the system, of which a part is enough; empty where it cannot be read.
  static func read(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    withUnsafeTemporaryAllocation(byteCount: 1 << 14, alignment: 16) { buffer in
      while bytes.count < 1 << 20 {
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if got <= 0 { break }
        // The system says how many bytes it filled.
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<got]))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// File systems of other computers, and those made by programs: their locks cannot be trusted.
public enum Networks {
  /// As the system's list of mounts calls them, before a dot.
  public static let names: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse", "afs", "ceph", "ncpfs", "vboxsf", "gfs2", "lustre", "ocfs2",
  ]

  /// Why the file system of a place is one of these; nil where it is not.
  ///
  /// Only file systems without a disk below, whose device has major number 0, need be looked up.
  ///
  /// A line reads `36 35 0:42 /root /mount options shared:1 - fuse.sshfs user@host: rw`.
  static func words(for place: Place, _ names: Set<String>) -> Words? {
    if place.majorDevice != 0 { return nil }
    let device = "0:\(place.minorDevice)"
    for line in System.read("/proc/self/mountinfo").split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 3, words[2] == device, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else {
        continue
      }
      let name = words[dash + 1].prefix { $0 != "." }
      if !names.contains(String(name)) { return nil }
      return Words(
        en: "its file system (\(name)) may be shared with other computers, so its locks cannot be trusted",
        th: "ระบบไฟล์ (\(name)) อาจใช้ร่วมกับเครื่องอื่น จึงเชื่อการล็อกไฟล์ไม่ได้")
    }
    return nil
  }
}
