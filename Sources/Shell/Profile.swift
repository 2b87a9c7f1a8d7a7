import Commands
import Failures
import Glibc
import Language
import Text

// What a person has run at the start of every prompt: defs of their own, the prompt among them.
extension Prompt {
  /// Runs the profile; it is there to define, and a record it would change is not kept.
  func readProfile() {
    let session = shell.session
    guard let path = session.surroundings.profileFile, access(path, F_OK) == 0 else { return }
    guard Prompt.isOwn(path) else {
      return session.output.warn(
        Words(
          en: "\(SafeText.shown(path)) is not read: others may write it",
          th: "ไม่อ่าน \(SafeText.shown(path)) เพราะผู้อื่นเขียนได้"
        ).in(session.tongue))
    }
    do throws(Failure) {
      let bytes = try Files.read(path)
      try Engine.requireUTF8(bytes, path)
      run(bytes, path)
    } catch { shell.report(error) }
    session.drop()
  }

  private func run(_ bytes: [UInt8], _ path: String) {
    do throws(Engine.Refusal) {
      for warning in try shell.engine.line(shell.engine.add(name: path, bytes: bytes)) {
        shell.report(warning, isWarning: true)
      }
    } catch {
      for failure in error.failures.prefix(3) where failure.code != Wording.sessionEnd.code { shell.report(failure) }
    }
  }

  /// A file, not a link, that nobody else can write.
  private static func isOwn(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.isFile && status.st_uid == geteuid() && status.st_mode & 0o022 == 0
  }
}
