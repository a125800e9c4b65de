// swift-tools-version: 6.2
import PackageDescription

/// The compiler keeps the arrows between the rooms pointing downward.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "backprop",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "ScalarEngine", targets: ["ScalarEngine"]),
    .executable(name: "backprop", targets: ["backprop"]),
  ],
  targets: [
    .target(name: "Rules", swiftSettings: settings),
    .target(name: "Networks", dependencies: ["Rules"], swiftSettings: settings),
    .target(name: "ScalarEngine", dependencies: ["Rules", "Networks"], swiftSettings: settings),
    .target(name: "GradientChecking", dependencies: ["Networks"], swiftSettings: settings),
    .target(
      name: "Explanations",
      dependencies: [
        "GradientChecking", "ScalarEngine", "Networks", "Rules", "Terminal", "Typography",
      ], swiftSettings: settings),
    .target(
      name: "BackpropCommand",
      dependencies: [
        "Arguments", "Explanations", "GradientChecking", "ScalarEngine", "Networks", "Terminal",
        "Typography",
      ], swiftSettings: settings),
    .executableTarget(
      name: "backprop", dependencies: ["BackpropCommand"], swiftSettings: settings),
    .executableTarget(
      name: "benchmarks", dependencies: ["ScalarEngine", "Rules"], path: "Sources/Benchmarks",
      swiftSettings: settings),
    .target(name: "Typography", swiftSettings: settings),
    .target(name: "Arguments", dependencies: ["Typography"], swiftSettings: settings),
    .target(name: "Terminal", dependencies: ["Typography"], swiftSettings: settings),
    .target(name: "Prose", dependencies: ["Terminal", "Typography"], swiftSettings: settings),
    .target(
      name: "Lessons", dependencies: ["Networks"], swiftSettings: settings,
      plugins: ["EmbedLessonsPlugin"]),
    .executableTarget(name: "EmbedLessons", swiftSettings: settings),
    .plugin(
      name: "EmbedLessonsPlugin", capability: .buildTool(), dependencies: ["EmbedLessons"],
      path: "Sources/EmbedLessonsPlugin", exclude: ["lessons"]),

    .testTarget(name: "RulesTests", dependencies: ["Rules"], swiftSettings: settings),
    .testTarget(
      name: "NetworksTests", dependencies: ["Networks"], exclude: ["Corpus"],
      swiftSettings: settings),
    .testTarget(
      name: "ScalarEngineTests", dependencies: ["ScalarEngine", "Networks", "Rules"],
      exclude: ["ReferenceCases"], swiftSettings: settings),
    .testTarget(name: "TypographyTests", dependencies: ["Typography"], swiftSettings: settings),
    .testTarget(
      name: "ArgumentsTests", dependencies: ["Arguments", "Typography"], swiftSettings: settings),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: settings),
    .testTarget(
      name: "ProseTests", dependencies: ["Prose", "Terminal", "Typography"],
      swiftSettings: settings),
    .testTarget(
      name: "LessonsTests", dependencies: ["Lessons", "EmbedLessons", "Networks", "ScalarEngine"],
      swiftSettings: settings),
  ]
)
