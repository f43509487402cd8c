/// What rules may know beside the pages themselves.
package struct Surroundings: Sendable {
  /// The words of the program's commands.
  let commands: [String]
  /// The repository's pages and files.
  let pages: any PageSource & RepositoryFiles & Sendable

  package init(commands: [String], pages: any PageSource & RepositoryFiles & Sendable) {
    self.commands = commands
    self.pages = pages
  }
}
