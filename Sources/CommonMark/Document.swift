import CCmark

/// A CommonMark document as values; libcmark's tree is freed before anyone sees them.
package struct Document: Sendable {
  package let blocks: [Block]

  /// Reads Markdown, which must be UTF-8 without NUL.
  package init(parsing bytes: [UInt8]) {
    let root = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { start in
        start.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
          cmark_parse_document($0, buffer.count, CMARK_OPT_DEFAULT)
        }
      }
    }
    guard let root else {
      blocks = []
      return
    }
    defer { cmark_node_free(root) }
    blocks = Document.blocks(in: root)
  }

  /// A level's children that still have to be copied, and what is copied of it so far.
  private struct Level {
    let node: OpaquePointer
    var next: OpaquePointer?
    var done: [Block] = []
  }

  /// Walks without recursion, because a page may nest quotes without bound; what lies too deep stands in its
  /// last container, so that no value is nested without bound either.
  private static func blocks(in root: OpaquePointer) -> [Block] {
    var levels = [Level(node: root, next: cmark_node_first_child(root))]
    while true {
      let top = levels.count - 1
      if let node = levels[top].next {
        if let leaf = leaf(node) {
          levels[top].done.append(block(leaf, at: node))
        } else if top == deepest {
          if let inner = cmark_node_first_child(node) {
            levels[top].next = inner
            continue
          }
        } else {
          levels[top].next = cmark_node_next(node)
          levels.append(Level(node: node, next: cmark_node_first_child(node)))
          continue
        }
        levels[top].next = follower(of: node, in: levels[top].node)
      } else {
        let level = levels.removeLast()
        if levels.isEmpty { return level.done }
        levels[top - 1].done.append(block(container(level), at: level.node))
      }
    }
  }

  /// The node after one and all in it, inside a container.
  private static func follower(of node: OpaquePointer, in container: OpaquePointer) -> OpaquePointer? {
    var node = node
    while true {
      if let next = cmark_node_next(node) { return next }
      guard let parent = cmark_node_parent(node), parent != container else { return nil }
      node = parent
    }
  }

  private static func block(_ kind: Block.Kind, at node: OpaquePointer) -> Block {
    Block(
      kind: kind, firstLine: Int(cmark_node_get_start_line(node)),
      lastLine: Int(cmark_node_get_end_line(node)),
      firstColumn: Int(cmark_node_get_start_column(node)))
  }

  private static func container(_ level: Level) -> Block.Kind {
    switch cmark_node_get_type(level.node) {
    case CMARK_NODE_LIST: .list(level.done)
    case CMARK_NODE_ITEM: .item(level.done)
    default: .quote(level.done)
    }
  }

  /// `nil` for a block that holds blocks.
  private static func leaf(_ node: OpaquePointer) -> Block.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LIST, CMARK_NODE_ITEM, CMARK_NODE_BLOCK_QUOTE: nil
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)), inlines(in: node))
    case CMARK_NODE_PARAGRAPH: .paragraph(inlines(in: node))
    case CMARK_NODE_CODE_BLOCK:
      .code(
        info: text(cmark_node_get_fence_info(node)), literal: bytes(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_BLOCK: .html(text(cmark_node_get_literal(node)))
    default: .thematicBreak
    }
  }

  private static func inlines(in node: OpaquePointer, depth: Int = 0) -> [Inline] {
    var result: [Inline] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      result.append(inline(child, depth: depth))
      next = cmark_node_next(child)
    }
    return result
  }

  /// Deeper than anyone reads.
  private static let deepest = 200

  private static func inline(_ node: OpaquePointer, depth: Int) -> Inline {
    let inner = { depth < deepest ? inlines(in: node, depth: depth + 1) : [] }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: return .text(text(cmark_node_get_literal(node)))
    case CMARK_NODE_CODE: return .code(text(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_HTML_INLINE: return .html(text(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: return .emphasis(inner())
    case CMARK_NODE_STRONG: return .strong(inner())
    case CMARK_NODE_LINK: return .link(destination: text(cmark_node_get_url(node)), inner())
    case CMARK_NODE_IMAGE: return .image(source: text(cmark_node_get_url(node)), inner())
    default: return .text("")
    }
  }

  private static func bytes(_ pointer: UnsafePointer<CChar>?) -> [UInt8] {
    guard let pointer else { return [] }
    var count = 0
    while pointer[count] != 0 { count += 1 }
    return Array(UnsafeRawBufferPointer(start: pointer, count: count))
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

/// The version of the linked libcmark.
package var libcmarkVersion: String { String(cString: cmark_version_string()) }
