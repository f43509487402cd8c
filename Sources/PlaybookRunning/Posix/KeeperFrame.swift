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

  init(kind: UInt32, _ body: [UInt8]) {
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
