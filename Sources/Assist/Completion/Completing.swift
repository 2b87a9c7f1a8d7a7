import Failures
import Language
import LineEditor
import Model

/// Finds what may stand at a place: collects offers by what is wanted there, ranks them by what was typed.
struct Completing {
  let scene: any Scene
  let place: Place
  let outlook: Outlook?
  let fuzzy: Fuzzy

  static let most = 400

  init(_ scene: any Scene, _ place: Place) {
    self.scene = scene
    self.place = place
    fuzzy = Fuzzy(place.typed)
    outlook = Completing.look(scene, place)
  }

  /// Asks the checker, with a made-up word in the place of the one being typed and every bracket closed.
  private static func look(_ scene: any Scene, _ place: Place) -> Outlook? {
    let outline = place.outline, start = place.replaced.lowerBound
    switch place.wanted {
    case .nothing, .path, .type, .flag, .key: return nil
    case .statement where place.typed.isEmpty == false && outline.frames.count == 1: return nil
    default: break
    }
    let isDotted = place.wanted == .field || place.wanted == .column
    let middle = isDotted ? ".x" : "x"
    let bytes = outline.bytes[..<start] + Array((middle + outline.closing).utf8)
    return scene.engine.outlook(Array(bytes), at: start, vocabulary: scene.vocabulary)
  }

  func completions() -> Completions? {
    // Right behind a digit nothing can be put in: it would become part of the number.
    let start = place.replaced.lowerBound
    if start > 0, (0x30...0x39).contains(place.outline.bytes[start - 1]) { return nil }
    var ranked = Completing.ranked(offers, fuzzy, scene.tongue)
    // A flag cannot begin a line.
    let before = place.outline.bytes[..<start].last { $0 != 0x20 }
    if before == 0x0A { ranked.removeAll { $0.insert.hasPrefix("--") } }
    return ranked.isEmpty ? nil : Completions(replacing: place.replaced, with: ranked)
  }

  /// Best first; a name in two spellings is shown as it was typed, or in the language of the session.
  static func ranked(_ offers: [Offer], _ fuzzy: Fuzzy, _ tongue: Tongue) -> [Candidate] {
    var found: [(score: Int, order: Int, candidate: Candidate)] = [], seen: Set<String> = []
    found.reserveCapacity(min(offers.count, most))
    for (order, offer) in offers.enumerated() {
      var text = offer.text, score = offer.isCertain ? 600 : fuzzy.score(bare: offer.text)
      if let other = offer.other {
        let otherScore = fuzzy.score(bare: other)
        if otherScore > score || fuzzy.isEmpty && tongue == .thai { (text, score) = (other, max(score, otherScore)) }
      }
      guard score > 0, seen.insert(text).inserted else { continue }
      let candidate = Candidate(
        text + offer.after, label: text, description: offer.description, role: offer.role)
      found.append((score + offer.weight, order, candidate))
    }
    found.sort { $0.score != $1.score ? $0.score > $1.score : $0.order < $1.order }
    return found.prefix(most).map(\.candidate)
  }

  private var offers: [Offer] {
    switch place.wanted {
    case .nothing: []
    case .statement: commands(isStage: false) + keywords(Reserved.statement)
    case .pipeline: commands(isStage: false) + keywords(Reserved.pipeline)
    case .stage: commands(isStage: true)
    case .flag: place.call.map { flags($0, isFirst: true) } ?? []
    case .variable: variables(weight: 0)
    case .column: columns(of: row)
    case .field: columns(of: outlook?.target)
    case .key: keys()
    case .type: types()
    case .path: files()
    case .value: isInParameters || isTitle ? [] : isUse ? files() : values()
    }
  }

  /// The line that is typed, up to the place.
  private var line: ArraySlice<UInt8> {
    let before = place.outline.bytes[..<place.replaced.lowerBound]
    let start = before.lastIndex { $0 == 0x0A || $0 == 0x3B }.map { $0 + 1 } ?? 0
    return before[start...].drop { $0 == 0x20 }
  }

  /// Whether a file is to be named: `use` takes nothing else.
  private var isUse: Bool { line.starts(with: "use ".utf8) }

  /// Whether the title of a test is to be written, which nobody but its writer knows.
  private var isTitle: Bool { line.starts(with: "test ".utf8) && !line.contains(0x7B) }

  /// Whether parameters are being named, where nothing that is known can stand.
  private var isInParameters: Bool {
    line.starts(with: "def ".utf8) && line.filter { $0 == 0x5B }.count > line.filter { $0 == 0x5D }.count
  }

  /// The row `.x` belongs to here.
  var row: Type? {
    if let row = outlook?.row { return row }
    return call.flatMap { piped($0) }?.element
  }

  /// The command the place belongs to: of its own bracket, or of the one around a list or record.
  var call: OutlineCall? {
    for frame in place.outline.frames.reversed() {
      if let call = frame.call { return place.outline.calls[call] }
      if frame.holdsStatements || frame.form == .pipeline || frame.form == .text { return nil }
    }
    return nil
  }

  func piped(_ call: OutlineCall) -> Type? {
    outlook?.inputs[Int(place.outline.tokens[call.head].start)]
  }

  // MARK: - Keywords

  enum Reserved {
    static let statement = [
      "let", "var", "if", "for", "while", "match", "try", "def", "return", "throw", "use", "test",
    ]
    static let pipeline = ["if", "match", "try"]
    static let value = ["true", "false", "null", "not"]
    static let after = ["and", "or", "in", "matches", "mod", "div"]
  }

  private func keywords(_ words: [String]) -> [Offer] {
    // They are offered once a letter of theirs was typed.
    guard !fuzzy.isEmpty else { return [] }
    return words.map { Offer($0, role: .keyword, weight: -60, after: $0 == "test" ? " \"" : " ") }
  }

  // MARK: - Values

  private func values() -> [Offer] {
    let frame = place.outline.frame
    if place.isQuoted { return quoted() }
    if frame.state == .operand, frame.block == .try || frame.block == .else {
      let brace = Offer("{", role: .sign, after: " ")
      return frame.block == .try ? [brace] : [brace, Offer("if", role: .keyword, after: " ")]
    }
    if frame.state == .after, frame.call == nil {
      if frame.block == .for { return keywords(["in"]) }
      return keywords(Reserved.after)
        + keywords(frame.form == .statements || frame.form == .block ? ["else", "catch"] : [])
    }
    var offers: [Offer] = []
    if frame.state == .after, let call = place.call {
      offers += arguments(call) + flags(call, isFirst: false)
      if standsBehindValue(call) { offers += keywords(Reserved.after) }
    } else {
      if frame.form == .record, let key = frame.keys.last, let call { offers += fieldValues(key, call) }
      if let wanted = outlook?.wanted { offers += valuesOf(wanted, weight: 100) }
      if let kind = outlook?.identity { offers += identities(kind) }
      if outlook?.row != nil { offers += columns(of: outlook?.row, weight: -20) }
    }
    // A condition whose block is still to come begins with no other block.
    let words = frame.block == nil ? Reserved.value + Reserved.pipeline : Reserved.value
    return offers + keywords(words) + variables(weight: -40)
  }

  /// Whether an operator may follow: the last thing before is an argument.
  private func standsBehindValue(_ call: OutlineCall) -> Bool {
    let last = place.outline.roles.count - 1
    return last > call.head && place.outline.tokens[last].kind != .flag
  }

  /// Within quotes stands what would also stand there without.
  private func quoted() -> [Offer] {
    guard place.outline.frame.state == .after, let call = place.call else {
      return outlook?.wanted.map { valuesOf($0, weight: 0) }?.filter { $0.role == .text }.map(inQuotes) ?? []
    }
    return arguments(call).filter { $0.role == .text || $0.role == .identity }.map(inQuotes)
  }

  private func inQuotes(_ offer: Offer) -> Offer {
    func quoted(_ text: String) -> String { text.hasPrefix("\"") ? text : "\"\(text)\"" }
    return Offer(
      quoted(offer.text), other: offer.other.map(quoted), description: offer.description, role: offer.role,
      weight: offer.weight, isCertain: offer.isCertain)
  }

  // MARK: - Arguments

  private func arguments(_ call: OutlineCall) -> [Offer] {
    guard let parameter = call.coming else { return [] }
    var offers: [Offer] = []
    if let name = parameter.completer, let completer = Completers.find(name) {
      offers += completer.offers(request(call))
    }
    switch parameter.accepts {
    case .type(let type): offers += valuesOf(type, weight: 100)
    case .words(let words): offers += words.map { Offer(Written.text($0), weight: 100) }
    case .row, .condition: offers += columns(of: row, weight: 100)
    case .column: offers += names(of: row)
    case .aggregates: offers.append(Offer("{", description: parameter.help.in(scene.tongue), role: .sign))
    case .block, .declarations:
      offers.append(Offer("{", description: parameter.help.in(scene.tongue), role: .sign, after: " "))
    case .newColumn, .nothing, .name: break
    }
    return offers
  }

  func request(_ call: OutlineCall, key: String? = nil, keys: [String] = []) -> Request {
    var given: [String: String] = [:]
    for (number, token) in call.tokens {
      guard let parameter = call.parameter(number) else { continue }
      given[parameter.name] = place.outline.text(token)
    }
    return Request(
      scene: scene, typed: place.typed, callable: call.callable, given: given, piped: piped(call), key: key, keys: keys)
  }

  private func fieldValues(_ token: Int, _ call: OutlineCall) -> [Offer] {
    let request = request(call, key: place.outline.text(token))
    return FieldValues.offers(request)
  }

  private func keys() -> [Offer] {
    guard let call else { return [] }
    let outline = place.outline
    let keys = outline.frame.keys.map { outline.text($0) }
    switch (call.parameter(call.current) ?? call.coming)?.completer ?? "" {
    case "fields", "field": return FieldNames.offers(request(call, keys: keys)).map { $0.asKey }
    default: return []
    }
  }
}

extension Offer {
  /// The name of an entry of a record.
  fileprivate var asKey: Offer {
    Offer(text, other: other, description: description, role: .column, weight: weight, after: ": ")
  }
}
