import CLinux
import Glibc

/// Memory for bulk work.
///
/// A page is given when it is first written, and each costs as much as reading its bytes: what is known to be filled
/// soon is asked for in one piece, of large pages where the system has them. It is an offer to the allocator, nothing
/// is taken by it; what is too little to matter is left alone.
public enum Room {
  private static let least = 1 << 23, most = 1 << 28

  /// So many bytes will be asked for soon, in pieces.
  public static func expect(_ bytes: Int) {
    guard bytes >= least else { return }
    let bytes = min(bytes, most)
    sopsh_keep_room(Int32(bytes))
    sopsh_grow_by(Int32(bytes))
    defer { sopsh_grow_by(1 << 17) }
    guard let start = malloc(1 << 20) else { return }
    let page = UInt(1 << 12), first = (UInt(bitPattern: start) + page) & ~(page - 1)
    madvise(UnsafeMutableRawPointer(bitPattern: first), bytes, MADV_HUGEPAGE)
    free(start)
  }
}
