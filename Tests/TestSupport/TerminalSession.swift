import Foundation

/// The program on a terminal of its own: what it asks can be waited for, and answered.
public final class TerminalSession {
  private let process = Process()
  private let near: FileHandle
  private var shown = ""

  /// - Parameters:
  ///   - terminal: What `TERM` says; without it the prompt is the plain one.
  ///   - isControlling: Whether keys of the terminal are signals for the program.
  public init(
    _ arguments: [String], in folder: Scratch, program: String, terminal: String? = nil, isControlling: Bool = false,
    settings: [String: String] = [:]
  ) throws {
    guard FileManager.default.isExecutableFile(atPath: program) else { throw CocoaError(.fileNoSuchFile) }
    // Unlocks the other end, and asks for its number.
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0, number: Int32 = 0
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw CocoaError(.fileReadUnknown)
    }
    near = FileHandle(fileDescriptor: master, closeOnDealloc: true)
    let far = FileHandle(fileDescriptor: open("/dev/pts/\(number)", O_RDWR | O_NOCTTY), closeOnDealloc: true)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    process.executableURL = URL(fileURLWithPath: isControlling ? "/usr/bin/setsid" : program)
    process.arguments = (isControlling ? ["--ctty", "--wait", program] : []) + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["SOPSH_LANG": "en", "HOME": folder.path, "SOPSH_AS": Transcript.person, "NO_COLOR": "1"]
    process.environment?.merge(settings) { $1 }
    process.environment?["TERM"] = terminal
    process.standardInput = far
    process.standardOutput = far
    process.standardError = far
    try process.run()
    try far.close()
  }

  deinit { if process.isRunning { stop() } }

  private func stop() {
    let session = tcgetsid(near.fileDescriptor)
    if session > 1 { Foundation.kill(session, SIGKILL) }
    if process.processIdentifier > 1 { Foundation.kill(process.processIdentifier, SIGKILL) }
  }

  /// Keys as they are, without a line end.
  public func press(_ keys: String) { near.write(Data(keys.utf8)) }

  /// Whether the terminal shows what is typed and gives it line by line, as it does for any program.
  public var isPlain: Bool {
    var modes = termios()
    return tcgetattr(near.fileDescriptor, &modes) == 0
      && modes.c_lflag & tcflag_t(ECHO | ICANON | ISIG) == tcflag_t(ECHO | ICANON | ISIG)
  }

  /// Ends the program by a signal; only where it has the terminal to itself.
  ///
  /// Where the program never started nobody has the terminal: -1 would be every process there is.
  public func kill(_ number: Int32) {
    let session = tcgetsid(near.fileDescriptor)
    if session > 1 { Foundation.kill(session, number) }
  }

  /// Waits until a text was shown, then types a line; gives what was shown up to then.
  @discardableResult
  public func type(_ line: String, after text: String) -> String {
    let before = wait(for: text)
    near.write(Data((line + "\n").utf8))
    return before
  }

  /// What is shown until a text comes, or the program ends; none of it twice.
  @discardableResult
  public func wait(for text: String) -> String {
    if text.isEmpty { return "" }
    while !shown.contains(text), let more = read() { shown += more }
    let end = shown.range(of: text)?.upperBound ?? shown.endIndex
    defer { shown = String(shown[end...]) }
    return String(shown[..<end])
  }

  /// The rest, and the exit code.
  public func end() -> (shown: String, code: Int32) {
    while let more = read() { shown += more }
    // What neither ends nor says anything for long is ended, so that a test fails and does not hang.
    for _ in 0..<200 where process.isRunning { usleep(10_000) }
    if process.isRunning { stop() }
    process.waitUntilExit()
    return (shown, process.terminationStatus)
  }

  /// Nil when the other end is closed, or nothing came for long.
  private func read() -> String? {
    var one = pollfd(fd: near.fileDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&one, 1, 20_000) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(near.fileDescriptor, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count], as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
  }
}
