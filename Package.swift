// swift-tools-version: 6.2
import PackageDescription

// Layers are targets, so the compiler keeps the direction: every arrow below points down (Docs/Architecture.md).
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func layer(_ name: String, on below: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: below, swiftSettings: house)
}

let package = Package(
  name: "sopsh",
  products: [.executable(name: "sopsh", targets: ["sopsh"])],
  targets: [
    .systemLibrary(name: "CThai", path: "Sources/CThai", providers: [.apt(["libthai-dev"])]),
    layer("Text", on: ["CThai"]),
    layer("Failures", on: ["Text"]),
    layer("Calendars", on: ["Failures", "Text"]),
    layer("Values", on: ["Calendars", "Failures", "Text"]),
    layer("Formats", on: ["Values", "Calendars", "Failures", "Text"]),
    layer("Language", on: ["Values", "Calendars", "Failures", "Text"]),
    layer("Commands", on: ["Language", "Formats", "Values", "Calendars", "Failures", "Text"]),
    layer("Shell", on: ["Commands", "Language", "Formats", "Values", "Calendars", "Failures", "Text"]),
    layer("Tools", on: ["Shell", "Commands", "Language", "Formats", "Values", "Calendars", "Failures", "Text"]),
    .executableTarget(name: "sopsh", dependencies: ["Tools", "Shell", "Failures"], swiftSettings: house),
  ]
)
