import Testing

@testable import Assist

/// What the key for the last argument takes of a line: an argument as a whole.
@Suite struct LastArgumentTests {
  /// It was what stood behind the last blank: `b"` of a text, `2]` of a list.
  @Test func `the last argument is a whole text, a bracket or a word`() {
    let bench = Bench()
    let lines = [
      "print \"a b\"": "\"a b\"", "print 'x y' # why": "'x y'", "show s-6501": "s-6501", "sort .a --desc": "--desc",
      "[1] | where $it > (2 + 3)": "(2 + 3)", "print [1 2 [3 4]]": "[1 2 [3 4]]",
      "print $a.\"b c\"[1 + 1]": "$a.\"b c\"[1 + 1]",
      "print \"a {1 + 1} b\"": "\"a {1 + 1} b\"",
      "add school {code: \"1\", name: \"ก ข\"};": "{code: \"1\", name: \"ก ข\"}",
      "1..3": "1..3", "[1]|count": "count", "where .ชื่อ == สมศรี": "สมศรี", "print \"a": "\"a", "": "",
      "print (f -$x)": "(f -$x)", "print \"a {f 'b c'} d\"": "\"a {f 'b c'} d\"",
    ]
    for (line, argument) in lines { #expect(bench.assistant.lastArgument(of: line) == argument, "\(line)") }
  }
}
