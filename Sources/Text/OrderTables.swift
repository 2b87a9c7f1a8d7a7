/// The weights behind `Order`, one byte for each character.
///
/// `StaticString` rather than an array: such a table lies in the binary and needs no check that it is there yet. Made
/// with Python from libthai's `cweight.c` (the Royal Institute's order of 2525) and `unicodedata`.
enum OrderTables {
  /// U+0E00–0E7F: 1–98 the weight of a letter, 101–109 that of a mark less 100, 125 a digit, 126 LAKKHANGYAO, 127 the
  /// rest.
  static var thai: StaticString {
    """
    \u{7F}%&'()*+,-./0123\
    456789:;<=>?@ABC\
    DEFGHIJKLMNOPQR\u{7F}\
    TUVWXYZ[\\]g\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\
    ^_`ab~\u{7F}ijklmhSf\u{7F}\
    }}}}}}}}}}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\
    \u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\
    \u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}
    """
  }

  /// The base letter of U+00C0–017F; `-` where there is none.
  static var latin: StaticString {
    """
    aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """
  }

  /// The base letter of U+1E00–1EFF.
  static var vietnamese: StaticString {
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas----aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------
    """
  }

  /// Third-level weights of U+0020–007E in libthai's order of punctuation; 0 for letters and digits.
  static var punctuation: StaticString {
    """
    \u{1}\u{8}\u{12}\"\u{1B}#!\u{11}\u{13}\u{18}\u{1F}$\u{5}\u{4}\u{B}\u{A}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\
    \u{0}\u{0}\u{7}\u{6}%&'\u{9}\u{19}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\
    \u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{14} \u{17}\u{F}\u{3}\u{E}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\
    \u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{15}(\u{16}\u{10}
    """
  }

  /// Third-level weights of the signs beyond ASCII that libthai ranks among the others.
  static func weight(ofSign scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xA0: 2
    case 0xE2F: 12
    case 0xE46: 13
    case 0xE3F: 26
    case 0xE4F: 28
    case 0xE5A: 29
    case 0xE5B: 30
    default: nil
    }
  }
}
