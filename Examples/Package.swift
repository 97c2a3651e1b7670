// swift-tools-version: 6.2
import PackageDescription

// Programs that use the library as anybody would: a package of their own, so that who embeds the library never
// resolves what only they need.

/// Settings of every target: Swift 6, complete checking, and no warning left standing.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

func product(_ name: String) -> Target.Dependency { .product(name: name, package: "CPD") }

let package = Package(
    name: "Examples",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "cpd", targets: ["cpd"]),
        .executable(name: "embed", targets: ["embed"]),
    ],
    dependencies: [
        .package(name: "CPD", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .executableTarget(
            name: "cpd",
            dependencies: [
                product("CPDDomain"), product("CPDPolicy"), product("CPDPolicyDocument"), product("CPDImpact"),
                product("CPDStorage"), product("CPDStorageInMemory"), product("CPDStorageSQLite"),
                product("CPDStoragePostgreSQL"), product("CPDWorkflows"), product("CPDReports"),
                product("CPDInterchange"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "embed",
            dependencies: [
                product("CPDDomain"), product("CPDPolicy"), product("CPDPolicyDocument"), product("CPDStorage"),
                product("CPDStorageInMemory"), product("CPDWorkflows"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "cpdTests",
            dependencies: [
                "cpd", product("CPDDomain"), product("CPDStorage"), product("CPDWorkflows"),
            ],
            swiftSettings: settings),
    ]
)
