// swift-tools-version: 6.2
import PackageDescription

/// The same bar as in the main package, on which nothing here depends: what is measured is the command as it is used.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "benchmarks",
    products: [
        .executable(name: "corpus", targets: ["corpus"]),
        .executable(name: "bench", targets: ["bench"]),
    ],
    targets: [
        .target(name: "Options", swiftSettings: settings),
        .target(name: "SampleContent", swiftSettings: settings),
        .executableTarget(name: "corpus", dependencies: ["Options", "SampleContent"], swiftSettings: settings),
        .executableTarget(name: "bench", dependencies: ["Options"], swiftSettings: settings),
    ]
)
