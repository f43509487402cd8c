import Testing

@testable import PlaybookRunning

@Suite struct ShellProfileTests {
  @Test(arguments: [
    ("plain", "'plain'"), ("", "''"), ("two words", "'two words'"), ("it's", #"'it'\''s'"#),
    ("$(x)", "'$(x)'"),
  ])
  func `any text is one word of the shell`(_ text: String, _ word: String) {
    #expect(ShellProfile.quoted(text) == word)
  }
}
