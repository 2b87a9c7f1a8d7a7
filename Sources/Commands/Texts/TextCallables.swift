import Language

/// Every callable of texts, in the order the reference shows them.
public enum TextCallables {
  public static let all: [Callable] = [
    .concat, .split, .lines, .words, .clusters, .length, .trim, .pad, .truncate, .upper, .lower, .capitalise, .part,
    .before, .after, .startsWith, .endsWith, .replace, .findAll, .capture, .thaiDigits, .arabicDigits, .normalise,
    .suspects, .namePrefix, .withoutPrefix, .nameKey, .citizenID, .phone, .mask, .similar, .nearest, .toText, .quote,
    .typeOf,
  ]
}
