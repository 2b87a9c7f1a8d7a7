import Failures

/// Every error of lexer and parser, for `help CODE` and the test that provokes each.
public enum SyntaxWordings {
  public static let all: [Wording] = characters + numbers + names + texts + brackets + statements + expressions
}
