import CEdit
import Glibc

/// Debian's libedit as what it is best at: keys to functions by maps a person can change, counts, and a buffer.
///
/// It sees no terminal: its files are a pseudo-terminal of its own, which nobody reads, and the null device, because
/// what it would draw is wrong for Thai.
///
/// Invariant: the pointers live from `init` to `deinit`, and libedit calls back only within `run`.
final class Libedit {
  /// What one of our functions tells libedit.
  enum Verdict: UInt8 {
    /// `wait`: digits of a count came, the command is to follow.
    case goOn = 4, enter = 1, end = 2, wait = 3
  }

  /// What reading gave: a code for libedit's map, the end of input, or a reason to give the line up.
  enum Reading {
    case code(UInt32)
    case end, cancel
  }

  private let line: OpaquePointer
  private let client: UnsafeMutablePointer<sopsh_client>
  private let nowhere: UnsafeMutablePointer<FILE>
  private let near: Int32, far: Int32
  private var names: [UnsafeMutablePointer<wchar_t>] = []
  /// Asked for a code when libedit has nothing to do: its buffer is up to date.
  var read: () -> Reading = { .end }
  /// Called for the function of a number.
  var perform: (Int) -> Verdict = { _ in .goOn }

  /// - Returns: Nil where the system gives no pseudo-terminal: then there is only the plain prompt.
  init?(functions: [String]) {
    near = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard near >= 0 else { return nil }
    guard let far = Self.otherEnd(of: near), let nowhere = fopen("/dev/null", "r+e") else {
      close(near)
      return nil
    }
    self.far = far
    self.nowhere = nowhere
    guard let line = el_init_fd("sopsh", nowhere, nowhere, nowhere, far, far, far) else {
      close(near)
      close(far)
      fclose(nowhere)
      return nil
    }
    self.line = line
    client = .allocate(capacity: 1)
    client.initialize(to: sopsh_client(owner: Unmanaged.passUnretained(self).toOpaque(), run: Self.runs))
    _ = sopsh_set_client(line, client)
    _ = sopsh_set_signals(line, 0)
    _ = sopsh_set_reader(line, Self.reads)
    _ = sopsh_set_history(line)
    for (number, name) in functions.enumerated() { add(name, number) }
  }

  deinit {
    el_end(line)
    client.deinitialize(count: 1)
    client.deallocate()
    names.forEach { $0.deallocate() }
    fclose(nowhere)
    close(near)
    close(far)
  }

  private static func otherEnd(of near: Int32) -> Int32? {
    // TIOCSPTLCK unlocks it, TIOCGPTPEER opens it: Linux's own calls need neither a name nor a folder of devices.
    var locked: Int32 = 0
    guard ioctl(near, 0x4004_5431, &locked) == 0 else { return nil }
    let far = ioctl(near, 0x5441, O_RDWR | O_NOCTTY | O_CLOEXEC)
    if far < 0 { return nil }
    // It lays text out for a screen of this size, for nobody.
    var size = winsize(ws_row: 50, ws_col: 200, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(far, UInt(TIOCSWINSZ), &size)
    return far
  }

  private func add(_ name: String, _ number: Int) {
    let wide = UnsafeMutablePointer<wchar_t>.allocate(capacity: name.utf8.count + 1)
    for (index, byte) in name.utf8.enumerated() { wide[index] = wchar_t(byte) }
    wide[name.utf8.count] = 0
    names.append(wide)
    _ = sopsh_add_function(line, wide, Int32(number))
  }

  // MARK: - Running

  /// Reads keys until one of our functions or the reader ends the line.
  func run() {
    var count: Int32 = 0
    _ = el_wgets(line, &count)
  }

  private static let reads: sopsh_reader = { line, code in
    guard let line, let code, let edit = owner(line) else { return 0 }
    switch edit.read() {
    case .code(let value):
      code.pointee = wchar_t(bitPattern: value)
      return 1
    case .end: return 0
    case .cancel:
      errno = EINTR
      return -1
    }
  }

  private static func owner(_ line: OpaquePointer) -> Libedit? {
    guard let client = sopsh_client_of(line), let owner = client.pointee.owner else { return nil }
    return Unmanaged<Libedit>.fromOpaque(owner).takeUnretainedValue()
  }

  private static let runs: @convention(c) (UnsafeMutableRawPointer?, Int32) -> UInt8 = { owner, number in
    guard let owner else { return Verdict.goOn.rawValue }
    return Unmanaged<Libedit>.fromOpaque(owner).takeUnretainedValue().perform(Int(number)).rawValue
  }

  // MARK: - Its maps

  func use(vi: Bool) { _ = sopsh_set_keys(line, vi ? "vi" : "emacs") }

  /// Takes every key but those that type and count from its maps: what it reads or runs itself, such as a command line
  /// for `:`, would take the line over unseen.
  func clearMaps(vi: Bool) {
    let controls = Array(0..<32) + [127] as [UInt8]
    for code in controls { bind(Chord.octal(code), to: "ed-unassigned") }
    if vi {
      for code in controls + Array(32..<127) where !(0x31...0x39).contains(code) {
        bind(Chord.octal(code), to: "ed-unassigned", inCommandMode: true)
      }
    } else {
      for code in 1..<128 as Range<UInt8> {
        bind("^[" + Chord.octal(code), to: (0x30...0x39).contains(code) ? "ed-argument-digit" : "ed-unassigned")
      }
    }
  }

  /// - Parameter inCommandMode: For the command mode of vi.
  func bind(_ key: String, to function: String, inCommandMode: Bool = false) {
    _ = inCommandMode ? sopsh_bind_command(line, key, function) : sopsh_bind(line, key, function)
  }

  /// One line of an `.editrc`.
  func configure(_ words: [String]) {
    var pointers = words.map { UnsafePointer(strdup($0)) }
    _ = el_parse(line, Int32(pointers.count), &pointers)
    pointers.forEach { free(UnsafeMutablePointer(mutating: $0)) }
  }

  /// Is read before any further key.
  func push(_ key: Key.Special) {
    let code = [wchar_t(key.rawValue), 0]
    el_wpush(line, code)
  }

  // MARK: - Its buffer

  var draft: Draft {
    guard let info = el_wline(line)?.pointee, let start = info.buffer, let end = info.lastchar,
      var cursor = info.cursor
    else { return Draft() }
    if cursor < start {
      // Its `ed-move-to-end` leaves the cursor of vi one before an empty line, and its next step would write there.
      el_cursor(line, -1)
      cursor = start
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * (end - start))
    var place = 0
    for index in 0..<(end - start) {
      if start + index == cursor { place = bytes.count }
      Self.append(start[index], to: &bytes)
    }
    if cursor >= end { place = bytes.count }
    return Draft(bytes: bytes, cursor: place)
  }

  private static func append(_ code: wchar_t, to bytes: inout [UInt8]) {
    // Ctrl-V Enter puts in a carriage return; lines end in one way here.
    let code = code == 0x0D ? 0x0A : code
    let scalar = Unicode.Scalar(UInt32(bitPattern: code)) ?? "\u{FFFD}"
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Makes the buffer what `new` is, touching only the part in which they differ: that is what vi takes for deleted.
  func set(_ new: Draft) {
    let old = draft
    if old.bytes != new.bytes {
      let limit = min(old.count, new.count)
      var head = 0
      while head < limit, old.bytes[head] == new.bytes[head] { head += 1 }
      while head > 0, !Self.isStart(old.bytes, head) || !Self.isStart(new.bytes, head) { head -= 1 }
      var tail = 0
      while tail < limit - head, old.bytes[old.count - 1 - tail] == new.bytes[new.count - 1 - tail] { tail += 1 }
      while tail > 0, !Self.isStart(old.bytes, old.count - tail) { tail -= 1 }
      move(from: old.cursor, to: old.count - tail, in: old.bytes)
      el_deletestr(line, Int32(Self.length(old.bytes[head..<old.count - tail])))
      let added = new.bytes[head..<new.count - tail]
      if !added.isEmpty { insert(added) }
      move(from: new.count - tail, to: new.cursor, in: new.bytes)
    } else {
      move(from: old.cursor, to: new.cursor, in: new.bytes)
    }
  }

  private static func isStart(_ bytes: [UInt8], _ place: Int) -> Bool {
    place >= bytes.count || bytes[place] & 0xC0 != 0x80
  }

  private static func length(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }

  private func insert(_ bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let wide = text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
    el_winsertstr(line, wide)
  }

  private func move(from old: Int, to new: Int, in bytes: [UInt8]) {
    let distance = new >= old ? Self.length(bytes[old..<new]) : -Self.length(bytes[new..<old])
    if distance != 0 { el_cursor(line, Int32(distance)) }
  }
}
