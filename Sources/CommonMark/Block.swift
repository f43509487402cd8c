/// A block of a CommonMark document, copied out of libcmark's tree.
package struct Block: Sendable {
  package indirect enum Kind: Sendable {
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    /// `info` is the unescaped info string; empty without one and for indented code, which libcmark does not
    /// tell apart.
    case code(info: String, literal: [UInt8])
    case html(String)
    case list([Block])
    case item([Block])
    case quote([Block])
    case thematicBreak
  }

  package let kind: Kind
  /// From 1; as libcmark tells them.
  package let firstLine: Int
  package let lastLine: Int
  /// The first line's byte column, from 1.
  package let firstColumn: Int

  /// The blocks inside a list, an item or a quote.
  package var children: [Block] {
    switch kind {
    case .list(let blocks), .item(let blocks), .quote(let blocks): blocks
    case .heading, .paragraph, .code, .html, .thematicBreak: []
    }
  }
}
