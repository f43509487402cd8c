/// How much of a page is read. Errors are the same at every depth.
package enum ReadingDepth: Sendable {
  case whole
  /// Without what a list of the playbooks does not show: the words around steps, their inputs, and warnings about scripts.
  case outline
}
