import Failures
import Language

/// A script looked at without running it: for the tools.
extension Shell {
  public func rendered(_ failure: Failure, isWarning: Bool = false) -> String {
    rendering.text(failure, isWarning: isWarning)
  }

  public func check(_ path: String) throws(Failure) -> (failures: [Failure], warnings: [Failure]) {
    let bytes = try Files.read(path)
    try grantFolders(besides: path)
    do throws(Failure) { try Engine.requireUTF8(bytes, path) } catch { return ([error], []) }
    let number = engine.add(name: path, bytes: bytes)
    do throws(Engine.Refusal) {
      let script = try engine.script(number, path: Files.canonical(path) ?? path)
      return ([], script.warnings)
    } catch {
      return (error.failures, error.warnings)
    }
  }
}
