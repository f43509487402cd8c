/// The exact bytes of a step's fence, with line ends as LF: what is shown is what runs.
package struct Script: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The SHA-256 of the bytes, in lower-case hexadecimal; computed anew each time.
  package var sha256: String { SHA256.hex(of: bytes) }

  /// The script as text; the page was checked to be UTF-8.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
