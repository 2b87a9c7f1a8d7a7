import Failures

/// What a dry run works on: everything is done as it would be, and nothing of it is kept.
extension Workspace {
  /// An office that begins as this one is now and keeps what it is told in memory only.
  public func trial() -> Workspace {
    let trial = Workspace(TrialStore(store, from: state.head), schema, state, memory: nil)
    trial.origin = self
    return trial
  }

  /// How a trial began; nil in an office that is real.
  public var beforeTrial: State? { origin?.state }

  /// Why nothing could be kept of what is tried here, if it were meant.
  public func requireWritableBeyondTrial() throws(Failure) { try origin?.requireWritable() }

  /// Forgets what was tried, and begins as the office is.
  public func beginAgain() {
    guard let origin else { return }
    (store as? TrialStore)?.clear()
    state = origin.state
    indexes.forget(beyond: state.tables)
  }
}
