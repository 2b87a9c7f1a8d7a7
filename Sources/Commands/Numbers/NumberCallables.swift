import Language

/// Every command over numbers, in the order of the reference.
public enum NumberCallables {
  public static let all: [Callable] = [
    .round, .floor, .ceiling, .absolute, .signum, .clamp, .power, .squareRoot, .apportion,
    .fixed, .grouped, .percent, .parseNumber, .bahtText, .numberWords,
  ]
}
