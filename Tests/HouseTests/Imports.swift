/// Which module may import which: the column "may import" of the house plan.
enum Imports {
  private static let plan: [Substring: Set<String>] = [
    "CommonMark": ["CCmark"],
    "Playbook": ["CommonMark", "FoundationEssentials"],
    "PlaybookRunning": ["Playbook", "CPosix", "Synchronization"],
    "PlaybookCLI": ["Playbook", "PlaybookRunning"],
  ]

  /// The modules that a file names in its import lines.
  static func named(in file: SourceFile) -> [String] {
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    return file.code.compactMap { line in
      let words = line.split(separator: " ").drop { $0 != "import" }.dropFirst()
      let module = words.first { !kinds.contains($0) }
      let isImport = line.drop { $0 == " " }.split(separator: " ").prefix { $0 != "import" }
        .allSatisfy {
          $0.hasPrefix("@") || ["package", "internal", "private", "fileprivate", "public"].contains($0)
        }
      return isImport ? module.flatMap { $0.split(separator: ".").first.map(String.init) } : nil
    }
  }

  /// What a file below `Sources` imports and must not.
  static func forbidden(in file: SourceFile) -> [String] {
    guard file.folders.count > 1, let allowed = plan[file.folders[1]] else { return ["an unknown target"] }
    return named(in: file).filter { module in
      switch module {
      case "CommonMark": !allowed.contains(module) || file.folders.dropFirst(2).first != "Reading"
      case "FoundationEssentials": !allowed.contains(module) || !file.name.contains("JSON")
      default: !allowed.contains(module)
      }
    }
  }
}
