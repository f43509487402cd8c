import CPosix

/// What a step's shell left behind, as far as the runner looks into it.
enum SavedState {
  /// Whether a step may start from it: it is whole, or only cannot be read at this moment.
  static func isUsable(_ path: String) -> Bool {
    do {
      return try ShellReport(of: path).isWhole
    } catch {
      return error.code != ENOENT
    }
  }

  /// Whether a variable is set in a saved state: it stands in a `declare` line of bash's.
  static func sets(_ name: String, in path: String, allowingEmpty: Bool) -> Bool {
    guard let bytes = try? Files.read(path, atMost: 1 << 30) else { return false }
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.starts(with: "declare -".utf8) {
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
      guard words.count == 3, words[2].starts(with: "\(name)=".utf8) else { continue }
      return allowingEmpty || !words[2].elementsEqual("\(name)=\"\"".utf8)
    }
    return false
  }
}
