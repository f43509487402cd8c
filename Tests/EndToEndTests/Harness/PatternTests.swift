import Testing

@Suite struct PatternTests {
  @Test(arguments: [
    (["a", "b"], ["a", "b"]),
    ([], []),
    (["..."], []),
    (["..."], ["a", "b"]),
    (["a", "...", "c"], ["a", "c"]),
    (["a", "...", "c"], ["a", "b", "c", "c"]),
    (["a[..]c"], ["ac"]),
    (["a[..]c"], ["abcbc"]),
    (["[..]b[..]b"], ["abab"]),
    (["[..]"], [""]),
    (["[..]..."], ["..."]),
  ])
  func `stands for`(_ expected: [String], _ printed: [String]) {
    #expect(Pattern(lines: expected).matches(printed))
  }

  @Test(arguments: [
    (["a"], ["b"]),
    (["a"], ["a", "b"]),
    (["a", "b"], ["a"]),
    ([], ["a"]),
    (["a", "..."], ["b", "a"]),
    (["...", "a"], ["a", "b"]),
    (["a[..]b"], ["ac"]),
    (["ab[..]ba"], ["aba"]),
    (["[..]b[..]b"], ["ab"]),
    (["a "], ["a"]),
    (["[..]"], ["a", "b"]),
  ])
  func `does not stand for`(_ expected: [String], _ printed: [String]) {
    #expect(!Pattern(lines: expected).matches(printed))
  }
}
