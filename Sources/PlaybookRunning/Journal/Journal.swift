import CPosix
package import Playbook

/// The file a run's events are appended to: each is on disk before anything follows from it.
package struct Journal: ~Copyable {
  private let path: String
  private let file: Descriptor
  private let lines: EventJSON
  /// In bytes; what stands behind it, if anything does, is no part of the journal.
  private var length: Int64
  private var room: DiskRoom
  /// Once something could not be written, nothing more is: a line must not stand behind a torn one.
  private var failure: PosixError?

  /// Room for all that must still be written once a step has started: how it ended, and how the run did.
  private static let roomForEnds: Int64 = 128 << 10

  /// The journal of a run that begins.
  package init(creating directory: RunDirectory) throws(PosixError) {
    let file = try Files.create(directory.journal, O_APPEND)
    self.init(file, of: directory, length: 0)
  }

  /// The journal of a run that goes on, of which the first `length` bytes are whole lines; what follows is cut off.
  package init(continuing directory: RunDirectory, after length: Int) throws(PosixError) {
    let file = try Files.open(directory.journal, O_WRONLY | O_APPEND)
    if ftruncate(file.number, off_t(length)) < 0 { throw PosixError("cut", on: directory.journal) }
    self.init(file, of: directory, length: Int64(length))
  }

  private init(_ file: consuming Descriptor, of directory: RunDirectory, length: Int64) {
    path = directory.journal
    self.file = file
    lines = EventJSON(run: directory.id.text)
    room = DiskRoom(for: directory.journal, ballast: directory.ballast)
    self.length = length
  }

  /// Gives back the room that was kept.
  deinit { ftruncate(file.number, off_t(length)) }

  /// Writes the event and waits until it is on disk. After an error nothing is ever written again.
  package mutating func append(_ record: Record) throws(PosixError) {
    if let failure { throw failure }
    let line = Array((lines.line(record) + "\n").utf8)
    do {
      if record.event.commits { try room.keep(Int64(line.count) + Self.roomForEnds, of: file, after: length) }
      try write(line)
      try file.sync(path)
      length += Int64(line.count)
    } catch {
      failure = error
      ftruncate(file.number, off_t(length))
      throw error
    }
  }

  private mutating func write(_ line: [UInt8]) throws(PosixError) {
    do {
      try file.write(line)
    } catch {
      guard error.isFullDisk, room.release(), ftruncate(file.number, off_t(length)) == 0 else {
        throw PosixError("write", on: path, code: error.code)
      }
      do { try file.write(line) } catch { throw PosixError("write", on: path, code: error.code) }
    }
  }
}

extension Event {
  /// Whether more will have to be written about it: what has begun must end.
  fileprivate var commits: Bool {
    switch self {
    case .runStarted, .runResumed, .stepStarted: true
    case .stepEnded, .stepSkipped, .asked, .answered, .decision, .rollbackStarted, .rollbackEnded,
      .interrupted, .runEnded:
      false
    }
  }
}
