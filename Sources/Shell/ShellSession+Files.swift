import Failures
import Glibc
import Text

/// Files of a script: written to their places when what it did is kept, all of them ready before anything is.
extension ShellSession {
  public func stage(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    staged.append(Staged(place: try place(staging: path), bytes: bytes))
    output.hold()
  }

  /// Where a file goes that takes the place of what is there, which is never an office.
  private func place(staging path: String) throws(Failure) -> Place {
    let place = try place(writing: path)
    if place.folder.holdsOffice(place.path) { throw Failure(.fileOffice, Failure.Part(path)) }
    return place
  }

  /// Made in a file of its own in the nearest folder there is, which is read and goes at once: nothing that may be
  /// personal is left behind, and what is taken back was never anywhere.
  public func stage(
    _ path: String, making body: (String) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    let place = try place(staging: path)
    var folder = Files.folder(of: place.path)
    while access(folder, F_OK) != 0, folder != "/" { folder = Files.folder(of: folder) }
    let fresh = folder + "/.sopsh-\(getpid())-\(staged.count)"
    defer { unlink(fresh) }
    let answer = try body(fresh)
    staged.append(Staged(place: place, bytes: try Files.read(fresh)))
    output.hold()
    return answer
  }

  /// Where a file that may be written goes.
  func place(writing path: String) throws(Failure) -> Place {
    let place = grants.writtenPlace(path)
    guard !path.isEmpty, Files.isPlain(path), place.isSound else {
      throw Grants.denial(.write, path, Files.folder(of: place.path))
    }
    return Place(folder: try grants.folder(.write, place.path, shown: path), path: place.path)
  }

  // MARK: - Making them real

  /// What is written: of a file staged several times, the last.
  var toWrite: [Staged] {
    var last: [String: Int] = [:]
    for (place, file) in staged.enumerated() { last[file.place.path] = place }
    return staged.enumerated().filter { last[$1.place.path] == $0 }.map(\.element)
  }

  /// What is to be written, each with the file that waits for its name; in a dry run none does.
  func prepareFiles() throws(Failure) -> [(file: Staged, ready: PreparedFile)] {
    var prepared: [(file: Staged, ready: PreparedFile)] = []
    for file in toWrite {
      if options.isDryRun {
        try file.place.folder.check(file.place.path)
      } else {
        prepared.append((file, try file.place.folder.prepare(file.place.path, file.bytes)))
      }
    }
    return prepared
  }

  /// Says what would be written; after a failure only what was staged when something was to be kept last.
  func tellFiles(upToCommit: Bool = false) {
    for file in upToCommit ? stagedAtCommit : toWrite {
      let path = SafeText.shown(file.place.path)
      output.warn(
        Words(en: "would write \(path) (\(file.bytes.count) bytes)", th: "จะเขียน \(path) (\(file.bytes.count) ไบต์)")
          .in(tongue))
    }
  }

  func writeFiles(_ prepared: [(file: Staged, ready: PreparedFile)], isKept: Bool) throws(Failure) {
    for (file, ready) in prepared {
      do throws(Failure) { try file.place.folder.finish(ready, file.place.path) } catch {
        guard isKept else { throw error }
        // Of what is kept may be spoken.
        try output.release()
        throw error.beginning(Words(en: "the records are kept, and this is not: ", th: "เก็บข้อมูลแล้ว แต่สิ่งนี้ไม่สำเร็จ: "))
      }
      written[file.place.path] = file.place
      let path = SafeText.shown(file.place.path)
      output.warn(Words(en: "wrote \(path)", th: "เขียน \(path) แล้ว").in(tongue))
    }
  }
}
