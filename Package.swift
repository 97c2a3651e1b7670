// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: Swift 6, complete checking, and no warning left standing.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

let products = [
    "CPDDomain", "CPDPolicy", "CPDPolicyDocument", "CPDImpact", "CPDStorage", "CPDStorageInMemory",
    "CPDStorageSQLite", "CPDStoragePostgreSQL", "CPDStorageConformance", "CPDWorkflows", "CPDReports",
    "CPDInterchange",
]

let package = Package(
    name: "CPD",
    platforms: [.macOS(.v15)],
    products: products.map { .library(name: $0, targets: [$0]) },
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        library("CPDDomain"),
        library("CPDPolicy", ["CPDDomain"]),
        library(
            "CPDPolicyDocument",
            ["CPDPolicy", .product(name: "Crypto", package: "swift-crypto"), .product(name: "Yams", package: "Yams")],
            resources: [.embedInCode("Editions"), .embedInCode("Training")]),
        // A program without Foundation has nothing else that brings the square root of Linux.
        .target(
            name: "CPDImpact", dependencies: ["CPDDomain"], swiftSettings: settings,
            linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
        library("CPDStorage", ["CPDDomain", .product(name: "Crypto", package: "swift-crypto")]),
        library("CPDStorageInMemory", ["CPDStorage"]),
        library("CPDStorageSQL", ["CPDStorage"]),
        library(
            "CPDStorageSQLite",
            [
                "CPDStorageSQL", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        library("CPDStoragePostgreSQL", ["CPDStorageSQL", "CLibPQ"]),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
        library("CPDStorageConformance", ["CPDStorage", "CPDStorageInMemory"]),
        library("CPDWorkflows", ["CPDPolicyDocument", "CPDImpact", "CPDStorage"]),
        library("CPDReports", ["CPDPolicyDocument", "CPDWorkflows"]),
        library("CPDInterchange", ["CPDDomain"]),

        // What tests share that run other programs.
        .target(name: "TestPrograms", path: "Tests/TestPrograms", swiftSettings: settings),
        tests("CPDDomainTests", ["CPDDomain"]),
        tests("CPDPolicyTests", ["CPDPolicyDocument"], resources: [.copy("Golden")]),
        tests("CPDImpactTests", ["CPDImpact"]),
        tests("CPDStorageTests", ["CPDStorageInMemory", "CPDStorageSQL", "CPDStorageConformance"]),
        tests(
            "CPDStorageSQLiteTests",
            [
                "CPDStorageSQLite", "CPDStorageConformance", "TestPrograms",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        tests(
            "CPDStoragePostgreSQLTests",
            ["CPDStoragePostgreSQL", "CPDStorageSQL", "CPDStorageConformance", "TestPrograms"]),
        tests(
            "CPDStorageSchemaTests",
            ["CPDStorageSQL", "CPDStorageSQLite", "CPDStoragePostgreSQL", "CPDStorageConformance", "TestPrograms"],
            resources: [.copy("Frozen")]),
        tests(
            "CPDWorkflowsTests",
            ["CPDWorkflows", "CPDStorageInMemory", "CPDStorageSQLite", "CPDStoragePostgreSQL"]),
        // Writes a backend as anybody would: what is for this package alone is out of its sight.
        .testTarget(
            name: "CPDSimulationTests",
            dependencies: [
                "CPDWorkflows", "CPDStorageConformance", "CPDStorageInMemory", "CPDStorageSQLite",
                "CPDStoragePostgreSQL",
            ],
            packageAccess: false, swiftSettings: settings),
        tests(
            "CPDStorageMutationTests",
            ["CPDStorageSQLite", "CPDStoragePostgreSQL", "CPDStorageSQL", "CPDStorageConformance"]),
        // The process that Scripts/kill-test kills.
        .executableTarget(
            name: "KillWriter", dependencies: ["CPDStorageSQLite", "CPDStoragePostgreSQL"], path: "Tests/KillWriter",
            packageAccess: false, swiftSettings: settings),
        tests("CPDReportsTests", ["CPDReports", "CPDStorageInMemory"]),
        tests("CPDInterchangeTests", ["CPDInterchange"]),
    ]
)
