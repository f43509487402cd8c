/// What the shell does with the result of an expansion, and which quotes count around it.
enum ShellContext {
  /// Unquoted: split at blanks, and file names are looked for.
  case splitting
  /// Unquoted where nothing is split: an assignment, `[[ … ]]`, the word of a `case`.
  case whole
  /// Between double quotes, in a here-document or in arithmetic.
  case quoted
}
