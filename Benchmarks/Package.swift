// swift-tools-version: 6.2
import PackageDescription

// What the library costs, measured: a package of its own, run by Scripts/bench in an optimised build.

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
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "cpd-bench", targets: ["cpd-bench"])],
    dependencies: [.package(name: "CPD", path: "..")],
    targets: [
        .executableTarget(
            name: "cpd-bench",
            dependencies: [
                product("CPDDomain"), product("CPDPolicy"), product("CPDPolicyDocument"), product("CPDStorage"),
                product("CPDStorageInMemory"), product("CPDStorageSQLite"), product("CPDStoragePostgreSQL"),
                "CAllocations", "CFloors",
            ],
            swiftSettings: settings),
        .target(name: "CAllocations"),
        // What is compared with: plain C over the databases' own libraries.
        .target(
            name: "CFloors", dependencies: ["CFloorsLibPQ"], linkerSettings: [.linkedLibrary("sqlite3")]),
        .systemLibrary(
            name: "CFloorsLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
    ]
)
