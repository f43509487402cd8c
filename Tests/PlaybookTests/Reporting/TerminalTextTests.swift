import Playbook
import Testing

struct TerminalTextTests {
  @Test(arguments: [
    ("plain\ttext\n", "plain\ttext\n"),
    ("\u{1b}[2J\r\u{7f}\0", "\\x1b[2J\\x0d\\x7f\\x00"),
    ("\u{85}\u{9b}", "U+0085U+009B"),
    (
      "a\u{202e}b\u{2066}\u{200b}\u{feff}\u{e0041}\u{2028}\u{ad}",
      "aU+202EbU+2066U+200BU+FEFFU+E0041U+2028U+00AD"
    ),
    ("Grüße, 日本 ✓ ⚠️ é e\u{301} \u{a0}|", "Grüße, 日本 ✓ ⚠️ é e\u{301} \u{a0}|"),
    ("x\u{fe0f}\u{3164}\u{e0100}\u{e000}", "xU+FE0FU+3164U+E0100U+E000"),
  ])
  func `only printable characters, tabs and newlines are shown as they are`(text: String, shown: String) {
    #expect(TerminalText.displayed(text) == shown)
  }

  @Test(
    arguments: [
      ([0x61, 0xff, 0x62], "a\\xffb"), ([0xc0, 0x80], "\\xc0\\x80"), ([0xe2, 0x82], "\\xe2\\x82"),
      ([0xed, 0xa0, 0x80], "\\xed\\xa0\\x80"), ([0xf4, 0x90, 0x80, 0x80], "\\xf4\\x90\\x80\\x80"),
      ([0xe2, 0x82, 0xac], "€"), ([0xf0, 0x9f, 0x98, 0x80], "😀"), ([0xe2, 0x41], "\\xe2A"),
      ([0xe2, 0xc3, 0xa9], "\\xe2é"),
    ] as [([UInt8], String)])
  func `bytes that are no UTF-8 are shown by number`(bytes: [UInt8], shown: String) {
    #expect(TerminalText.displayed(bytes) == shown)
  }
}
