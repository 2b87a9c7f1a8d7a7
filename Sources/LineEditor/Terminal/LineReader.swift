public import Failures

/// Reads lines at a terminal: what whoever runs a prompt uses of this module.
public final class LineReader {
  private let terminal: Terminal
  private let editor: Editor
  private var painter: Painter
  private var size: (columns: Int, rows: Int)
  private var top = 0

  public enum Answer: Equatable {
    case line(String)
    /// Ctrl-C: the prompt is to be whole again.
    case cancelled
    case ended
  }

  /// How a person wants it.
  public struct Settings {
    public var tongue: Tongue
    /// A name of `Themes`.
    public var theme: String
    /// 0 without colours, 16, 256, or more for all.
    public var colours: Int
    public var usesVi: Bool
    /// Hints and suggestions.
    public var helps: Bool
    /// The text of `.editrc`.
    public var configuration: String

    public init(
      tongue: Tongue, theme: String = "dark", colours: Int = 256, usesVi: Bool = false, helps: Bool = true,
      configuration: String = ""
    ) {
      self.tongue = tongue
      self.theme = theme
      self.colours = colours
      self.usesVi = usesVi
      self.helps = helps
      self.configuration = configuration
    }
  }

  /// - Parameter editElsewhere: Changes a text in another program; nil for no change.
  /// - Returns: Nil where there is no terminal: then lines are read plainly.
  public init?(
    assistant: any Assistant, past: any Past, settings: Settings, editElsewhere: ((String) -> String?)? = nil
  ) {
    guard let terminal = Terminal(),
      let editor = Editor(
        keys: terminal, assistant: assistant, past: past, tongue: settings.tongue, vi: settings.usesVi,
        isHelping: settings.helps, configuration: settings.configuration)
    else { return nil }
    terminal.splitsEscape = editor.isVi
    self.terminal = terminal
    self.editor = editor
    size = terminal.size
    let depth: Theme.Depth =
      settings.colours <= 0 ? .none : settings.colours <= 16 ? .sixteen : settings.colours <= 256 ? .many : .all
    painter = Painter(width: size.columns, theme: Themes.named(settings.theme, depth: depth))
    editor.show = { [unowned self] in self.show($0) }
    editor.send = { [unowned self] in self.terminal.write($0) }
    editor.clearScreen = { [unowned self] in self.painter.clearScreen() }
    editor.suspend = { [unowned self] in self.suspend() }
    editor.page = { [unowned self] in self.page($0) }
    if let editElsewhere {
      editor.editElsewhere = { [unowned self] text in self.outside { editElsewhere(text) } }
    }
  }

  /// Lets a person type a line, or several that belong together.
  public func read(_ look: PromptLook) -> Answer {
    terminal.enter()
    size = terminal.size
    top = 0
    painter.start(width: size.columns)
    let outcome = editor.run(look)
    painter.finish()
    if editor.isVi { terminal.write(Array("\u{1B}[0 q".utf8)) }
    terminal.write(painter.take())
    terminal.rest()
    switch outcome {
    case .line(let text): return .line(text)
    case .cancelled: return .cancelled
    case .ended: return .ended
    }
  }

  /// Gives the terminal back as it was.
  public func leave() { terminal.leave() }

  /// A command reads from the terminal itself, or has ended doing so.
  public func converse(_ begins: Bool) {
    if begins { terminal.leave() } else { terminal.rest() }
  }

  /// What a program that is about to end at once does first; may be called from a handler of signals.
  public static let giveBack: @convention(c) () -> Void = { RawMode.giveBack() }

  /// Shows a text that is longer than the screen, between lines read.
  ///
  /// - Parameter head: How many of its lines stay at the top.
  public func page(_ text: String, head: Int) {
    terminal.enter()
    Pager(terminal, tongue: editor.tongue).show(text, header: head)
    terminal.rest()
  }

  private func show(_ scene: Scene) {
    if scene.width != size.columns {
      painter.resize(width: scene.width)
      top = 0
    }
    size = (scene.width, scene.height)
    painter.paint(scene.frame(top: &top))
    terminal.write(painter.take())
  }

  private func suspend() {
    terminal.suspend()
    painter.start(width: terminal.size.columns)
  }

  /// Runs something that has the terminal to itself.
  private func outside<Result>(_ body: () -> Result) -> Result {
    painter.erase()
    terminal.write(painter.take())
    terminal.leave()
    let result = body()
    terminal.enter()
    painter.start(width: terminal.size.columns)
    return result
  }

  private func page(_ text: String) {
    painter.erase()
    terminal.write(painter.take())
    Pager(terminal, tongue: editor.tongue).show(text, header: 0)
    painter.start(width: terminal.size.columns)
  }
}
