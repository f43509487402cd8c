import CPosix

/// One message of the keeper.
enum KeeperFrame {
  case ready(pid: Int32)
  case refused(stage: Int32, code: Int32)
  case output([UInt8])
  /// A console step's command has ended with a status; whether the next one runs already.
  case command(Int32, wentOn: Bool)
  case stopped
  case leftover(Leftover)
  case survivor(Leftover)
  case ended(cposix_end)

  /// Takes the first whole frame out of what was received; nil while there is none.
  init?(takenFrom buffer: inout [UInt8]) {
    let head = Int(cposix_frame_head)
    guard buffer.count >= head else { return nil }
    let length = Int(Self.load(UInt32.self, buffer, at: 1))
    guard buffer.count >= head + length else { return nil }
    let kind = UInt32(buffer[0])
    let body = Array(buffer[head..<(head + length)])
    buffer.removeSubrange(..<(head + length))
    switch kind {
    case cposix_frame_ready.rawValue: self = .ready(pid: Self.load(Int32.self, body, at: 0))
    case cposix_frame_refused.rawValue:
      self = .refused(stage: Self.load(Int32.self, body, at: 0), code: Self.load(Int32.self, body, at: 4))
    case cposix_frame_output.rawValue: self = .output(body)
    case cposix_frame_command.rawValue:
      self = .command(Self.load(Int32.self, body, at: 0), wentOn: Self.load(Int32.self, body, at: 4) != 0)
    case cposix_frame_stopped.rawValue: self = .stopped
    case cposix_frame_leftover.rawValue: self = .leftover(Self.process(body))
    case cposix_frame_survivor.rawValue: self = .survivor(Self.process(body))
    case cposix_frame_ended.rawValue: self = .ended(Self.load(cposix_end.self, body, at: 0))
    default: preconditionFailure("the keeper sends only frames that are listed")
    }
  }

  private static func process(_ body: [UInt8]) -> Leftover {
    Leftover(
      pid: load(Int32.self, body, at: 0), command: String(decoding: body.dropFirst(4), as: UTF8.self))
  }

  private static func load<Value: BitwiseCopyable>(_: Value.Type, _ bytes: [UInt8], at offset: Int) -> Value {
    bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Value.self) }
  }
}
