extension StatedCommand {
  /// The thing that a command names, of all its words.
  static func target(
    _ tool: String, isCompose: Bool, _ rest: ArraySlice<String>, _ parts: CommandParts
  ) -> String? {
    let verb = parts.definite.first
    switch tool {
    case "docker", "podman", "nerdctl":
      switch verb {
      case "exec": return targetInside(rest)
      // What is made of an image is told apart by its name.
      case "run" where !isCompose, "create" where !isCompose:
        return parts.value(of: ["--name"]) ?? equated(rest, ["--name"])
      case "build" where !isCompose:
        return parts.value(of: ["-t", "--tag"]) ?? parts.target(behindVerb: true)
      default: return parts.target(behindVerb: true)
      }
    case "kubectl", "oc":
      if verb == "exec" { return targetInside(rest) }
      // Of two manifests with one name in two directories nobody knows whether they are the same one.
      if let file = parts.value(of: ["-f", "--filename"]), verb.map(takeFiles.contains) ?? false {
        return file.hasPrefix("./") ? String(file.dropFirst(2)) : file
      }
      let selected = parts.value(of: ["-l", "--selector"]) ?? equated(rest, ["--selector"])
      guard let target = parts.target(behindVerb: true) else { return nil }
      // All of a kind are those of a namespace.
      let isKind = parts.definite.count == 2 && !target.contains("/")
      let namespace = isKind ? parts.value(of: ["-n", "--namespace"]) ?? equated(rest, ["--namespace"]) : nil
      return ([target] + [selected, namespace].compactMap { $0 }).joined(separator: " ")
    case "aws", "gcloud", "az": return namedByOption(rest)
    case "tar": return parts.operands.first
    case "curl", "wget":
      // A server has many sites at one address.
      return parts.target(behindVerb: false).map { [$0] + sites(rest) }?.joined(separator: " ")
    default: return parts.target(behindVerb: actors.contains(tool) || installers.contains(tool))
    }
  }

  private static let takeFiles: Set<String> = ["apply", "create", "delete", "replace", "diff"]

  /// A container or pod, and what is named in it.
  private static func targetInside(_ rest: ArraySlice<String>) -> String? {
    guard let exec = rest.firstIndex(of: "exec") else { return nil }
    var left = rest[(exec + 1)...]
    var container: String?
    while let word = left.first {
      left = left.dropFirst()
      if word == "--" {
        if container != nil { break }
      } else if word.hasPrefix("-") {
        if takesValueBeforeContainer.contains(word) { left = left.dropFirst() }
        if container != nil, !left.contains("--") { break }
      } else if container == nil {
        container = word
        if !left.contains("--") { break }
      }
    }
    guard let container, let program = left.first?.lastPathPart else { return nil }
    let inner = StatedCommand(Array(left))
    return "\(container) \(inner?.key.tool ?? program) \(inner?.key.target ?? "")"
  }

  private static let takesValueBeforeContainer: Set<String> = [
    "-u", "--user", "-e", "--env", "-w", "--workdir", "-c", "--container", "-n", "--namespace", "--index",
    "--context",
  ]

  /// The value of the first option that names something: `--stack-name`, `--instance-id`.
  private static func namedByOption(_ rest: ArraySlice<String>) -> String? {
    for (option, value) in zip(rest, rest.dropFirst()) where !value.hasPrefix("-") {
      if option == "--name" || option.hasPrefix("--"), namings.contains(where: option.hasSuffix) {
        return value
      }
    }
    return nil
  }

  private static let namings = ["--name", "-name", "-id", "-ids", "-arn", "-identifier", "--bucket"]

  /// The sites that headers name.
  private static func sites(_ rest: ArraySlice<String>) -> [String] {
    rest.map { $0.lowercased() }.filter { $0.hasPrefix("host:") }
  }

  /// What `--option=value` says.
  private static func equated(_ rest: ArraySlice<String>, _ names: Set<String>) -> String? {
    rest.lazy.compactMap { word -> String? in
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      return parts.count == 2 && names.contains(parts[0]) ? parts[1] : nil
    }.first
  }
}
