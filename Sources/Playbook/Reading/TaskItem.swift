import CommonMark

/// The box of a task-list item, which plain CommonMark leaves as text.
enum TaskItem {
  /// The item's text behind its box, or `nil` for an ordinary item.
  static func text(of inlines: [Inline]) -> String? {
    guard case .text = inlines.first else { return nil }
    let text = inlines.plainText
    guard ["[ ]", "[x]", "[X]"].contains(where: text.hasPrefix), text.dropFirst(3).first?.isBlank == true
    else { return nil }
    let rest = text.dropFirst(3).trimmed
    return rest.isEmpty ? nil : rest
  }
}
