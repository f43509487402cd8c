import Playbook

enum Version {
  static let number = "0.1.0"
  static var text: String { "playbook \(number) (\(Parser.version))\n" }
}
