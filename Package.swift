// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same bar: Swift 6, strict memory safety, no warnings.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// A module of ours. Its dependencies are the arrows of the map in the README.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of one module.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

// One door for each: no other target names these.
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let flyingFox = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "fascia",
    products: [.executable(name: "fascia", targets: ["fascia"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        // No pkg-config file comes with it; its module map names the library.
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        // Neither has this one.
        .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),

        module("ByteCoding"),
        module("Diagnostics", ["ByteCoding"]),
        module("WorkSharing"),
        module("Markup", ["ByteCoding", "CCmark", "Diagnostics"]),
        module("Knowledge", ["ByteCoding", "Diagnostics", "Markup"]),
        module("Search", ["ByteCoding", "CStemmer", "WorkSharing"]),
        module("SiteOutput", ["CXXHash"]),
        module("Loading", ["ByteCoding", "Diagnostics", "Knowledge", "Markup", "WorkSharing", yams]),
        module("Linking", ["ByteCoding", "Diagnostics", "Knowledge", "Markup", "WorkSharing"]),
        module("Pages", ["ByteCoding", "Diagnostics", "Knowledge", "Linking", "Markup", "Search"]),
        module("Checks", ["Diagnostics", "Knowledge", "Linking"]),
        module(
            "SiteBuild",
            [
                "ByteCoding", "Checks", "Diagnostics", "Knowledge", "Linking", "Loading", "Markup", "Pages", "Search",
                "SiteOutput", "WorkSharing",
            ]),
        module(
            "Preview",
            ["Diagnostics", "Linking", "Loading", "Pages", "SiteBuild", "WorkSharing", flyingFox, flyingSocks],
            resources: [.embedInCode("Page/preview.js"), .embedInCode("Page/preview.css")]),
        module(
            "FasciaCommands",
            [
                "Diagnostics", "Knowledge", "Loading", "Pages", "Preview", "Search", "SiteBuild", "SiteOutput",
                argumentParser,
            ]),
        .executableTarget(name: "fascia", dependencies: ["CMimalloc", "FasciaCommands"], swiftSettings: settings),

        .target(name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport", swiftSettings: settings),
        tests("ByteCodingTests", ["ByteCoding"]),
        tests("DiagnosticsTests", ["Diagnostics", "TestSupport"]),
        tests("FasciaCommandsTests", ["FasciaCommands"]),
        tests("KnowledgeTests", ["Knowledge", "Markup"]),
        tests("LinkingTests", ["Diagnostics", "Knowledge", "Linking", "Loading", "Markup", "TestSupport"]),
        tests("LoadingTests", ["Diagnostics", "Knowledge", "Loading", "Markup", "TestSupport"]),
        tests("MarkupTests", ["Diagnostics", "Markup", "TestSupport"]),
        // The library is a second opinion on what a template prints; the program itself does not need it.
        tests("PagesTests", ["Diagnostics", "Knowledge", "Linking", "Pages", "Search", "TestSupport", mustache]),
        tests("PreviewTests", ["Diagnostics", "Knowledge", "Pages", "Preview", "SiteBuild", "TestSupport"]),
        tests("SearchTests", ["ByteCoding", "Search", "TestSupport"]),
        tests(
            "SiteBuildTests",
            [
                "ByteCoding", "Diagnostics", "Knowledge", "Linking", "Loading", "Markup", "Pages", "Search",
                "SiteBuild", "SiteOutput", "TestSupport",
            ]),
        tests("SiteOutputTests", ["SiteOutput", "TestSupport"]),
        tests("WorkSharingTests", ["WorkSharing"]),
    ]
)
