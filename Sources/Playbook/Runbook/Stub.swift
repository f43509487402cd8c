package func displayed(_ t: String) -> String { t }
enum SHA256 { static func hexadecimal(of b: [UInt8]) -> String { "" } }
package struct Input: Hashable, Sendable {
  package let name: String
  package let prompt: String?
  package let `default`: String?
  package let isRequired: Bool
}
extension Expectation {
  package static func problems(mode: Mode, lines: [String]) -> [(index: Int, column: Int, message: String)] {
    []
  }
}
