import Failures
import TestSupport
import Testing

/// Faults on purpose, in small: kills, power loss, failing disks, flipped bits, many shells, other clocks.
///
/// Each class has a control that must fail. `scripts/faults` runs them in full; `Docs/Reliability.md` says what they
/// found.
@Suite struct FaultTests {
  /// Some containers forbid tracing, and the tools are no part of a build.
  private static let canTrace =
    Scratch().run(
      "python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' && "
        + "strace -o /dev/null -e inject=getpid:retval=1 true", program: Project.program, tongue: .english
    ).code == 0

  @Test(.enabled(if: canTrace, "python3 or strace is not there, or may not trace"))
  func `what is confirmed survives every fault, nothing is half done, and the controls fail`() {
    let command = "'\(Project.root)/scripts/faults' short --program '\(Project.program)'"
    let said = Scratch().run(command, program: Project.program, tongue: .english)
    #expect(said.code == 0, "\(said.output)")
  }
}
