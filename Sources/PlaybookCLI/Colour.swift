import Playbook
import PlaybookRunning

/// Decides once whether a stream is coloured.
enum Colour {
  static func style(_ arguments: Arguments, for stream: Stream) -> Style {
    switch arguments[.color] {
    case "always": Style(isColoured: true)
    case "never": Style(isColoured: false)
    default:
      Style(
        isColoured: stream.isTerminal && !Environment.isOn("NO_COLOR") && !Environment.isOn("CI")
          && Environment.value("TERM") != "dumb")
    }
  }
}
