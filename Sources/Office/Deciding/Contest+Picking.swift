import Failures

extension Contest {
  /// The same competition among some of its applications, without their points: for a tally of theirs.
  func picking(_ places: [Int]) -> Contest {
    var picked = Contest(rules: rules)
    picked.judges = judges
    picked.scale = scale
    picked.rows = places.map { rows[$0] }
    picked.service = places.map { service[$0] }
    picked.received = places.map { received[$0] }
    picked.born = places.map { born[$0] }
    picked.hasDeclined = places.map { hasDeclined[$0] }
    picked.breaks = breaks
    return picked
  }
}
