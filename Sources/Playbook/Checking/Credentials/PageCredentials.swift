/// The credentials of a page, line by line; what shows a line of it hides them.
struct PageCredentials {
  private let source: SourceText

  init(_ source: SourceText) { self.source = source }

  /// Each with its line.
  func all(fences: [Fence]) -> [(line: Int, credential: Credential)] {
    var found: [(line: Int, credential: Credential)] = []
    var code = RangeWalk(fences.map(\.lines))
    var manifests = RangeWalk(fences.filter { !$0.isRunnable && !$0.language.isEmpty }.map(\.lines))
    var steps = RangeWalk(fences.filter { $0.isStep && !$0.isConsole }.map(\.lines))
    var samples = RangeWalk(fences.filter { !$0.isRunnable && isSample($0) }.map(\.lines))
    for line in 1..<(source.lineCount + 1) {
      let bytes = source.lineBytes(line)
      let (isCode, isManifest, isStep) = (code.holds(line), manifests.holds(line), steps.holds(line))
      let isSample = samples.holds(line)
      if let start = privateKey(at: line, bytes) {
        found.append((line, Credential(kind: .privateKey, range: start - bytes.startIndex..<bytes.count)))
        continue
      }
      // A comment in a step is not run.
      let isRun = isStep && bytes.first { !$0.isShellBlank } != .hash
      let ground: CredentialGround = isRun ? .step : isManifest ? .manifest : isCode ? .text : .prose
      let credentials = CredentialScan.credentials(in: bytes, on: ground)
      if credentials.isEmpty { continue }
      let shown = countOfShown(bytes)
      let isOff = isCode && isCommentedOut(bytes)
      found += credentials.filter {
        $0.range.upperBound > shown && !(isOff && $0.isAssigned) && !(isSample && !$0.isOfVendor)
      }.map { (line, $0) }
    }
    return found
  }

  /// Whether the words right above a block say that it shows what something looks like, `Sample response`, or that its values
  /// were changed.
  private func isSample(_ fence: Fence) -> Bool {
    let above = stride(from: fence.lines.lowerBound - 1, to: max(0, fence.lines.lowerBound - 5), by: -1)
      .lazy.map(source.lineBytes).prefix(while: {
        !$0.drop(while: \.isShellBlank).starts(with: "```".utf8)
      })
      .first { !$0.allSatisfy(\.isShellBlank) }
    // A comment is not read.
    guard let above, above.count < 200, !above.starts(with: "<!--".utf8) else { return false }
    let words = String(decoding: above, as: UTF8.self).lowercased().split { !$0.isLetter && $0 != "." }
    // A host may have the name, too.
    return words.contains { Self.samples.contains($0.filter { $0 != "." }) }
  }

  private static let samples: Set<String> = [
    "sample", "samples", "example", "examples", "changed", "fake", "dummy", "redacted", "sanitized",
    "anonymized",
  ]

  /// Whether a line is a setting that is commented out: `#password: x`.
  private func isCommentedOut(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = bytes.drop(while: \.isShellBlank)
    return text.first == .hash && text.dropFirst().first?.isASCIILetter ?? false
  }

  /// How many of a line's bytes stand before the last word that calls them an example; all of them in a drawing.
  private func countOfShown(_ bytes: ArraySlice<UInt8>) -> Int {
    if bytes.drop(while: \.isShellBlank).starts(with: "│".utf8) { return bytes.count }
    let words = bytes.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    return Self.examples.compactMap { words[...].lastOffset(of: $0) }.max() ?? 0
  }

  private static let examples = ["example", "anonymi", "dummy", "fake", "not a real", "placeholder"].map {
    Array($0.utf8)
  }

  private static let opening = Array("-----BEGIN ".utf8)
  private static let opened = Array("PRIVATE KEY".utf8)

  /// Where the first line of a private key begins, with some of its body behind or below it.
  private func privateKey(at line: Int, _ bytes: ArraySlice<UInt8>) -> Int? {
    guard let start = bytes.offset(of: Self.opening), let end = bytes[start...].offset(of: Self.opened),
      // A pattern that looks for keys is none.
      bytes[start..<end].dropFirst(Self.opening.count).allSatisfy({ $0.isASCIILetter || $0 == .space })
    else { return nil }
    let isHere = bytes[end...].split { !isBase64($0) }.contains { isBody($0, of: bytes) }
    let isBelow = (1...4).contains { distance in
      let below = source.lineBytes(line + distance)
      return isBody(below.drop { !isBase64($0) }.prefix { isBase64($0) }, of: below)
    }
    return isHere || isBelow ? start : nil
  }

  private func isBase64(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "+/=".utf8.contains(byte)
  }

  private func isBody(_ bytes: ArraySlice<UInt8>, of line: ArraySlice<UInt8>) -> Bool {
    bytes.count >= 16 && Set(bytes).count >= 8
      // Something was left out.
      && !line[bytes.endIndex...].starts(with: "...".utf8)
  }

  /// The bytes of a line that must not be shown.
  func hidden(_ line: Int) -> [Range<Int>] {
    let bytes = source.lineBytes(line)
    if isInPrivateKey(line, bytes) { return [0..<bytes.count] }
    return CredentialScan.credentials(in: bytes, on: .text, hides: true).map(\.range)
  }

  /// Whether a line is a part of a private key, which opens some lines above it.
  private func isInPrivateKey(_ line: Int, _ bytes: ArraySlice<UInt8>) -> Bool {
    if privateKey(at: line, bytes) != nil { return true }
    guard bytes.split(whereSeparator: { !isBase64($0) }).contains(where: { $0.count >= 16 }) else {
      return false
    }
    for above in stride(from: line - 1, to: max(0, line - 100), by: -1) {
      let bytes = source.lineBytes(above)
      if bytes.offset(of: Array("-----END ".utf8)) != nil { return false }
      if privateKey(at: above, bytes) != nil { return true }
    }
    return false
  }
}
