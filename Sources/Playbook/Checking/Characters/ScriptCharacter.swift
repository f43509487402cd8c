/// A character of a script that its reader takes for another one, or does not see.
struct ScriptCharacter: Hashable {
  enum Kind: Hashable {
    /// Neither a tab nor a line end.
    case control
    /// Zero-width, direction-changing and tag characters.
    case invisible
    /// Looks like a space and is none.
    case blank
    case quote, dash
  }

  /// Where in a script it stands.
  enum Context: Hashable {
    /// The shell reads it as a part of the language.
    case bare
    case comment
    /// Between quotes or in a here-document.
    case quoted
  }

  let kind: Kind
  let scalar: Unicode.Scalar
  let position: ShellPosition

  /// Its code point and name, such as `U+202E, right-to-left override`.
  var description: String {
    let name = scalar.properties.name ?? scalar.properties.nameAlias
    return TerminalText.name(of: scalar) + (name.map { ", \($0.lowercased())" } ?? "")
  }

  /// Those of a script that may not stand there, each once a line, in order.
  static func all(in script: ShellScript) -> [ScriptCharacter] {
    guard script.bytes.contains(where: isSuspicious) else { return [] }
    return CharacterWalk(script).characters
  }

  /// The invisible ones of a line that is read as one quotation.
  static func invisible(in line: ArraySlice<UInt8>) -> [ScriptCharacter] {
    guard line.contains(where: isSuspicious) else { return [] }
    return CharacterWalk(quotation: Array(line)).characters.filter {
      $0.kind == .invisible || $0.kind == .control
    }
  }

  private static func isSuspicious(_ byte: UInt8) -> Bool {
    byte >= 0x7F || byte < 0x20 && byte != .tab && byte != .newline
  }

  static func kind(of scalar: Unicode.Scalar) -> Kind? {
    switch scalar.value {
    case 0x09, 0x0A, 0x20...0x7E: return nil
    case 0x2010...0x2015, 0x2212, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D: return .dash
    case 0xAB, 0xB4, 0xBB, 0x02BC, 0x2018...0x201F, 0x2032...0x2037, 0x2039, 0x203A, 0x301D...0x301F, 0xFF02,
      0xFF07, 0xFF40:
      return .quote
    case 0x2028, 0x2029, 0x2800: return .blank
    case 0xFFF9...0xFFFB: return .invisible
    default: break
    }
    if scalar.properties.isDefaultIgnorableCodePoint { return .invisible }
    switch scalar.properties.generalCategory {
    case .control: return .control
    case .spaceSeparator: return .blank
    default: return nil
    }
  }
}
