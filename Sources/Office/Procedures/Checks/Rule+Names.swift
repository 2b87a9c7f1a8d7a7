/// What a rule speaks of, for the checks.
extension Rule {
  /// Every event it names.
  public var events: [String] {
    switch form {
    case .within(_, let anchor, _), .range(_, _, let anchor): anchor.map { [$0.event] } ?? []
    case .quarterOf(let event), .on(let event), .after(let event): [event]
    case .immediate(let event): event.map { [$0] } ?? []
    case .eachTime(let events): events
    default: []
    }
  }

  /// Events it cannot begin without; what is counted back from is ahead and needs not have happened.
  var starts: [String] {
    switch form {
    case .within(_, let anchor, _), .range(_, _, let anchor):
      anchor.map { $0.word == .before ? [] : [$0.event] } ?? []
    case .after(let event): [event]
    case .immediate(let event): event.map { [$0] } ?? []
    default: []
    }
  }

  /// Every calendar it names.
  public var calendars: [String] {
    switch form {
    case .within(_, _, let or): or.map { [$0] } ?? []
    case .calendar(let name): [name]
    default: []
    }
  }

  /// Whether its last day is before that of another, whatever the events turn out to be.
  func isDue(before other: Rule) -> Bool {
    switch (form, other.form) {
    case (.within(let mine, let here, nil), .within(let theirs, let there, nil)):
      guard let here, let there, here.event == there.event, (here.word == .before) == (there.word == .before),
        mine.isComparable(with: theirs)
      else { return false }
      return here.word == .before ? mine.count > theirs.count : mine.count < theirs.count
    case (.byDay(let mine), .byDay(let theirs)): return mine < theirs
    case (.window(_, let mine), .window(let theirs, _)): return Rule.place(mine) < Rule.place(theirs)
    case (.quarter(let mine), .quarter(let theirs)): return mine < theirs
    default: return false
    }
  }

  /// The place of a month in the fiscal year.
  private static func place(_ month: Int) -> Int { (month + 2) % 12 }
}

extension Rule.Days {
  /// Whether they count the same unit.
  func isComparable(with other: Rule.Days) -> Bool {
    switch (self, other) {
    case (.printed, .printed), (.working, .working), (.calendar, .calendar), (.months, .months): true
    default: false
    }
  }
}

/// Commands that may complete a step, by their English names.
public enum StepVerbs {
  public static let all: Set<String> = [
    "open", "draft", "submit", "approve", "refuse", "sign", "issue", "send", "receive", "announce", "collect", "accept",
    "verify", "send-back", "reject", "withdraw", "decline", "appoint", "acknowledge", "invite", "meet", "score",
    "decide",
    "write", "adopt", "certificates", "notify", "forward", "appeal", "resolve", "register", "permit", "outcome",
    "contact", "allocate", "spend", "measure", "survey", "respond", "assess", "assign", "agree", "publish", "report",
  ]
}
