// swift-tools-version: 6.2
import PackageDescription
let settings: [SwiftSetting] = [ .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"), ]
let package = Package(name: "backprop", platforms: [.macOS(.v15)], targets: [
  .target(name: "Rules", swiftSettings: settings),
  .target(name: "ScalarEngine", dependencies: ["Rules"], swiftSettings: settings),
  .executableTarget(name: "benchmarks", dependencies: ["ScalarEngine", "Rules"], path: "Sources/Benchmarks", swiftSettings: settings),
])
