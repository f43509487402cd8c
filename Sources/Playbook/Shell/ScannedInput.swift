/// An input with the place that asks for it.
package struct ScannedInput: Hashable, Sendable {
  package let input: Input
  /// Of its first use that is required, else of its first use.
  package let position: ShellPosition
  /// Whether a `.`, `source` or `eval` before it may set it, so that it is looked for when the step starts.
  package let mayBeSetAtRunTime: Bool
}
