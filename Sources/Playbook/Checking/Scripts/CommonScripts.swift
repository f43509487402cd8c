/// Scripts of which a name alone does not tell whose they are.
enum CommonScripts {
  /// Whether every project of a kind has one of this name, or examples are called so.
  static func holds(_ name: String) -> Bool {
    builders[name] != nil || examples.contains(where: name.hasPrefix)
      || name.split(whereSeparator: { "-_.".contains($0) }).contains { $0 == "my" || $0 == "your" }
  }

  /// Whether a directory holds what such a script builds from.
  static func isBuilt(_ name: String, in directory: String, of files: any RepositoryFiles) -> Bool {
    (builders[name] ?? []).contains { source in
      files.kind(of: RepositoryPath.entry(source, of: directory)) == .file
    }
  }

  /// The scripts that come with a way to build, each with what it builds from.
  private static let builders: [String: [String]] = [
    "configure": ["configure.ac", "configure.in", "Makefile.in"], "autogen.sh": ["configure.ac"],
    "gradlew": ["build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts"],
    "mvnw": ["pom.xml"], "manage.py": [], "setup.py": [],
  ]

  private static let examples = [
    "my_", "my-", "my.", "your_", "your-", "your.", "example", "sample", "demo", "script.", "hello", "foo.",
    "myscript", "yourscript", "filename", "scriptname", "app.", "main.", "index.",
    "server.",
  ]
}
