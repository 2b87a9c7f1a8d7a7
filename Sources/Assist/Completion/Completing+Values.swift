import Calendars
import Failures
import Language
import LineEditor
import Model
import Values

/// Values by their type.
extension Completing {
  func valuesOf(_ type: Type, weight: Int) -> [Offer] {
    switch type.unwrapped {
    case .bool: ["true", "false"].map { Offer($0, role: .keyword, weight: weight) }
    case .enumeration(let number): members(number, weight: weight)
    case .date: dates(weight: weight)
    default: []
    }
  }

  private func members(_ number: Int, weight: Int) -> [Offer] {
    let all = scene.vocabulary.enumerations
    guard all.indices.contains(number) else { return [] }
    return Members.offers(all[number].members, weight: weight, scene.tongue)
  }

  private func dates(weight: Int) -> [Offer] { Dates.offers(scene, weight: weight) }

  /// Records of a kind whose id is compared.
  func identities(_ kind: String) -> [Offer] {
    guard let office = scene.office, let number = office.schema.number(of: kind) else { return [] }
    return Identities.offers([number], place.typed, office, most: 100)
  }

  /// Files and folders below what is typed so far.
  func files() -> [Offer] { PathCompleter.offers(place.typed, scene) }
}

/// Members of a closed set of names.
enum Members {
  static func offers(_ members: [(en: String, th: String)], weight: Int, _ tongue: Tongue) -> [Offer] {
    members.map { member in
      Offer(
        Written.text(member.en), other: Written.text(member.th), description: tongue == .thai ? member.en : member.th,
        role: .text, weight: weight)
    }
  }
}

/// Days one often means.
enum Dates {
  static func offers(_ scene: any Scene, weight: Int) -> [Offer] {
    let words = Words(en: "the day of the session", th: "วันที่ของการทำงานครั้งนี้").in(scene.tongue)
    return [Offer("$today", description: words, role: .variable, weight: weight)]
  }
}

/// Files that may be read, for parameters that are paths.
struct PathCompleter: Completer {
  let name = "file"

  /// Paths are completed by their own place, because they go back over signs that end words.
  func offers(_ request: Request) -> [Offer] { PathCompleter.offers(request.typed, request.scene) }

  static func offers(_ typed: String, _ scene: any Scene) -> [Offer] {
    let cut = typed.utf8.lastIndex(of: 0x2F)
    let folder = cut.map { String(typed[...$0]) } ?? ""
    let begun = cut.map { String(typed[typed.utf8.index(after: $0)...]) } ?? typed
    let fuzzy = Fuzzy(begun)
    return scene.files(in: folder).compactMap { file in
      guard begun.hasPrefix(".") || !file.name.hasPrefix("."), fuzzy.score(file.name) > 0 else { return nil }
      let path = folder + file.name + (file.isFolder ? "/" : "")
      let words =
        file.isFolder ? Words(en: "folder", th: "โฟลเดอร์") : Words(en: "file", th: "ไฟล์")
      return Offer(
        Written.quoted(path), description: words.in(scene.tongue), role: .text, weight: fuzzy.score(file.name),
        isCertain: true)
    }
  }
}
