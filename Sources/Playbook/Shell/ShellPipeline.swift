/// The element of a pipeline that is being read.
struct ShellPipeline {
  let start: Int
  /// The first draft that belongs to it.
  let firstDraft: Int
  /// Whether a pipe feeds it.
  let isFed: Bool
  /// The draft of its simple command.
  var command: Int?
  var isEmpty = true
}
