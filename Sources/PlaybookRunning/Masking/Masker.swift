/// Replaces secret values in a stream of bytes by `********`, wherever its chunks and lines begin and end.
///
/// Every byte that belongs to any form of any value is hidden; values that overlap are hidden as one.
package struct Masker: Sendable {
  private static let mask = Array("********".utf8)

  private var lanes: [MaskingLane]
  /// Bytes that came and are not given out yet; the first one stands at `position - held.count` of the stream.
  private var held: [UInt8] = []
  private var position = 0
  /// What is known to be secret, from the first held byte on.
  private var hidden = SecretSpans()
  /// The end of the last secret whose mask is given out.
  private var shownEnd = 0

  /// - Parameter values: What to hide; those shorter than four bytes, and words like `true`, are left alone.
  package init(hiding values: some Sequence<[UInt8]>) {
    let forms = MaskedForms(values)
    lanes = [
      MaskingLane(.plain, forms.plain), MaskingLane(.percent, forms.decoded),
      MaskingLane(.base64, forms.base64),
    ].filter { !$0.isEmpty }
  }

  /// Takes the next bytes and gives what can be shown by now: all but what could still become a secret.
  package mutating func mask(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    if lanes.isEmpty { return Array(bytes) }
    for byte in bytes {
      for index in lanes.indices {
        lanes[index].take(byte, at: position, &hidden)
      }
      held.append(byte)
      position += 1
    }
    return release(before: lanes.map { $0.earliest(before: position) }.min() ?? position)
  }

  /// Gives what was held back: no more bytes follow. Afterwards a new stream may begin.
  package mutating func flush() -> [UInt8] {
    for index in lanes.indices { lanes[index].finish(at: position, &hidden) }
    let rest = release(before: position)
    for index in lanes.indices { lanes[index].restart() }
    return rest
  }

  /// A text of its own, masked whole.
  package func masked(_ bytes: [UInt8]) -> [UInt8] {
    var fresh = self
    _ = fresh.flush()
    return fresh.mask(bytes[...]) + fresh.flush()
  }

  /// Gives the bytes before `limit`; a secret that begins by then is given as its mask although it may grow.
  private mutating func release(before limit: Int) -> [UInt8] {
    let first = position - held.count
    var shown: [UInt8] = []
    var at = first
    var kept: [Range<Int>] = []
    for range in hidden.ranges {
      if range.lowerBound > limit {
        kept.append(range)
        continue
      }
      if range.lowerBound >= shownEnd {
        if range.lowerBound > at { shown += held[(at - first)..<(range.lowerBound - first)] }
        shown += Self.mask
      }
      shownEnd = max(shownEnd, range.upperBound)
      at = max(at, min(range.upperBound, limit))
      if range.upperBound > limit { kept.append(range) }
    }
    if at < limit { shown += held[(at - first)..<(limit - first)] }
    held.removeFirst(max(0, limit - first))
    hidden.ranges = kept
    return shown
  }
}
