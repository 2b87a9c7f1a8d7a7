import Failures

/// How a training world is told from an office, for good: by its name.
///
/// Every event is hashed with the name of its office, so a mark in the name can neither be taken off a world nor be
/// put on an office: not one of its events would be believed afterwards.
public enum TrainingName {
  private static let mark = Array("training".utf8)

  /// The name of a new training world.
  public static func make(_ entropy: [UInt8]) -> [UInt8] { mark + entropy.prefix(16 - mark.count) }

  /// The name of a new office: 16 bytes nobody can guess, that never look like a training world.
  public static func office(_ entropy: [UInt8]) -> [UInt8] {
    var name = Array(entropy.prefix(16))
    if marks(name) { name[0] = 0 }
    return name
  }

  public static func marks(_ office: [UInt8]) -> Bool { office.starts(with: mark) }
}

/// How everything that comes out of a training world says so.
public enum TrainingMark {
  /// Beside the prompt, and before every receipt.
  public static let prompt = Words(en: "TRAINING", th: "ฝึกอบรม")
  /// On every paper.
  public static let paper = Words(en: "specimen for training only", th: "ตัวอย่างเพื่อการฝึกอบรม")
}

extension Workspace {
  /// What every paper of this office must bear: the mark of a specimen in a training world, nothing in an office.
  ///
  /// Whoever makes a document asks here, and nowhere else.
  public var paperMark: Words? { isTraining ? TrainingMark.paper : nil }

  /// Whether everything in it is made up, to be learnt with.
  public var isTraining: Bool { TrainingName.marks(store.office) }

  /// The day of the session that kept the newest event: the clock of a training world.
  public func lastDay() -> Int? {
    var day: Int?
    try? forEachEvent(from: max(1, state.sequence)) { day = $0.header.today }
    return day
  }
}
