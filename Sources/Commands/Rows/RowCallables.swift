import Language

/// Every command over rows, in the order of the reference.
public enum RowCallables {
  public static let all: [Callable] = [
    .where, .each, .with, .select, .without, .rename, .get,
    .take, .skip, .takeLast, .takeWhile, .skipWhile, .first, .last, .find,
    .sort, .reverse, .rank, .enumerate,
    .group, .pivot, .unpivot, .transpose, .unnest, .splitBy, .tally,
    .unique, .duplicates, .minus, .common, .join,
    .fill, .fillDown, .compact, .shift,
  ]
}
