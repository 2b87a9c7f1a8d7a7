import Calendars
import Failures
import Language
import Model
import Office
import Values

/// The papers by which a round speaks: announced, told, certified, sent on.
enum SelectionCallables {
  static let all: [Callable] =
    [.announce, .publicise, .certificates, .notify, .forward] + ReviewActs.all

  static let wordings: [Wording] =
    SelectionWordings.all + [.announceWhat, .forwardNone, .giverUnknown, .claimMember, .claimCriterion]
}

/// Lines that make a round in which examples can be tried.
enum SelectionExample {
  static let open =
    "open award \"ครูดีเด่น\" --since 2026-11-19 { category ครู; criterion work \"ครองงาน\" 100 }"
  static let call = open + "; announce call --signed 2026-11-20 --by \"ประยูร มั่นคง\""
}

extension Parameter {
  static let paperParameters: [Parameter] = [.toWhom, .signedOn, .signedBy, .actingAs, .sentVia, .inRound]
}

extension Callable {
  static let announce = Callable(
    "announce", "ประกาศ", .selection,
    en:
      "Announces the call, those eligible or the result of a round: drafted, or with --signed signed, numbered and sent too.",
    th: "ประกาศหลักเกณฑ์ รายชื่อผู้มีสิทธิ์ หรือผลการคัดเลือก เป็นร่าง หรือเมื่อระบุ --signed ลงนาม ออกเลข และส่งด้วย",
    [
      Parameter(
        "announced-what", "สิ่งที่ประกาศ", .name, en: "call, eligible, result, extension, proposals",
        th: "หลักเกณฑ์ รายชื่อผู้มีสิทธิ์ ผลการคัดเลือก ขยายเวลารับสมัคร ให้เสนอโครงการ"
      ).completed(by: "announcement")
    ] + Parameter.paperParameters, gives: .type(.null), effect: .changes, also: ["publish call", "proclaim"],
    examples: [
      Example(
        SelectionExample.call + "; rounds | get state",
        "[announced]"),
      Example(
        SelectionExample.open + "; let c = try { announce result; null } catch e { $e.code }; print $c",
        "SOP-RESULT-OPEN"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let kind = try call.member(0, of: "announcement-kind")
      guard let what = Announcing.What.named(kind), kind != "correction" else {
        throw Failure(.announceWhat, Failure.Part(try call.text(0)))
      }
      try call.inSelection("announce", round: 6) { (act, round, call) throws(Failure) in
        try call.announce(what, act, round)
      }
      return .null
    }
  )
  .narrated(
    will: "announces {announced-what}[ to {to}][, signed on {signed}][ by {by}]",
    "ประกาศ {announced-what}[ ถึง {to}][ ลงนามเมื่อ {signed}][ โดย {by}]",
    did: "{announced-what} is announced",
    "ประกาศ {announced-what} แล้ว")

  static let publicise = Callable(
    "publicise", "ประชาสัมพันธ์", .selection, en: "Tells schools of what a letter offers: a scholarship, a programme.",
    th: "แจ้งประชาสัมพันธ์ทุนหรือโครงการแก่สถานศึกษา", Parameter.paperParameters, gives: .type(.null), effect: .changes,
    also: ["advertise", "spread"],
    examples: [
      Example(
        "open scholarship \"ทุน 2570\" --since 2026-11-19; done receive; publicise --signed 2026-11-20 --by \"ประยูร มั่นคง\"; tasks | where .step == publicise | get state",
        "[done]"),
      Example("let c = try { publicise; null } catch e { $e.code }; print $c", "SOP-ROUND"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      try call.inSelection("publicise", round: 5) { (act, round, call) throws(Failure) in
        let signing = try call.signing(1, 2, 3, round: round, act.papers), act = try call.renewed(act)
        let document = try act.announcing.circular(
          "circular-offer", "ประชาสัมพันธ์", in: round, to: "ผู้อำนวยการสถานศึกษาทุกแห่ง")
        try call.goOut(document, signing, to: 0, by: 4, elseTo: "schools", act)
      }
      return .null
    }
  )
  .narrated(
    will: "tells[ {to}] of the round[, signed on {signed}]",
    "แจ้งประชาสัมพันธ์[ ถึง {to}][ ลงนามเมื่อ {signed}]",
    did: "they are told",
    "แจ้งประชาสัมพันธ์แล้ว")

  static let certificates = Callable(
    "certificates", "ออกเกียรติบัตร", .selection,
    en: "Gives certificates to those selected: numbers of the certificate book, the register, the papers.",
    th: "ออกเกียรติบัตรแก่ผู้ได้รับการคัดเลือก พร้อมเลขจากทะเบียน ทะเบียนคุม และเอกสาร",
    [
      .signedOn, .signedBy, .actingAs, .flag("levels", "ทุกระดับ", en: "to all who reached a level", th: "ทุกคนที่ได้ระดับ"),
      .inRound,
    ],
    gives: .type(.null), effect: .changes, also: ["diploma", "certify"],
    examples: [
      Example(
        SelectionExample.open
          + "; let c = try { certificates --signed 2026-11-20 --by \"ก ข\"; null } catch e { $e.code }; print $c",
        "SOP-RESULT-OPEN"),
      Example(
        SelectionExample.open + "; let c = try { certificates; null } catch e { $e.code }; print $c", "SOP-FLAG-WANTED"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      try call.inSelection("certificates", round: 4) { (act, round, call) throws(Failure) in
        guard let signing = try call.signing(0, 1, 2, round: round, act.papers) else {
          throw Failure(.flagWanted, "certificates", "--signed")
        }
        let act = try call.renewed(act)
        let (made, document) = try act.announcing.certify(round, signing, levels: call.flag(3))
        try call.tellCertificates(made, act)
        try call.produce(document)
      }
      return .null
    }
  )
  .narrated(
    will: "gives certificates to those selected[, signed on {signed}]",
    "ออกเกียรติบัตรแก่ผู้ได้รับการคัดเลือก[ ลงนามเมื่อ {signed}]",
    did: "the certificates have their numbers and lines in the register",
    "ออกเลขและลงทะเบียนคุมเกียรติบัตรแล้ว")

  static let notify = Callable(
    "notify", "แจ้ง", .selection,
    en: "Tells schools the result of a round, or those not selected why and how to ask for a review.",
    th: "แจ้งผลการคัดเลือกแก่สถานศึกษา หรือแจ้งผู้ไม่ได้รับการคัดเลือกพร้อมเหตุผลและสิทธิขอทบทวน",
    [
      Parameter(
        "told", "สิ่งที่แจ้ง", .words(["result", "unsuccessful"]), en: "result, or unsuccessful",
        th: "result ผล หรือ unsuccessful ผู้ไม่ได้รับคัดเลือก")
    ] + Parameter.paperParameters, gives: .type(.null), effect: .changes, also: ["tell", "inform"],
    examples: [
      Example(
        SelectionExample.open + "; let c = try { notify result; null } catch e { $e.code }; print $c", "SOP-RESULT-OPEN"
      ),
      Example("let c = try { notify result; null } catch e { $e.code }; print $c", "SOP-ROUND"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let isResult = try call.text(0) == "result"
      try call.inSelection("notify", round: 6) { (act, round, call) throws(Failure) in
        try isResult ? call.notifyResult(act, round) : call.notifyUnsuccessful(act, round)
      }
      return .null
    }
  )
  .narrated(
    will: "tells the {told}[ to {to}][, signed on {signed}]",
    "แจ้ง {told}[ ถึง {to}][ ลงนามเมื่อ {signed}]",
    did: "they are told",
    "แจ้งแล้ว")

  static let forward = Callable(
    "forward", "จัดส่ง", .selection,
    en:
      "Sends the result to the agency whose award it is, or checked applications to the giver of a scholarship, with the list annexed.",
    th: "จัดส่งผลการคัดเลือกให้หน่วยงานเจ้าของรางวัล หรือใบสมัครที่ตรวจแล้วให้ผู้ให้ทุน พร้อมบัญชีรายชื่อแนบ",
    [
      Parameter(
        "subjects", "รายการที่จัดส่ง", .type(.any), optional: true,
        en: "applications A3, a table of them, or checked; those selected or checked when left out",
        th: "ใบสมัคร A3 ตารางใบสมัคร หรือ checked ถ้าไม่ระบุคือผู้ได้รับการคัดเลือกหรือที่ตรวจแล้ว"
      ).completed(by: "record")
    ] + Parameter.paperParameters, gives: .type(.null), effect: .changes, also: ["pass on", "send on"],
    examples: [
      Example(
        SelectionExample.open + "; let c = try { forward --to \"สพฐ.\"; null } catch e { $e.code }; print $c",
        "SOP-FORWARD-NONE"),
      Example("let c = try { forward; null } catch e { $e.code }; print $c", "SOP-ROUND"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      try call.inSelection("forward", round: 6) { (act, round, call) throws(Failure) in try call.forward(act, round) }
      return .null
    }
  )
  .narrated(
    will: "sends[ {subjects}] on[ to {to}][, signed on {signed}]",
    "จัดส่ง[ {subjects}][ ถึง {to}][ ลงนามเมื่อ {signed}]",
    did: "it is on its way, with the list annexed",
    "จัดส่งแล้ว พร้อมบัญชีรายชื่อ")
}

extension Wording {
  static let announceWhat = Wording(
    "SOP-ANNOUNCE", .failed, en: "{1} is nothing a round announces", th: "รอบประกาศ {1} ไม่ได้",
    hintEn: "call, eligible, result, extension, proposals; corrections come by amend",
    hintTh: "หลักเกณฑ์ รายชื่อผู้มีสิทธิ์ ผลการคัดเลือก ขยายเวลารับสมัคร ให้เสนอโครงการ ส่วนการแก้ไขใช้ amend",
    helpEn: "A round announces its call, those eligible and its result.",
    helpTh: "รอบประกาศหลักเกณฑ์ รายชื่อผู้มีสิทธิ์ และผล")
  static let forwardNone = Wording(
    "SOP-FORWARD-NONE", .refused, en: "{1} has nothing to send on", th: "{1} ยังไม่มีสิ่งที่จะจัดส่ง",
    hintEn: "decide and announce first, or verify applications", hintTh: "คัดเลือกและประกาศผลก่อน หรือตรวจใบสมัครก่อน",
    helpEn: "What is sent on is those selected, or applications that are checked.",
    helpTh: "สิ่งที่จัดส่งคือผู้ได้รับการคัดเลือก หรือใบสมัครที่ตรวจแล้ว")
}
