/// A pattern as it was written.
indirect enum PatternNode {
  case empty
  case scalar(UInt32)
  case set(ScalarSet)
  case textStart, textEnd
  /// `\b` and, if not `isEdge`, `\B`.
  case wordEdge(isEdge: Bool)
  case sequence([PatternNode])
  /// The earlier is preferred.
  case either([PatternNode])
  /// A group that is remembered, counted from 1.
  case group(PatternNode, Int)
  case repeated(PatternNode, least: Int, most: Int?, isLazy: Bool)
}
