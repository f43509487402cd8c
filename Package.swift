// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is held to: no warning, and no import that its own file does not name.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "playbook",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "playbook", targets: ["PlaybookCLI"])],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "CPosix"),
    .target(name: "CommonMark", dependencies: ["CCmark"], swiftSettings: strict),
    .target(
      name: "Playbook", dependencies: ["CommonMark"], swiftSettings: strict + [.strictMemorySafety()]),
    .target(
      name: "PlaybookRunning", dependencies: ["Playbook", "CPosix"], swiftSettings: strict),
    .executableTarget(
      name: "PlaybookCLI", dependencies: ["Playbook", "PlaybookRunning"], swiftSettings: strict),

    .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark"], swiftSettings: strict),
    .testTarget(
      name: "PlaybookTests", dependencies: ["Playbook", "CPosix"], swiftSettings: strict),
    .testTarget(
      name: "PlaybookRunningTests", dependencies: ["PlaybookRunning"], swiftSettings: strict),
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Playbook"], exclude: ["Cases"], swiftSettings: strict),
  ]
)
