/// What the machine says when it is asked: handed in by the program, so that tests can say something else.
public struct Surroundings: Sendable {
  /// Seconds of office time since 1970.
  public let clock: @Sendable () -> Int
  /// 32 bytes nobody can guess.
  public let entropy: @Sendable () -> [UInt8]
  public let host: @Sendable () -> String
  /// The office the environment names.
  public var workspace: String?
  /// The folder that remembers the last head of each office; nil for nowhere.
  public var headFolder: @Sendable () -> String?
  /// The file of what is typed at the prompt; nil for none.
  public var historyFile: String?
  /// What a person has run at the start of the prompt; nil for nothing.
  public var profileFile: String?
  /// Milliseconds that only go forward.
  public var ticks: @Sendable () -> Int = { 0 }
  /// Whether the environment asks for no colours.
  public var isPlain = false

  public init(
    clock: @escaping @Sendable () -> Int, entropy: @escaping @Sendable () -> [UInt8],
    host: @escaping @Sendable () -> String, workspace: String? = nil,
    headFolder: @escaping @Sendable () -> String? = { nil }, isPlain: Bool = false, historyFile: String? = nil,
    profileFile: String? = nil, ticks: @escaping @Sendable () -> Int = { 0 }
  ) {
    self.clock = clock
    self.entropy = entropy
    self.host = host
    self.workspace = workspace
    self.headFolder = headFolder
    self.isPlain = isPlain
    self.historyFile = historyFile
    self.profileFile = profileFile
    self.ticks = ticks
  }

  /// Always the same: for tests.
  public static let fixed = Surroundings(
    clock: { 1_795_165_200 }, entropy: { [UInt8](repeating: 7, count: 32) }, host: { "test" })
}
