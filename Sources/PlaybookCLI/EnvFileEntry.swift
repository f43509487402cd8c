import Playbook

/// One `NAME=value` line of an env file.
struct EnvFileEntry {
  let name: String
  let value: String

  /// `nil` for what is no such line. `export ` in front and one pair of quotes around the value are dropped.
  init?(_ line: ArraySlice<UInt8>) {
    var line = line
    if line.starts(with: Array("export ".utf8)) || line.starts(with: Array("export\t".utf8)) {
      line = EnvFile.trimmed(line.dropFirst("export ".utf8.count))
    }
    guard let sign = line.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let name = String(decoding: line[..<sign], as: UTF8.self)
    guard EnvFileEntry.isName(name) else { return nil }
    self.name = name
    value = String(decoding: EnvFileEntry.unquoted(EnvFile.trimmed(line[(sign + 1)...])), as: UTF8.self)
  }

  private static func unquoted(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard value.count >= 2, let quote = value.first, quote == value.last else { return value }
    return quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") ? value.dropFirst().dropLast() : value
  }

  /// Whether a shell can have a variable of this name.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return false
    }
    return text.unicodeScalars.allSatisfy {
      switch $0 {
      case "a"..."z", "A"..."Z", "0"..."9", "_": true
      default: false
      }
    }
  }
}
