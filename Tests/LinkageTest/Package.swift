// swift-tools-version: 6.2
import PackageDescription

// What a program links that uses the library's pure part; see Scripts/check-linkage.

let dependencies: [Target.Dependency] = ["CPDDomain", "CPDPolicy", "CPDImpact"].map {
    .product(name: $0, package: "CPD")
}

let package = Package(
    name: "LinkageTest",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "CPD", path: "../..")],
    targets: [
        .executableTarget(name: "without-foundation", dependencies: dependencies),
        .executableTarget(name: "with-foundation", dependencies: dependencies),
    ]
)
