/// What vi has to remember between keys.
struct ViState {
  let isOn: Bool
  /// In the command mode.
  var isCommanding = false
  /// libedit was told to change its map, and the cursor is to stay.
  var isSwitching = false
  /// The key that called the action.
  private(set) var lastKey: Key?
  /// The last search within the line.
  var find: (key: UInt8, target: String)?
  /// What was cut or copied was whole lines.
  var isLinewise = false
  /// The keys of the last change.
  private(set) var lastChange: [Key] = []
  private var recording: [Key] = []
  private var textBefore: [UInt8]?
  /// This command is no change to be done again.
  var isExempt = false

  init(isOn: Bool) { self.isOn = isOn }

  mutating func record(_ key: Key) {
    guard isOn else { return }
    lastKey = key
    recording.append(key)
  }

  /// A command may have ended: its keys are kept if it changed the text.
  mutating func finishCommand(_ draft: Draft, isCounting: Bool) {
    guard isOn, isCommanding, !isCounting else { return }
    if let textBefore, textBefore != draft.bytes, !isExempt { lastChange = recording }
    textBefore = draft.bytes
    isExempt = false
    recording = []
  }

  mutating func forgetRecording() { recording = [] }
}

/// Where a motion of vi leads, and what an operator takes with it.
struct ViMotion {
  let target: Int
  /// Whether an operator takes the character at the target too.
  var isInclusive = false
  var isLinewise = false

  init(_ target: Int, inclusive: Bool = false, linewise: Bool = false) {
    self.target = target
    isInclusive = inclusive
    isLinewise = linewise
  }
}

/// What an operator does with what a motion passes.
enum ViOperator {
  case delete, change, copy

  var letter: UInt32 {
    switch self {
    case .delete: 0x64
    case .change: 0x63
    case .copy: 0x79
    }
  }
}
