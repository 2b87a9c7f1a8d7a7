// swift-tools-version: 6.2
import PackageDescription

// Layers are targets, so the compiler keeps the direction: every arrow below points down (Docs/Architecture.md).
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // The two limits let the compiler give every instruction of the machine a jump of its own (Docs/Decisions/0012).
  .unsafeFlags(
    [
      "-enforce-exclusivity=unchecked", "-Xllvm", "-tail-dup-pred-size=1000", "-Xllvm", "-tail-dup-succ-size=1000",
    ], .when(configuration: .release)),
]

/// Parts whose inner workings are tested too, in the very objects that are shipped: one build serves both.
let open: [SwiftSetting] = [.unsafeFlags(["-enable-testing"], .when(configuration: .release))]

/// Tests ask, they do not work: what they ask is shipped code, and they themselves are compiled quickly.
let quick: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]

func layer(_ name: String, on below: [Target.Dependency] = [], settings: [SwiftSetting] = []) -> Target {
  .target(name: name, dependencies: below, swiftSettings: house + settings)
}

func tests(_ name: String, of parts: [Target.Dependency], leavingOut: [String] = []) -> Target {
  .testTarget(name: name, dependencies: parts, exclude: leavingOut, swiftSettings: house + quick)
}

let package = Package(
  name: "sopsh",
  products: [.executable(name: "sopsh", targets: ["sopsh"])],
  targets: [
    .systemLibrary(name: "CThai", path: "Sources/CThai", providers: [.apt(["libthai-dev"])]),
    .systemLibrary(name: "CNettle", path: "Sources/CNettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CSQLite", path: "Sources/CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CLinux", path: "Sources/CLinux"),
    .systemLibrary(name: "CEdit", path: "Sources/CEdit", providers: [.apt(["libedit-dev"])]),
    layer("Digest", on: ["CNettle"]),
    layer("Hands", on: ["CLinux"]),
    layer("Text", on: ["CThai"]),
    layer("Failures", on: ["Text"]),
    layer("LineEditor", on: ["CEdit", "Failures", "Text"], settings: open),
    layer("Calendars", on: ["Failures", "Text"]),
    layer("Values", on: ["Calendars", "Failures", "Text"]),
    layer("Formats", on: ["Digest", "Hands", "Values", "Calendars", "Failures", "Text"]),
    layer("Model", on: ["Digest", "Hands", "Values", "Calendars", "Failures", "Text"]),
    // Procedures that come with the program: its compiler embeds them faster than the package manager does.
    .target(name: "CProcedures", path: "Sources/CProcedures", exclude: ["library"]),
    // Templates of papers, embedded likewise.
    .target(name: "CTemplates", path: "Sources/CTemplates", exclude: ["library"]),
    layer("Documents", on: ["CTemplates", "Values", "Calendars", "Failures", "Text"], settings: open),
    layer("Office", on: ["CProcedures", "Documents", "Model", "Values", "Calendars", "Failures", "Text"]),
    layer("SQLiteStore", on: ["CSQLite", "CLinux", "Model", "Values", "Calendars", "Failures", "Text"]),
    layer("Language", on: ["Values", "Calendars", "Failures", "Text"]),
    layer(
      "Commands",
      on: [
        "Language", "Office", "Documents", "Model", "Digest", "Hands", "Formats", "Values", "Calendars", "Failures",
        "Text",
      ]),
    layer(
      "Assist",
      on: ["LineEditor", "Commands", "Language", "Office", "Model", "Values", "Calendars", "Failures", "Text"],
      settings: open),
    layer(
      "Shell",
      on: [
        "CLinux", "Assist", "Commands", "Language", "Office", "Model", "Formats", "Values", "Calendars", "Failures",
        "Text",
      ]),
    layer(
      "Tools",
      on: [
        "Assist", "LineEditor", "Shell", "Commands", "Language", "Office", "Model", "Formats", "Values", "Calendars",
        "Failures", "Text",
      ]),
    .executableTarget(
      name: "sopsh", dependencies: ["Tools", "Shell", "SQLiteStore", "Model", "Failures"], swiftSettings: house,
      // Static, so that the program needs no Swift runtime and starts at once.
      linkerSettings: [.unsafeFlags(["-static-executable"], .when(configuration: .release))]),

    .target(
      name: "TestSupport", dependencies: ["Shell", "SQLiteStore", "Model", "Calendars", "Failures"],
      path: "Tests/TestSupport",
      swiftSettings: house + quick),
    .executableTarget(
      name: "transcript", dependencies: ["TestSupport"], path: "Tests/transcript", swiftSettings: house + quick),
    tests("LineEditorTests", of: ["LineEditor", "Failures", "Text"]),
    tests("TextTests", of: ["Text", "CThai"]),
    tests("CalendarsTests", of: ["Calendars", "Failures"]),
    tests("DocumentsTests", of: ["Documents", "CTemplates", "Values", "Calendars", "Failures", "Text"]),
    tests("OfficeTests", of: ["Office", "Documents", "Model", "Values", "Calendars", "Failures", "Text"]),
    tests("ValuesTests", of: ["Values", "Calendars", "Failures", "Text"], leavingOut: ["Oracle"]),
    tests("ModelTests", of: ["SQLiteStore", "Model", "Values", "Digest", "Calendars", "Failures", "Text"]),
    tests("StoreTests", of: ["SQLiteStore", "CSQLite", "Model", "Values", "Failures"]),
    tests("SyntaxTests", of: ["Language", "Tools", "Failures"], leavingOut: ["Oracle"]),
    tests("FormatsTests", of: ["Commands", "Formats", "Language", "Values", "Calendars", "Failures", "Text"]),
    tests(
      "AssistTests",
      of: [
        "TestSupport", "Assist", "LineEditor", "Shell", "SQLiteStore", "Commands", "Language", "Model", "Calendars",
        "Failures", "Text",
      ]),
    tests(
      "ShellTests",
      of: [
        "TestSupport", "Tools", "Shell", "SQLiteStore", "Office", "Model", "Commands", "Formats", "Language", "Values",
        "Calendars",
        "Failures", "Text",
      ], leavingOut: ["Oracle"]),
  ]
)
