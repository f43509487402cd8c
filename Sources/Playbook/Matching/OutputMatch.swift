/// What comparing what was printed with what was expected comes to.
package enum OutputMatch: Hashable, Sendable {
  case matches
  case differs(Difference)
}
