import Failures
import Text

/// The editor without its terminal: keys come from a source, what there is to see goes to a display.
///
/// libedit decides which of our actions a key is. The draft is the text; libedit's buffer is kept equal to it between
/// keys, because what `.editrc` binds to libedit's own functions works on that.
final class Editor {
  let assistant: any Assistant
  let past: any Past
  let keys: any KeySource
  let tongue: Tongue
  let isVi: Bool
  private let engine: Libedit
  /// Called with what there is to see when no further key is waiting.
  var show: (Scene) -> Void = { _ in }
  /// Lets a person change the text in another editor; nil for no change.
  var editElsewhere: ((String) -> String?)?
  /// Sends a sequence that shows nothing, for the clipboard.
  var send: ([UInt8]) -> Void = { _ in }
  var clearScreen: () -> Void = {}
  var suspend: () -> Void = {}
  /// Shows lines a screen at a time.
  var page: (String) -> Void = { _ in }

  var look = PromptLook(left: [], continuation: [])
  var draft = Draft()
  var changes = Changes()
  var ring = KillRing()
  var menu: Menu?
  var paste: Paste?
  /// What the next draw says under the text, once.
  var message: Words?
  var outcome = Outcome.ended

  /// The number typed before a command, and what it is after the next key.
  var count: Int?
  private var countSoFar: Int?
  var lastAction = ""
  var previousAction = ""
  /// The column Up and Down try to keep.
  var goal: Int?
  var recall = Recall()
  var yanked: Range<Int>?
  /// Whether a cut belongs to the one before.
  var joinsCut = false
  var vi = ViState(isOn: false)
  private var codes: [UInt32] = []
  private var replaying: [Key] = []
  private var isFirstDrawn = false
  let isHelping: Bool
  private var seen = Seen()

  enum Outcome: Equatable {
    case line(String)
    case cancelled, ended
  }

  /// - Parameter isHelping: Whether to show hints and suggestions.
  init?(
    keys: any KeySource, assistant: any Assistant, past: any Past, tongue: Tongue, vi isVi: Bool = false,
    isHelping: Bool = true, configuration: String = ""
  ) {
    let settings = Configuration(configuration)
    let usesVi = settings.usesVi ?? isVi
    guard let engine = Libedit(functions: Action.all.map(\.fullName)) else { return nil }
    self.engine = engine
    self.keys = keys
    self.assistant = assistant
    self.past = past
    self.tongue = tongue
    self.isVi = usesVi
    self.isHelping = isHelping
    engine.use(vi: usesVi)
    engine.clearMaps(vi: usesVi)
    for action in Action.all {
      for chord in action.keys { engine.bind(Chord.notation(chord), to: action.fullName) }
      if usesVi {
        for chord in action.commandKeys {
          engine.bind(Chord.notation(chord), to: action.fullName, inCommandMode: true)
        }
      }
    }
    if usesVi {
      engine.bind(Chord.octal(Key.Special.toInsertMap.rawValue), to: "vi-insert", inCommandMode: true)
      engine.bind(Chord.notation("Escape"), to: "sopsh-vi-command")
      engine.bind(Chord.octal(Key.Special.toCommandMap.rawValue), to: "vi-command-mode")
    }
    for line in settings.bindings { engine.configure(line) }
    engine.read = { [unowned self] in self.read() }
    engine.perform = { [unowned self] number in self.perform(number) }
  }

  /// Lets a person type a text, and gives it when it was entered.
  func run(_ look: PromptLook, text: String = "") -> Outcome {
    self.look = look
    draft = Draft(text)
    changes = Changes(draft)
    // What is typed before the first Escape is one step, like every insertion.
    if isVi { changes.beginGathering() }
    menu = nil
    paste = nil
    message = nil
    recall = Recall()
    // What was put in last stands in another line.
    (yanked, lastAction, previousAction) = (nil, "", "")
    vi = ViState(isOn: isVi)
    goal = nil
    codes = []
    replaying = []
    (count, countSoFar) = (nil, nil)
    outcome = .ended
    isStarting = true
    engine.run()
    draw(isFinal: true)
    return outcome
  }

  private var isStarting = false

  // MARK: - Between the engine and the keys

  /// Asked by the engine for a code.
  private func read() -> Libedit.Reading {
    if !codes.isEmpty { return .code(codes.removeFirst()) }
    if isStarting {
      // libedit begins with an empty buffer and vi in its insert mode.
      isStarting = false
      engine.set(draft)
    }
    takeOver()
    vi.finishCommand(draft, isCounting: isCounting)
    while let key = nextKey() {
      if key == .cancel {
        outcome = .cancelled
        return .cancel
      }
      message = nil
      if intercept(key) { continue }
      if let reading = deliver(key) { return reading }
    }
    outcome = .ended
    return .end
  }

  /// What libedit's own functions did to its buffer.
  private func takeOver() {
    if vi.isSwitching {
      // libedit's own switch moves the cursor by a code point, over the start of a line too.
      vi.isSwitching = false
      engine.set(draft)
    }
    var current = engine.draft
    if current == draft { return }
    if current.bytes != draft.bytes {
      if lastAction != "typing" { changes.close() }
      lastAction = "typing"
      goal = nil
      let before = draft
      draft = current
      draft.cursor = draft.settled(draft.cursor)
      if draft != current { engine.set(draft) }
      changes.record(draft, .typing, before: before)
      if draft.cursor > 0, draft.bytes[draft.cursor - 1] == 0x20 { changes.close() }
      return
    }
    // Motion of libedit's goes by code points.
    let isForward = current.cursor > draft.cursor
    current.cursor = isForward ? current.settled(current.cursor) : current.snapped(current.cursor)
    draft = current
    goal = nil
    engine.set(draft)
  }

  private func deliver(_ key: Key) -> Libedit.Reading? {
    takeCount(key)
    switch key {
    case .scalar(let value) where value >= 0x80:
      if !vi.isCommanding, let character = key.character { typed(character) }
      return nil
    case .scalar(let value): return .code(value)
    case .control(let value): return .code(UInt32(value))
    case .alt(let value):
      codes = [UInt32(value)]
      return .code(0x1B)
    case .special(let special): return .code(UInt32(special.rawValue))
    case .paste(let bytes):
      takePaste(bytes)
      return nil
    }
  }

  /// Called by the engine for one of our actions.
  private func perform(_ number: Int) -> Libedit.Verdict {
    takeOver()
    let action = Action.all[number]
    previousAction = lastAction
    lastAction = action.name
    joinsCut = previousAction.hasPrefix("cut-")
    let before = draft
    let verdict = action.run(self)
    if vi.isCommanding { stayOnCharacter() }
    if draft.bytes != before.bytes { changes.record(draft, .other, before: before) }
    if !Self.keepsGoal.contains(action.name) { goal = nil }
    engine.set(draft)
    return verdict
  }

  private static let keepsGoal: Set<String> = ["up", "down"]

  /// Text typed or put in as if typed.
  func typed(_ text: String) {
    if lastAction != "typing" { changes.close() }
    lastAction = "typing"
    goal = nil
    let text = String(repeating: text, count: min(count ?? 1, 1000)), before = draft
    draft.insert(text)
    changes.record(draft, .typing, before: before)
    engine.set(draft)
  }

  /// Changes the text outside of an action.
  func change(_ new: Draft) {
    changes.close()
    let before = draft
    draft = new
    if vi.isCommanding { stayOnCharacter() }
    changes.record(draft, .other, before: before)
    engine.set(draft)
  }

  func push(_ special: Key.Special) { engine.push(special) }

  // MARK: - Keys

  /// Waits for a key, showing what there is to see.
  func nextKey() -> Key? {
    if !replaying.isEmpty {
      let key = replaying.removeFirst()
      vi.record(key)
      return key
    }
    while true {
      if !keys.hasMore { draw() }
      switch keys.next() {
      case .key(let key):
        vi.record(key)
        return key
      case .redraw: continue
      case .cancel: return .cancel
      case .end: return nil
      }
    }
  }

  func replay(_ keys: [Key]) { replaying = keys + replaying }

  /// A number before a command: Alt with digits, or digits in the command mode of vi.
  private func takeCount(_ key: Key) {
    count = countSoFar
    countSoFar = nil
    let digit: Int
    switch key {
    case .alt(let byte) where byte >= 0x30 && byte <= 0x39: digit = Int(byte) - 0x30
    case .scalar(let value) where value >= 0x30 && value <= 0x39 && (count != nil || vi.isCommanding && value > 0x30):
      digit = Int(value) - 0x30
    default: return
    }
    countSoFar = min((count ?? 0) * 10 + digit, 9_999)
  }

  var isCounting: Bool { countSoFar != nil }
  var times: Int { count ?? 1 }
  /// Whether a number was typed before the command.
  var isCounted: Bool { count != nil }

  // MARK: - Seeing

  func draw(isFinal: Bool = false) {
    var scene = Scene(look: look, draft: draft, width: keys.size.columns, height: keys.size.rows)
    scene.isFinal = isFinal
    let text = draft.text
    seen.refresh(text, assistant)
    scene.marks = seen.marks
    if !isFinal {
      scene.pasted = paste?.range
      if let (one, other) = assistant.partner(text, at: draft.cursor) { scene.underlined = [one, other] }
      if menu == nil, paste == nil { scene.suggestion = suggestion }
      scene.below = below(text, width: scene.width, height: scene.height)
    }
    show(scene)
    isFirstDrawn = true
  }

  /// What is pale behind the text.
  var suggestion: String {
    isHelping && draft.isAtEnd && !draft.isEmpty && !vi.isCommanding ? seen.suggestion(draft.text, assistant) : ""
  }

  private func below(_ text: String, width: Int, height: Int) -> [Scene.Line] {
    if let paste { return [Scene.Line([(paste.note(in: tongue), Style(.note))])] }
    if let menu { return menu.lines(width: width, rows: max(1, min(12, height - 2)), tongue) }
    if let message { return [Scene.Line([(message.in(tongue), Style(.note))])] }
    guard isHelping, let hint = assistant.hint(text, at: draft.cursor) else { return [] }
    return [Self.line(hint)]
  }

  static func line(_ hint: Hint) -> Scene.Line {
    let bytes = Array(hint.text.utf8)
    guard let emphasis = hint.emphasis, emphasis.upperBound <= bytes.count else {
      return Scene.Line([(hint.text, Style(.hint))])
    }
    let parts = [0..<emphasis.lowerBound, emphasis, emphasis.upperBound..<bytes.count]
    let styles = [Style(.hint), Style(.hintEmphasis), Style(.hint)]
    return Scene.Line(zip(parts, styles).map { (String(decoding: bytes[$0], as: UTF8.self), $1) })
  }

  /// Where words begin and end; Thai by the dictionary as soon as reading it delays no prompt.
  var words: WordMotion {
    WordMotion(draft: draft, breaks: assistant.wordBreaks(draft.text, usingDictionary: isFirstDrawn))
  }

  /// Answers of the assistant for the text last asked about.
  private struct Seen {
    private var text: String?
    private(set) var marks: [Mark] = []
    private var suggestedFor: String?
    private var suggested = ""

    mutating func refresh(_ new: String, _ assistant: any Assistant) {
      if new == text { return }
      text = new
      marks = assistant.marks(of: new)
    }

    mutating func suggestion(_ text: String, _ assistant: any Assistant) -> String {
      if text != suggestedFor {
        suggestedFor = text
        suggested = assistant.suggestion(text) ?? ""
      }
      return suggested
    }
  }
}

/// Where keys come from.
protocol KeySource: AnyObject {
  /// Whether a key is there already: then nothing need be drawn before it.
  var hasMore: Bool { get }
  var size: (columns: Int, rows: Int) { get }
  func next() -> KeyEvent
}

enum KeyEvent: Equatable {
  case key(Key)
  /// The screen changed its size or was given back to us.
  case redraw
  /// A signal asks to give the line up.
  case cancel
  case end
}
