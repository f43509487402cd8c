/// A place that sets or unsets a variable for what follows.
package struct ShellSetter: Hashable, Sendable {
  package let position: ShellPosition
  package let name: String
  package let kind: Kind
  /// The offsets where it holds: from the end of the assignment to the end of its subshell; the end of the outermost shell
  /// is `Int.max`.
  package let visible: Range<Int>

  package enum Kind: Hashable, Sendable {
    /// `NAME=`, also in arithmetic and after `export` and its kind.
    case assignment
    /// `for NAME`, `select NAME`
    case loop
    /// `read`, `printf -v`, `mapfile`, `getopts`
    case command
    /// `${NAME:=words}`
    case expansion
    case unset
  }
}
