/// Every text the draft had, as a tree: undo goes up, redo down the branch last used, and nothing is ever lost.
struct Changes {
  /// What a change was, so that typing a word is one step.
  enum Kind: Equatable {
    case typing, erasing, other
  }

  private struct Node {
    var draft: Draft
    let parent: Int
    var children: [Int] = []
    var kind: Kind
    /// Where the cursor stood when this change began.
    var began = 0
  }

  private var nodes: [Node]
  private var current = 0
  /// Whether the next change may join the step it continues.
  private var isOpen = false
  /// Where steps began that will be one.
  private var gathering: Int?

  init(_ draft: Draft = Draft()) { nodes = [Node(draft: draft, parent: 0, kind: .other)] }

  var draft: Draft { nodes[current].draft }

  /// - Parameter before: What stood there before the change, with the cursor where the change began.
  mutating func record(_ draft: Draft, _ kind: Kind, before: Draft) {
    if draft.bytes == nodes[current].draft.bytes { return }
    if isOpen, kind != .other, nodes[current].kind == kind, nodes[current].children.isEmpty {
      nodes[current].draft = draft
      return
    }
    // An action that recorded a part of its change itself began the rest where that ended.
    let began = before.bytes == nodes[current].draft.bytes ? before.cursor : nodes[current].draft.cursor
    nodes.append(Node(draft: draft, parent: current, kind: kind, began: began))
    nodes[current].children.append(nodes.count - 1)
    current = nodes.count - 1
    isOpen = true
  }

  /// Ends a step: what follows is one of its own.
  mutating func close() { isOpen = false }

  /// What follows, up to `endGathering`, will be one step.
  mutating func beginGathering() { gathering = current }

  /// Makes one step of those since `beginGathering`.
  mutating func endGathering() {
    isOpen = false
    guard let start = gathering else { return }
    gathering = nil
    var steps = [current]
    while let last = steps.last, last != start, last != 0 { steps.append(nodes[last].parent) }
    // An undo went further back, or there is one step already.
    guard steps.last == start, steps.count > 2 else { return }
    let first = steps[steps.count - 2]
    nodes.append(Node(draft: draft, parent: start, kind: .other, began: nodes[first].began))
    // Steps that were left by an undo stay: the other branch leads to them.
    let isPlain = steps.dropLast().allSatisfy { nodes[$0].children.count == ($0 == current ? 0 : 1) }
    if isPlain { nodes[start].children.removeAll { $0 == first } }
    nodes[start].children.append(nodes.count - 1)
    current = nodes.count - 1
  }

  /// The cursor is where the change was begun; in vi at the start of what it changed.
  mutating func undo(toStart: Bool) -> Draft? {
    guard current != 0 else { return nil }
    isOpen = false
    let undone = nodes[current]
    current = undone.parent
    var draft = self.draft
    let same = zip(draft.bytes, undone.draft.bytes).prefix { $0 == $1 }.count
    draft.cursor = draft.snapped(toStart ? min(undone.began, same) : undone.began)
    return draft
  }

  mutating func redo() -> Draft? {
    guard let child = nodes[current].children.last else { return nil }
    isOpen = false
    current = child
    return draft
  }

  /// The branch beside this one: what was typed before an undo and other typing.
  mutating func otherBranch() -> Draft? {
    let parent = nodes[current].parent
    guard current != 0, nodes[parent].children.count > 1 else { return nil }
    isOpen = false
    let turned = nodes[parent].children
    // The current one goes to the front, the one before it becomes the branch that redo follows.
    nodes[parent].children = [turned[turned.count - 1]] + turned.dropLast()
    current = nodes[parent].children[turned.count - 1]
    return draft
  }
}
