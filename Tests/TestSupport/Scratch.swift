import Failures
import Foundation

/// An empty folder in which commands run; it goes when nobody needs it any more.
public final class Scratch {
  public let path: String

  public init(_ path: String = NSTemporaryDirectory() + "sopsh-" + UUID().uuidString) {
    self.path = path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func write(_ name: String, _ text: String) {
    try? text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
  }

  /// A text without the name of this folder, nor of where the project lies.
  public func steady(_ text: String) -> String {
    text.replacingOccurrences(of: path + "/", with: "").replacingOccurrences(of: path, with: ".")
      .replacingOccurrences(of: Project.root + "/", with: "")
  }

  public func run(_ command: String, program: String, tongue: Tongue) -> (output: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec 2>&1\n" + command]
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    let programFolder = (program as NSString).deletingLastPathComponent
    process.environment = [
      "PATH": programFolder + ":/usr/bin:/bin", "SOPSH_LANG": tongue.rawValue, "LC_ALL": "C.UTF-8", "HOME": path,
      "SOPSH_AS": Transcript.person, "TZ": "UTC", "ROUNDS": Project.root + "/scripts/rounds",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    // The threads of tests hold signals back, and a child would too: no Ctrl-C could reach it.
    var none = sigset_t(), held = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &held)
    defer { pthread_sigmask(SIG_SETMASK, &held, nil) }
    do { try process.run() } catch { return ("cannot run: \(error)", 127) }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (steady(String(decoding: data, as: UTF8.self)), process.terminationStatus)
  }
}
