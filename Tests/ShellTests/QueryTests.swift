import Testing
import Values

/// Whatever the kernels answer is what the machine would have answered, row by row: values, order and refusals.
@Suite struct QueryTests {
  /// Scripts of a run, with what may stand before the pipeline.
  private static let names = """
    let five = 5; let half = 0.5; let word = "ขก"; let when = 2026-06-01; let few = [0 1 2.5 null]; let one = [3]
    let nothing = []; let stages = [new checked]; let big = 99999999999999999999; let minus = -3
    let none = ([null 1] | first)


    """

  private static func differences(_ office: QueryOffice, _ pipelines: [String], _ place: String) -> (Int, String?) {
    var worth = 0
    for pipeline in pipelines {
      let fast = office.answer(names + pipeline.replacing("ROWS", with: "as-table"))
      let slow = office.answer(names + pipeline.replacing("ROWS", with: "as-list"))
      if fast != slow {
        return (worth, "\(place)\n\(pipeline)\nkernels: \(fast.prefix(600))\nmachine: \(slow.prefix(600))")
      }
      if !fast.hasPrefix("refused") { worth += 1 }
    }
    return (worth, nil)
  }

  @Test(arguments: 0..<10) func `generated pipelines answer the same with kernels and without`(_ seed: Int) {
    var dice = Dice(seed), asked = 0
    for turn in 0..<5 {
      let rows = dice.pick([0, 1, 3, 9, 20, 60, 200])
      let office = QueryOffice(&dice, things: rows, places: rows == 0 ? dice.roll(2) : 1 + dice.roll(12))
      var writer = QueryWriter(rows)
      let pipelines = (0..<150).map { _ in writer.pipeline(&dice) }
      let (worth, difference) = QueryTests.differences(office, pipelines, "seed \(seed), turn \(turn), \(rows) rows")
      if let difference {
        Issue.record("\(difference)")
        return
      }
      asked += worth
    }
    #expect(asked > 550, "seed \(seed): \(asked) of 750")
  }

  @Test func `more rows than a chunk holds answer the same`() {
    var dice = Dice(77)
    let office = QueryOffice(&dice, things: 66_500, places: 40)
    var writer = QueryWriter(66_500)
    writer.isLarge = true
    let pipelines = (0..<40).map { _ in writer.pipeline(&dice) }
    let (_, difference) = QueryTests.differences(office, pipelines, "66,500 rows")
    if let difference { Issue.record("\(difference)") }
  }
}
