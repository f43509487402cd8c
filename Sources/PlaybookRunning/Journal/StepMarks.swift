import CPosix
package import Playbook

/// The files by which an attempt's keeper says how far it came, whoever lives to read them.
package struct StepMarks: Hashable, Sendable {
  /// There once the gate is open: before it nothing of the author's has run.
  let opened: String
  /// There once the shell has ended: how.
  let status: String
  /// What the shell itself says of how its script ended.
  package let witness: String

  /// The status before it is whole.
  var draft: String { status + ".draft" }

  /// How an attempt's shell ended, as its keeper saw it.
  package struct End: Hashable, Sendable {
    package let status: Judgement.Evidence.Status
    package let milliseconds: Int64
    package let timedOut: Bool
  }

  /// Takes the room on disk for what the keeper and the shell will have to say. An attempt that has begun is never
  /// begun again.
  func prepare() throws(PosixError) {
    if isOpened { throw PosixError("begin a second time", on: opened, code: EEXIST) }
    do {
      for path in [draft, witness] { try takeRoom(path) }
    } catch {
      discard()
      throw error
    }
  }

  private func takeRoom(_ path: String) throws(PosixError) {
    let file = try Files.open(path, O_WRONLY | O_CREAT | O_TRUNC)
    fchmod(file.number, 0o600)
    do {
      try file.write([UInt8](repeating: 0x20, count: Int(cposix_status_most)))
    } catch {
      throw PosixError("write", on: path, code: error.code)
    }
  }

  /// Gives the room back: no keeper was there to take it.
  func discard() { for path in [draft, witness] { unlink(path) } }

  /// The journal knows by now what the shell said.
  func settle() { unlink(witness) }

  /// Whether the keeper opened the gate.
  package var isOpened: Bool { Files.exists(opened) }

  /// How the shell ended; `nil` while it runs, and where its keeper could not say.
  package var end: End? {
    guard let bytes = try? Files.read(status, atMost: 4096) else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    guard lines.count >= 2, let number = StepMarks.number(lines[0]),
      lines[1].hasPrefix("milliseconds "), let milliseconds = StepMarks.number(lines[1])
    else { return nil }
    let status: Judgement.Evidence.Status
    switch lines[0].split(separator: " ").first {
    case "exit": status = .exit(UInt8(truncatingIfNeeded: number))
    case "signal": status = .signal(Int32(truncatingIfNeeded: number))
    default: return nil
    }
    return End(status: status, milliseconds: milliseconds, timedOut: lines.dropFirst(2).contains("timed-out"))
  }

  /// What is known of the shell's end without its keeper.
  var statusWithoutKeeper: ShellEnd.Status {
    switch end?.status {
    case .exit(let number): .exit(number)
    case .signal(let number): .signal(number)
    case nil: isOpened ? .unheard : .neverBegun
    }
  }

  private static func number(_ line: String) -> Int64? {
    line.split(separator: " ").last.flatMap { Int64($0) }
  }
}
