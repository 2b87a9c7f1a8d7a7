import Failures
import Model
import Testing

/// A training world and an office are told apart by their names, for good.
@Suite struct TrainingNameTests {
  @Test func `no office is ever named like a training world`() {
    let unlucky = Array("trainingtraining".utf8)
    #expect(!TrainingName.marks(TrainingName.office(unlucky)))
    #expect(TrainingName.office(unlucky).count == 16)
    #expect(TrainingName.office([UInt8](repeating: 7, count: 32)) == [UInt8](repeating: 7, count: 16))
  }

  @Test func `a world is named so, and two worlds differ`() {
    let one = TrainingName.make([UInt8](repeating: 1, count: 32)),
      other = TrainingName.make([UInt8](repeating: 2, count: 32))
    #expect(TrainingName.marks(one) && TrainingName.marks(other) && one != other)
    #expect(one.count == 16)
  }
}
