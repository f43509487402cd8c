/// The commands between two parentheses, or of a whole script, as they are being read.
struct ShellList {
  var pipeline: ShellPipeline
  var frames: [ShellFrame] = []
  /// Whether the next compound command is the body of a function.
  var expectsFunctionBody = false

  init(pipeline: ShellPipeline) { self.pipeline = pipeline }

  /// Whether the compound command that starts here is a function's body.
  mutating func takesFunctionBody() -> Bool {
    defer { expectsFunctionBody = false }
    return expectsFunctionBody
  }
}
