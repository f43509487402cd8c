/// What rules may know beside the pages themselves.
package struct Surroundings: Sendable {
  /// The words of the program's commands.
  let commands: [String]
  /// The other pages of the repository.
  let pages: any PageSource & Sendable

  package init(commands: [String], pages: any PageSource & Sendable) {
    self.commands = commands
    self.pages = pages
  }
}
