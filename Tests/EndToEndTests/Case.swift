/// One Markdown document whose console blocks must come true.
struct Case: Equatable, Sendable {
  /// What the case proves: its first line, without the heading's `#`.
  var title: String
  /// Programs without which the case cannot be run, from `needs=` on any fence.
  var needs: [String] = []
  /// Files of this repository that the case's own has, too, from `<!-- copies PATH… -->`.
  var copies: [String] = []
  var files: [File] = []
  var commands: [Command] = []
}
