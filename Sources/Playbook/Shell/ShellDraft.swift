/// A fact whose scope may still change while the script is being read.
struct ShellDraft {
  let kind: Kind
  /// An index into the scanner's scopes.
  var scope: Int

  enum Kind {
    case fact(ShellFact)
    case setter(offset: Int, name: String, kind: ShellSetter.Kind, from: Int)
    case opaque(offset: Int, command: String, from: Int)

    /// Where it stands in the script.
    var offset: Int {
      switch self {
      case .fact(let fact): fact.position.offset
      case .setter(let offset, _, _, _), .opaque(let offset, _, _): offset
      }
    }
  }
}
