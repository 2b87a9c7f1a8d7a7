import Failures
import Glibc
import Values

/// A file that is open to be read, a part at a time; it is closed when nobody wants it any more.
final class OpenFile: ByteSource {
  let descriptor: Int32
  let size: Int
  private let shown: String
  private var next = 0

  /// Takes the descriptor over.
  init(_ descriptor: Int32, _ shown: String, size: Int) throws(Failure) {
    self.descriptor = descriptor
    self.shown = shown
    self.size = size
    if size > Files.largest { throw Failure(.fileLarge, Failure.Part(shown), Failure.Part(Files.largest >> 20)) }
  }

  deinit { close(descriptor) }

  func read(into place: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    while true {
      let got = pread(descriptor, place.baseAddress, place.count, next)
      if got < 0, errno == EINTR, !Interrupt.isRaised { continue }
      if got < 0 { throw Failure(.fileMissing, Failure.Part(shown), .words(Files.reason())) }
      next += got
      if next > Files.largest { throw Failure(.fileLarge, Failure.Part(shown), Failure.Part(Files.largest >> 20)) }
      return got
    }
  }

  func rewind() { next = 0 }
}
