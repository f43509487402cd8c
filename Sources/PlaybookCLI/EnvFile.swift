import Playbook
import PlaybookRunning

/// A file of `NAME=value` lines and `#` comments; nothing in it is expanded or executed.
enum EnvFile {
  static func read(_ path: String) throws(Failure) -> [(String, String)] {
    let bytes: [UInt8]
    do { bytes = try Disk.file(path) } catch {
      throw .usage("`--env-file \(displayed(path))` \(displayed(error.reason))")
    }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw .usage("`--env-file \(displayed(path))` is not UTF-8 text")
    }
    var pairs: [(String, String)] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      guard let entry = entry(String(line)) else { continue }
      guard isName(entry.name), entry.hasValue else {
        throw .usage("\(displayed(path)):\(index + 1): not a `NAME=value` line")
      }
      if InputName.isForbidden(entry.name) {
        throw .usage("\(displayed(path)):\(index + 1): `\(entry.name)` cannot be an input's name")
      }
      pairs.append((entry.name, entry.value))
    }
    return pairs
  }

  /// `nil` for a blank line and a comment.
  private static func entry(_ line: String) -> (name: String, value: String, hasValue: Bool)? {
    var line = line.trimmed
    if line.isEmpty || line.hasPrefix("#") { return nil }
    if line.hasPrefix("export ") { line = String(line.dropFirst("export ".count)).trimmed }
    let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (line, "", false) }
    var value = parts[1].trimmed
    for quote in ["\"", "'"] where value.count >= 2 && value.hasPrefix(quote) && value.hasSuffix(quote) {
      value = String(value.dropFirst().dropLast())
      break
    }
    return (String(parts[0]), value, true)
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
