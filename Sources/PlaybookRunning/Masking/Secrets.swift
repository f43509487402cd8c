import Playbook

/// Everything that must not be shown, for all who show something. One run is one thread.
package final class Secrets {
  private(set) var masker: Masker

  package init(_ values: [String]) { masker = Secrets.masker(values) }

  /// From now on hides these, which hold all the earlier ones.
  func hide(_ values: [String]) { masker = Secrets.masker(values) }

  package func masked(_ text: String) -> String {
    String(decoding: masker.masked(Array(text.utf8)), as: UTF8.self)
  }

  private static func masker(_ values: [String]) -> Masker { Masker(hiding: values.map { Array($0.utf8) }) }
}
