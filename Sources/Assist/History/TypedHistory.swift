import Calendars
import Glibc
import Language
import LineEditor

/// What was typed at the prompt: recalled, searched, suggested from; read from its file as far as it is needed.
///
/// Entries of the file have numbers 0, -1, … from the newest; those of this session 1, 2, …. What others add meanwhile
/// is seen by the next session and by `typed`.
public final class TypedHistory: Past, TypedPast {
  private let file: HistoryFile?
  public var isPrivate: Bool
  private var read = HistoryTexts()
  private var fresh = HistoryTexts()
  /// The open file, and how much of its beginning is not read yet.
  private var source: (file: Int32, unread: Int)?
  private var rest: [UInt8] = []
  private var isOpened = false
  /// Lines of this session that are recalled in it and kept nowhere.
  private var unkept: Set<Int> = []

  static let block = 1 << 18
  /// What may be read while somebody waits for a key to be seen.
  static let glance = 1 << 14
  /// What `newest` was asked last, and what its answer is older than: where a longer beginning is looked for.
  private var glanced: (prefix: [UInt8], than: Int)?

  /// - Parameter path: Nil keeps nothing.
  public init(path: String?, isPrivate: Bool = false) {
    file = path.map { HistoryFile(path: $0) }
    self.isPrivate = isPrivate
  }

  deinit { if let source { close(source.file) } }

  public var isKept: Bool { file != nil }
  /// Whether something was ever kept here: otherwise this is a person's first start.
  public var isKnown: Bool { file?.isThere ?? true }

  // MARK: - Adding

  /// A line that was run, and how it ended.
  public func add(_ entry: TypedEntry) {
    guard entry.text.utf8.contains(where: { $0 > 0x20 }), entry.text.utf8.first != 0x20 else { return }
    glanced = nil
    fresh.append(
      entry.text, time: entry.time, exit: entry.exit, milliseconds: entry.milliseconds, folder: entry.folder)
    if isPrivate || Sensitive.isFound(in: entry.text) {
      unkept.insert(fresh.count - 1)
    } else {
      file?.append(entry)
    }
  }

  // MARK: - Reading on

  /// Reads some more of the file, towards its beginning; false when all is read.
  private func readOn(_ size: Int = TypedHistory.block) -> Bool {
    if !isOpened {
      isOpened = true
      source = file?.opened().map { ($0.file, $0.size) }
      if let source { read.reserve(source.unread) }
    }
    guard let (descriptor, unread) = source else { return false }
    let start = max(0, unread - size)
    var bytes = HistoryFile.read(descriptor, from: start, to: unread)
    bytes += rest
    // The first line of a block may begin in the one before it.
    let first = start == 0 ? 0 : bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    rest = Array(bytes[..<first])
    take(bytes, from: first)
    if start > 0 {
      source = (descriptor, start)
    } else {
      close(descriptor)
      source = nil
    }
    return true
  }

  private func take(_ bytes: [UInt8], from first: Int) {
    bytes.withUnsafeBufferPointer { all in
      var end = all.count
      while end > first {
        var start = end - 1
        while start > first, all[start - 1] != 0x0A { start -= 1 }
        let stop = all[end - 1] == 0x0A ? end - 1 : end
        if stop > start {
          let line = UnsafeBufferPointer(rebasing: all[start..<stop])
          if let parts = HistoryRecord.Parts(line) { read.append(line, parts) }
        }
        end = start
      }
    }
  }

  private func readAll() { while readOn() {} }

  // MARK: - Past

  public func older(than id: Int?, startingWith prefix: String, unlike text: String) -> PastEntry? {
    older(than: id, startingWith: prefix, unlike: text, blocks: .max)
  }

  /// The newest entry that begins so, reading little more: for what is asked after every key.
  public func newest(startingWith prefix: String) -> String? {
    // Nothing that begins with more stands before what begins with less.
    let bytes = Array(prefix.utf8), than = glanced.flatMap { bytes.starts(with: $0.prefix) ? $0.than : nil }
    let entry = older(than: than, startingWith: prefix, unlike: prefix, blocks: 1, of: TypedHistory.glance)
    glanced = (bytes, (entry?.id ?? -read.count) + 1)
    return entry?.text
  }

  private func older(
    than id: Int?, startingWith prefix: String, unlike text: String, blocks: Int, of size: Int = TypedHistory.block
  ) -> PastEntry? {
    let prefix = Array(prefix.utf8), text = Array(text.utf8)
    let newest = id.map { $0 - 1 } ?? fresh.count
    if newest > 0,
      let number = fresh.first(from: min(newest, fresh.count) - 1, step: -1, beginning: prefix, unlike: text)
    {
      return entry(number + 1)
    }
    var start = max(0, -newest), left = blocks
    while true {
      if let number = read.first(from: start, step: 1, beginning: prefix, unlike: text) { return entry(-number) }
      start = max(start, read.count)
      guard left > 0, readOn(size) else { return nil }
      left -= 1
    }
  }

  public func newer(than id: Int, startingWith prefix: String, unlike text: String) -> PastEntry? {
    let prefix = Array(prefix.utf8), text = Array(text.utf8)
    if id < 0, let number = read.first(from: -id - 1, step: -1, beginning: prefix, unlike: text) {
      return entry(-number)
    }
    return fresh.first(from: max(0, id), step: 1, beginning: prefix, unlike: text).map { entry($0 + 1) }
  }

  private func entry(_ id: Int) -> PastEntry {
    let texts = id > 0 ? fresh : read, number = id > 0 ? id - 1 : -id
    return PastEntry(id: id, text: texts.text(number), detail: TypedHistory.detail(texts.details[number]))
  }

  /// As in `2026-11-20 14:30 · 2.5 s · exit 1`.
  private static func detail(_ detail: HistoryTexts.Detail) -> String {
    let seconds = ((detail.time % 86_400) + 86_400) % 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var text =
      Day(number: (detail.time - seconds) / 86_400).isoText + " " + two(seconds / 3600) + ":" + two(seconds / 60 % 60)
    if detail.milliseconds >= 1000 { text += " · \(detail.milliseconds / 1000).\(detail.milliseconds / 100 % 10) s" }
    if detail.exit != 0 { text += " · exit \(detail.exit)" }
    return text
  }

  // MARK: - Searching

  public func search(_ pattern: String, limit: Int) -> [PastEntry] {
    readAll()
    let words = pattern.utf8.map { Fuzzy.folded($0) }.split(separator: 0x20).map { Array($0) }
    var found: [(id: Int, score: Int)] = []
    for (number, score) in hits(fresh, words, limit, isFresh: true) { found.append((number + 1, score)) }
    for (number, score) in hits(read, words, limit, isFresh: false) { found.append((-number, score)) }
    found.sort { $0.score != $1.score ? $0.score > $1.score : $0.id > $1.id }
    var seen: Set<UInt64> = [], entries: [PastEntry] = []
    for (id, _) in found where entries.count < limit {
      let hash = id > 0 ? fresh.hash(id - 1) : read.hash(-id)
      if seen.insert(hash).inserted { entries.append(entry(id)) }
    }
    return entries
  }

  /// The newest that fit; all of them for no words.
  private func hits(_ texts: HistoryTexts, _ words: [[UInt8]], _ limit: Int, isFresh: Bool) -> [(Int, Int)] {
    let most = max(limit * 4, 400)
    guard let first = words.first else {
      let numbers = isFresh ? texts.ends.indices.suffix(most) : texts.ends.indices.prefix(most)
      return numbers.filter { texts.isAlive($0) }.map { ($0, 0) }
    }
    let found = texts.holding(words, most: most).map { ($0, 500 + texts.startsWord($0, first) * 100) }
    if !found.isEmpty || words.count > 1 { return found }
    let pattern = String(decoding: first, as: UTF8.self)
    return texts.scattered(first, Fuzzy(pattern), most: most).map { ($0.number, $0.score) }
  }

  // MARK: - Taking out

  public func delete(_ id: Int) {
    readAll()
    let text = id > 0 ? fresh.text(id - 1) : read.text(-id)
    _ = forget([text])
  }

  public func forget(_ texts: Set<String>) -> Int {
    readAll()
    for number in 0..<read.count where texts.contains(read.text(number)) { read.bury(number) }
    var count = 0
    for number in 0..<fresh.count where fresh.isAlive(number) && texts.contains(fresh.text(number)) {
      fresh.bury(number)
      count += 1
    }
    return max(count, file?.remove { texts.contains($0.text) } ?? 0)
  }

  public func entries() -> [TypedEntry] {
    guard let file else {
      return (0..<fresh.count).filter { fresh.isAlive($0) && !unkept.contains($0) }.map { number in
        let detail = fresh.details[number]
        return TypedEntry(
          fresh.text(number), time: detail.time, folder: fresh.folder(number), exit: detail.exit,
          milliseconds: detail.milliseconds)
      }
    }
    return file.entries()
  }
}
