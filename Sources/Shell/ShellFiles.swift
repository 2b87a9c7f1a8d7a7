import Failures

/// The same files for the tools of the program, which are not scripts and need no grant.
public enum ShellFiles {
  public static func read(_ path: String) throws(Failure) -> [UInt8] { try Files.read(path) }
  public static func write(_ path: String, _ bytes: [UInt8]) throws(Failure) { try Files.write(path, bytes) }
  public static func standardInput(_ output: Output) throws(Failure) -> [UInt8] { try output.standardInput() }

  public static func print(_ text: String, _ output: Output) throws(Failure) {
    try output.write(Array(text.utf8))
    output.flush()
  }
}
