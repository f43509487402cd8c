/// A compound command that has been opened and not yet closed.
struct ShellFrame {
  let kind: Kind
  /// The pipeline that it is an element of.
  let pipeline: ShellPipeline
  let isFunction: Bool

  enum Kind {
    case group, loop, conditional, choice
  }
}
