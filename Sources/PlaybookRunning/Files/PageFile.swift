import CPosix
package import Playbook

/// Reads a page: once, whole, and only where nobody else could have put it.
package enum PageFile {
  /// The largest page, in bytes.
  package static let limit = 16 << 20

  package static func read(_ path: String) throws(PageProblem) -> [UInt8] {
    let directory = Path.parent(of: path)
    if Files.isOpenToEveryone(directory) {
      throw PageProblem(reason: "lies in a directory that everyone can write to: \(directory)")
    }
    return try TextFile.read(path, atMost: limit) { (mode) throws(PageProblem) in
      if mode & 0o002 != 0 {
        throw PageProblem(reason: "can be written to by everyone; `chmod o-w` it first")
      }
    }
  }
}
