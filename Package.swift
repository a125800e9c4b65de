// swift-tools-version: 6.2
import PackageDescription

// The rooms from the ground up: an import points downward only, and the compiler keeps it so.
let package = Package(
  name: "backprop",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "ScalarEngine", targets: ["ScalarEngine", "Rules"]),
    .executable(name: "backprop", targets: ["backprop"]),
  ],
  targets: [
    // Mathematics and language.
    .target(name: "Rules"),
    .target(name: "Typography"),
    .target(name: "Wording"),
    .target(name: "Safetensors", dependencies: ["Wording"]),
    .target(
      name: "Networks", dependencies: ["Rules", "Safetensors", "Typography", "Wording"]),

    // Engines, and what holds them against claims.
    .target(name: "ScalarEngine", dependencies: ["Networks", "Rules", "Wording"]),
    .target(name: "MatrixKernels"),
    .target(name: "VectorEngine", dependencies: ["MatrixKernels", "Networks", "Rules", "Wording"]),
    .target(name: "GradientChecking", dependencies: ["Networks", "Rules", "Wording"]),

    .target(
      name: "Training",
      dependencies: [
        "Networks", "Rules", "Safetensors", "Typography", "VectorEngine", "Wording",
      ]),

    // What people read.
    .target(name: "Terminal", dependencies: ["Typography", "Wording"]),
    .target(name: "Charts", dependencies: ["Terminal", "Typography", "Wording"]),
    .target(
      name: "Explanations",
      dependencies: [
        "Charts", "GradientChecking", "Networks", "Rules", "ScalarEngine", "Terminal", "Training",
        "Typography", "Wording",
      ]),
    .target(name: "Prose", dependencies: ["Terminal", "Typography", "Wording"]),
    .target(
      name: "Pages",
      dependencies: [
        "Charts", "Explanations", "Networks", "Prose", "Rules", "ScalarEngine", "Training",
        "Typography", "Wording",
      ], resources: [.embedInCode("Resources")]),
    .target(
      name: "Lessons",
      dependencies: [
        "Charts", "Explanations", "GradientChecking", "Networks", "ScalarEngine", "Training",
        "Typography", "VectorEngine", "Wording",
      ],
      plugins: ["EmbedLessonsPlugin"]),
    .executableTarget(name: "EmbedLessons"),
    .plugin(
      name: "EmbedLessonsPlugin", capability: .buildTool(), dependencies: ["EmbedLessons"],
      path: "Sources/EmbedLessonsPlugin", exclude: ["lessons"]),

    // The command.
    .target(name: "Arguments", dependencies: ["Typography", "Wording"]),
    .target(
      name: "BackpropCommand",
      dependencies: [
        "Arguments", "Charts", "Explanations", "GradientChecking", "Lessons", "Networks", "Pages",
        "Prose", "Safetensors", "ScalarEngine", "Terminal", "Training", "Typography",
        "VectorEngine", "Wording",
      ]),
    .executableTarget(name: "backprop", dependencies: ["BackpropCommand"]),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Charts", "GradientChecking", "Networks", "Rules", "ScalarEngine", "VectorEngine",
      ],
      path: "Sources/Benchmarks"),

    // What several tests draw at random.
    .target(name: "TestSupport", path: "Tests/Support"),
    .executableTarget(
      name: "catches",
      dependencies: [
        "GradientChecking", "Networks", "Rules", "ScalarEngine", "TestSupport", "VectorEngine",
      ], path: "Tests/Catches"),

    .testTarget(name: "RulesTests", dependencies: ["Rules", "TestSupport"]),
    .testTarget(
      name: "SafetensorsTests", dependencies: ["Safetensors", "TestSupport", "Wording"],
      exclude: ["Fixtures"]),
    .testTarget(name: "WordingTests", dependencies: ["Wording"]),
    .testTarget(name: "TypographyTests", dependencies: ["TestSupport", "Typography"]),
    .testTarget(
      name: "NetworksTests",
      dependencies: ["Networks", "Rules", "TestSupport", "Typography", "Wording"],
      exclude: ["Corpus"]),
    .testTarget(
      name: "ScalarEngineTests",
      dependencies: ["Networks", "Rules", "ScalarEngine", "TestSupport"],
      exclude: ["ReferenceCases"]),
    .testTarget(
      name: "VectorEngineTests",
      dependencies: [
        "MatrixKernels", "Networks", "Rules", "ScalarEngine", "TestSupport", "VectorEngine",
      ], exclude: ["BatchReferences"]),
    .testTarget(
      name: "GradientCheckingTests",
      dependencies: [
        "GradientChecking", "Networks", "Rules", "ScalarEngine", "TestSupport", "VectorEngine",
        "Wording",
      ]),
    .testTarget(
      name: "TrainingTests",
      dependencies: [
        "Networks", "Safetensors", "TestSupport", "Training", "VectorEngine", "Wording",
      ],
      exclude: ["Reference"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport", "Wording"]),
    .testTarget(
      name: "ChartsTests",
      dependencies: [
        "Charts", "Terminal", "TestSupport", "Typography", "Wording",
      ]),
    .testTarget(
      name: "ProseTests", dependencies: ["Prose", "Terminal", "TestSupport", "Typography"]),
    .testTarget(
      name: "ExplanationsTests",
      dependencies: [
        "Charts", "Explanations", "GradientChecking", "Networks", "Rules", "ScalarEngine",
        "Terminal", "TestSupport", "Training", "Typography", "VectorEngine", "Wording",
      ], exclude: ["Golden"]),
    .testTarget(
      name: "PagesTests",
      dependencies: [
        "Explanations", "Networks", "Pages", "Rules", "ScalarEngine", "Training", "Typography",
        "Wording",
      ]),
    .testTarget(
      name: "LessonsTests",
      dependencies: [
        "EmbedLessons", "Explanations", "Lessons", "Networks", "ScalarEngine", "TestSupport",
        "Wording",
      ]),
    .testTarget(
      name: "ArgumentsTests", dependencies: ["Arguments", "TestSupport", "Typography", "Wording"]),
    .testTarget(
      name: "BackpropCommandTests",
      dependencies: [
        "Arguments", "BackpropCommand", "Explanations", "Lessons", "Networks", "TestSupport",
        "Typography", "Wording", "backprop",
      ]),
  ]
)

for target in package.targets where target.type != .plugin {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
