// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .treatWarning("DeprecatedDeclaration", as: .warning),
]
let kernelFlags: [CSetting] = [.unsafeFlags(["-O2", "-std=c23", "-Werror=switch"])]

let package = Package(
    name: "chalkline",
    products: [.executable(name: "chalkline", targets: ["chalkline"])],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .systemLibrary(name: "CCommonMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CKernels", cSettings: kernelFlags, linkerSettings: [.linkedLibrary("m")]),
        .target(name: "CDigits", exclude: ["files", "NOTICE.md"], cSettings: kernelFlags),
        .target(
            name: "Engine", dependencies: ["CKernels"],
            swiftSettings: strict + [.treatWarning("EmbeddedRestrictions", as: .error)]),
        .target(name: "Packing", dependencies: ["CZlib"], swiftSettings: strict),
        .executableTarget(
            name: "wasmpack", dependencies: ["CKernels", "Packing"], exclude: ["Runtime"], swiftSettings: strict),
        .plugin(
            name: "PackEngine", capability: .buildTool(), dependencies: ["wasmpack"],
            path: "Sources/Plugins/PackEngine"),
        .target(name: "EngineModule", swiftSettings: strict, plugins: ["PackEngine"]),
        .target(
            name: "Lessons", dependencies: ["CCommonMark", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(name: "Mathematics", dependencies: ["Lessons"], swiftSettings: strict),
        .target(name: "Datasets", dependencies: ["Engine", "Packing", "CDigits"], swiftSettings: strict),
        .target(
            name: "Directives",
            dependencies: ["Lessons", "Datasets", "Engine"],
            swiftSettings: strict),
        .target(
            name: "Reports",
            dependencies: ["Lessons", "Mathematics", "Directives", "Engine", "EngineModule", "Packing"],
            resources: [.embedInCode("HTML/Live/Script"), .embedInCode("HTML/Search/Script")], swiftSettings: strict),
        .target(
            name: "Courses",
            dependencies: ["Reports", "Directives", "Datasets", "Mathematics", "Lessons", "Engine", "EngineModule"],
            swiftSettings: strict),
        .executableTarget(
            name: "chalkline",
            dependencies: [
                "Courses", "Reports", "Directives", "Lessons",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "Benchmarks", dependencies: ["Courses", "Engine", "Datasets", "CKernels"], swiftSettings: strict),
        .testTarget(
            name: "EngineTests", dependencies: ["Engine", "CKernels"],
            exclude: ["ElementaryValues.py", "PyTorchValues.py", "PyTorchTrainingValues.py"],
            swiftSettings: strict),
        .testTarget(
            name: "EngineModuleTests", dependencies: ["Engine", "EngineModule", "Packing", "wasmpack"],
            exclude: ["Driver"],
            swiftSettings: strict),
        .testTarget(name: "LessonsTests", dependencies: ["Lessons"], swiftSettings: strict),
        .testTarget(name: "MathematicsTests", dependencies: ["Mathematics", "Lessons"], swiftSettings: strict),
        .testTarget(name: "DatasetsTests", dependencies: ["Datasets", "Engine"], swiftSettings: strict),
        .testTarget(
            name: "DirectivesTests", dependencies: ["Directives", "Lessons", "Datasets", "Engine"], exclude: ["Errors"],
            swiftSettings: strict),
        .testTarget(
            name: "ReportsTests",
            dependencies: ["Reports", "Directives", "Datasets", "Lessons", "Engine", "Packing"],
            swiftSettings: strict),
        .testTarget(
            name: "CoursesTests",
            dependencies: ["Courses", "Reports", "Directives", "Mathematics", "Lessons", "Engine"],
            exclude: ["curriculum.txt"],
            swiftSettings: strict),
        .testTarget(name: "CommandTests", dependencies: ["chalkline"], swiftSettings: strict),
        .testTarget(
            name: "HouseTests", dependencies: ["Directives", "Lessons", "Datasets", "Engine"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
