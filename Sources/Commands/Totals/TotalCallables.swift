import Language

/// Every command that makes totals and statistics, in the order of the reference.
public enum TotalCallables {
  public static let all: [Callable] = [
    .count, .sum, .mean, .minimum, .maximum, .median,
    .any, .allOf,
    .product, .weightedMean, .quantile, .mode, .variance, .deviation, .describe,
    .running, .share,
  ]
}
