import Failures
import Language
import Testing

/// The parser against the throw-away parser of the design, whose trees stand in `Oracle/programs.txt`.
@Suite struct OracleTests {
  @Test func `the programs are all there`() {
    #expect(OracleProgram.all.count >= 617)
    #expect(OracleProgram.all.allSatisfy { !$0.tree.isEmpty })
  }

  @Test func `every program has the oracle's tree`() {
    for program in OracleProgram.all {
      let result = parsed(program.source)
      #expect(result.failures.isEmpty, "\(program.name): \(result.failures.map(\.code))\n\(program.source)")
      #expect(result.program.description == program.tree, "\(program.name)\n\(program.source)")
    }
  }
}
