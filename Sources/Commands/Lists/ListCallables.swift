import Language

/// Every command over lists and records, in the order of the reference.
public enum ListCallables {
  public static let all: [Callable] = [
    .contains, .indexOf, .isEmpty,
    .append, .prepend, .insertAt, .removeAt, .slice,
    .flatten, .zipped, .cross, .chunk, .window,
    .steps, .repeat, .toList, .reduce,
    .keys, .values, .has, .rows, .toRecord, .merge,
  ]
}
