/// Where two texts part, as a person wants to read it; empty if they are the same.
public func difference(_ was: String, _ new: String) -> String {
  if was == new { return "" }
  var old = lines(was), now = lines(new), number = 1
  while let first = old.first, first == now.first {
    old.removeFirst()
    now.removeFirst()
    number += 1
  }
  while let last = old.last, last == now.last {
    old.removeLast()
    now.removeLast()
  }
  let shown = old.prefix(20).map { "- " + $0 } + now.prefix(20).map { "+ " + $0 }
  return "from line \(number):\n" + shown.joined(separator: "\n")
}

private func lines(_ text: String) -> ArraySlice<Substring> {
  text.split(separator: "\n", omittingEmptySubsequences: false)[...]
}
