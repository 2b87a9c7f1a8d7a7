import Failures

/// What a block command of an area of work does at the end of its block.
///
/// Made by the code that runs at the beginning, and kept by the host until the block is left.
public final class BlockEnd {
  /// The block ran to its end, or was left early.
  public let finish: () throws(Failure) -> Void
  /// The block failed or is dropped: whatever it changed is taken back by somebody else.
  public let abandon: () -> Void

  public init(finish: @escaping () throws(Failure) -> Void, abandon: @escaping () -> Void) {
    self.finish = finish
    self.abandon = abandon
  }
}

extension Callable {
  /// The same block command with what it does when its block begins.
  ///
  /// A block that may be left out arrives as true where it was given; the end comes at once where it was not.
  public func beginning(_ begins: @escaping @Sendable (inout Call) throws(Failure) -> BlockEnd) -> Callable {
    var copy = self
    copy.begins = begins
    return copy
  }
}
