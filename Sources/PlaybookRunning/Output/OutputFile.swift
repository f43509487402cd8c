import CPosix

/// What an attempt printed, masked, in its file: as much of it as is kept.
struct OutputFile: ~Copyable {
  /// What is kept of a step over all its attempts, in bytes.
  static let mostOfStep = 64 << 20

  private let file: Descriptor
  private var room: Int

  /// - Parameters:
  ///   - path: a new file; where it cannot be made nothing is kept.
  ///   - kept: what is kept of the step's earlier attempts, in bytes.
  init(_ path: String, kept: Int) {
    let created = (try? Files.create(path))?.release()
    file = Descriptor(owning: created ?? -1)
    room = created == nil ? 0 : max(0, OutputFile.mostOfStep - kept)
  }

  /// Keeps what there is room for, and answers how many bytes are left out. A file that cannot be written ends the
  /// keeping, never the run.
  mutating func write(_ bytes: [UInt8]) -> Int {
    var rest = bytes.prefix(room)
    let beyond = bytes.count - rest.count
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { CPosix.write(file.number, $0.baseAddress, $0.count) }
      if count < 0, cposix_errno() == EINTR { continue }
      if count <= 0 {
        room = 0
        return rest.count + beyond
      }
      room -= count
      rest = rest.dropFirst(count)
    }
    return beyond
  }
}
