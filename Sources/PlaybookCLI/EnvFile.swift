import Playbook
import PlaybookRunning

/// A file of `NAME=value` lines and `#` comments; nothing in it is expanded or executed.
enum EnvFile {
  static func read(_ path: String) throws(Failure) -> [EnvFileEntry] {
    let bytes: [UInt8]
    do { bytes = try TextFile.read(path) } catch {
      throw .usage("`--env-file \(displayed(path))` \(displayed(error.reason))")
    }
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      throw .usage("`--env-file \(displayed(path))` is not UTF-8 text")
    }
    var entries: [EnvFileEntry] = []
    let text = bytes.starts(with: byteOrderMark) ? bytes[byteOrderMark.count...] : bytes[...]
    for (index, line) in text.split(separator: newline, omittingEmptySubsequences: false).enumerated() {
      let line = trimmed(line)
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      guard let entry = EnvFileEntry(line) else {
        throw .usage("\(displayed(path)):\(index + 1): not a `NAME=value` line")
      }
      if InputName.isForbidden(entry.name) {
        throw .usage("\(displayed(path)):\(index + 1): \(UsageProblem.forbiddenInput(entry.name).message)")
      }
      entries.append(entry)
    }
    return entries
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let newline = UInt8(ascii: "\n")

  /// Without blanks, tabs and carriage returns at both ends.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }
}
