import Failures

/// What is refused about committees and how they sit.
public enum CommitteeWordings {
  public static let all: [Wording] = appointing + inviting + meeting + deciding

  private static let appointing: [Wording] = [
    .noCommittee, .noSuchCommittee, .notMember, .oneChair, .memberTwice, .appointedOtherwise, .orderOtherwise,
    .orderUnsigned, .beforeOrder, .notApplicant, .acknowledgedOtherwise,
  ]
  private static let inviting: [Wording] = [
    .meetingOtherwise, .meetingDayOff, .meetingPast, .shortNotice, .placeWanted, .meetingOtherDay, .notCalled,
  ]
  private static let meeting: [Wording] = [
    .meetingQuorum, .chairWanted, .chairNotThere, .heldOtherwise, .notOpened, .meetingEnded, .closedBeforeOpened,
    .itemUnknown,
    .itemOtherwise, .itemTwice, .categoryNear, .outOtherwise, .notThere,
  ]
  private static let deciding: [Wording] = [
    .itemDecided, .outTimes, .nobodyToRule, .challengeOpen, .mustLeave, .interestUndecided, .categoryDecides,
    .tooManyVotes,
    .votesEqual, .noCasting, .voteOtherwise, .passedOtherwise, .noMinutes, .adoptedAlready,
  ]
}

// Appointing, and what members say of themselves.
extension Wording {
  static let noCommittee = Wording(
    "SOP-COMMITTEE-NONE", .refused, en: "{1} has no committee yet", th: "{1} ยังไม่มีคณะกรรมการ",
    hintEn: "appoint \"NAME\" { chair …; member … }", hintTh: "ใช้ appoint \"ชื่อคณะ\" { chair …; member … }",
    helpEn: "Members acknowledge, meet and judge once an order has appointed them.",
    helpTh: "กรรมการรับทราบ ประชุม และพิจารณาได้เมื่อมีคำสั่งแต่งตั้งแล้ว")
  static let noSuchCommittee = Wording(
    "SOP-COMMITTEE", .refused, en: "{1} has no committee {2}", th: "{1} ไม่มีคณะกรรมการ {2}",
    helpEn: "A committee is named by its id, or by its name as in the order.",
    helpTh: "ระบุคณะกรรมการด้วยรหัสหรือชื่อตามคำสั่ง")
  static let notMember = Wording(
    "SOP-NOT-MEMBER", .refused, en: "{1} is no member of {2}", th: "{1} ไม่ได้เป็นกรรมการของ {2}",
    helpEn: "Only members of the committee acknowledge, sit, stay out or vote.",
    helpTh: "เฉพาะกรรมการของคณะนั้นเท่านั้นที่รับทราบ เข้าประชุม ไม่ร่วมพิจารณา หรือออกเสียง")
  static let oneChair = Wording(
    "SOP-CHAIR", .refused, en: "{1} has {2} chairs, and wants exactly one", th: "{1} มีประธาน {2} คน ต้องมีหนึ่งคนพอดี",
    hintEn: "the others are vice-chair or member", hintTh: "คนอื่นเป็น vice-chair หรือ member",
    helpEn: "A committee is led by one chair, whose second vote breaks a tie.",
    helpTh: "คณะกรรมการมีประธานคนเดียว ซึ่งออกเสียงชี้ขาดเมื่อคะแนนเท่ากัน")
  static let memberTwice = Wording(
    "SOP-MEMBER-TWICE", .refused, en: "{1} is named twice: {2}", th: "ระบุ {1} ซ้ำ: {2}",
    hintEn: "one place for each person", hintTh: "บุคคลหนึ่งมีได้ตำแหน่งเดียว",
    helpEn: "A person has one place in a committee, and one vote.", helpTh: "บุคคลหนึ่งมีตำแหน่งและเสียงเดียวในคณะ")
  static let appointedOtherwise = Wording(
    "SOP-APPOINT-OTHERWISE", .refused, en: "{1} is appointed already, otherwise: {2}",
    th: "แต่งตั้ง {1} ไว้แล้ว โดยต่างไป: {2}",
    hintEn: "members are changed by an order of change: appoint … --signed DAY --by PERSON --because …",
    hintTh: "เปลี่ยนกรรมการด้วยคำสั่งแก้ไข: appoint … --signed วัน --by บุคคล --because …",
    helpEn: "The same words appoint once. Other members need an order of their own, which corrects the first.",
    helpTh: "คำสั่งเดิมแต่งตั้งครั้งเดียว การเปลี่ยนกรรมการต้องมีคำสั่งแก้ไขคำสั่งเดิม")
  static let orderOtherwise = Wording(
    "SOP-ORDER-OTHERWISE", .refused, en: "order {1} is signed already, on {2} or by somebody else",
    th: "คำสั่ง {1} ลงนามแล้ว เมื่อ {2} หรือโดยผู้อื่น",
    hintEn: "a wrong signature is taken back with undo", hintTh: "ถ้าบันทึกผิดให้เลิกด้วย undo",
    helpEn: "The date of an order is the day of its signature; it is signed once.",
    helpTh: "คำสั่งลงวันที่ที่ลงนาม และลงนามครั้งเดียว")
  static let orderUnsigned = Wording(
    "SOP-ORDER-UNSIGNED", .refused, en: "the order that appoints {1} is not signed yet: {2}",
    th: "คำสั่งแต่งตั้ง {1} ยังไม่ได้ลงนาม: {2}",
    hintEn: "sign {2} --by PERSON --on DAY, or appoint again with --signed and --by",
    hintTh: "ใช้ sign {2} --by บุคคล --on วัน หรือ appoint อีกครั้งพร้อม --signed และ --by",
    helpEn: "Until the order is signed there is a draft, and nobody is a member.",
    helpTh: "ก่อนลงนามเป็นเพียงร่าง ยังไม่มีผู้ใดเป็นกรรมการ")
  static let beforeOrder = Wording(
    "SOP-BEFORE-ORDER", .refused, en: "{1} is before the order that appoints {2}, signed on {3}",
    th: "{1} ก่อนวันลงนามคำสั่งแต่งตั้ง {2} คือ {3}",
    hintEn: "choose a day from the signature on", hintTh: "เลือกวันตั้งแต่วันลงนามเป็นต้นไป",
    helpEn: "A committee acknowledges, is called and meets from the day of its order on.",
    helpTh: "คณะกรรมการรับทราบ ถูกนัด และประชุมได้ตั้งแต่วันที่มีคำสั่ง")
  static let notApplicant = Wording(
    "SOP-NOT-APPLICANT", .refused, en: "{1} is no application to {2}", th: "{1} ไม่ใช่ใบสมัครของ {2}",
    hintEn: "applications lists them", hintTh: "ดูรายการด้วย applications",
    helpEn: "An interest is in somebody who applies to the round the committee judges.",
    helpTh: "ส่วนได้เสียคือกับผู้สมัครในรอบที่คณะกรรมการพิจารณา")
  static let acknowledgedOtherwise = Wording(
    "SOP-ACKNOWLEDGED", .refused, en: "{1} acknowledged already, on {2}", th: "{1} รับทราบแล้วเมื่อ {2}",
    hintEn: "a wrong day is taken back with undo", hintTh: "ถ้าบันทึกวันผิดให้เลิกด้วย undo",
    helpEn: "A member acknowledges the order once.", helpTh: "กรรมการรับทราบคำสั่งครั้งเดียว")
}

// Calling a meeting.
extension Wording {
  static let meetingOtherwise = Wording(
    "SOP-MEETING-OTHERWISE", .refused, en: "{1} is called already: {2}", th: "นัด {1} ไว้แล้ว: {2}",
    hintEn: "to move it say why: invite --at … --because …", hintTh: "ถ้าจะเลื่อน ระบุเหตุผล: invite --at … --because …",
    helpEn: "A meeting that was called is moved with a reason, and its members are told anew.",
    helpTh: "การประชุมที่นัดแล้วเลื่อนได้โดยมีเหตุผล และต้องแจ้งกรรมการใหม่")
  static let meetingDayOff = Wording(
    "SOP-MEETING-OFF", .refused, en: "{1} is a day off: {2}", th: "{1} เป็นวันหยุด: {2}",
    hintEn: "choose a working day", hintTh: "เลือกวันทำการ",
    helpEn: "Committees of the office sit on working days.", helpTh: "คณะกรรมการของสำนักงานประชุมในวันทำการ")
  static let meetingPast = Wording(
    "SOP-MEETING-PAST", .refused, en: "nobody is called to {1} on {2}", th: "นัดประชุมวันที่ {1} ในวันที่ {2} ไม่ได้",
    hintEn: "an invitation entered late has its own day: --on DAY", hintTh: "ถ้าบันทึกย้อนหลัง ระบุวันที่นัดด้วย --on วัน",
    helpEn: "invite is for a meeting to come; meet enters one that was held.",
    helpTh: "invite ใช้นัดประชุมที่จะมาถึง meet ใช้บันทึกการประชุมที่เกิดขึ้นแล้ว")
  static let shortNotice = Wording(
    "SOP-NOTICE", .refused, en: "{1} is {2} days away, and members are told {3} days ahead ({4})",
    th: "{1} แจ้งล่วงหน้าเพียง {2} วัน ต้องไม่น้อยกว่า {3} วัน ({4})",
    hintEn: "choose a later day, or say why: --because …", hintTh: "เลือกวันหลังจากนี้ หรือระบุเหตุผลด้วย --because …",
    helpEn: "Members are told in writing in time; the setting notice-days says how long ahead.",
    helpTh: "ต้องแจ้งกรรมการเป็นหนังสือล่วงหน้า จำนวนวันอยู่ที่การตั้งค่า notice-days")
  static let placeWanted = Wording(
    "SOP-PLACE", .failed, en: "where does {1} meet?", th: "{1} ประชุมที่ใด?",
    hintEn: "add --place \"…\"", hintTh: "เติม --place \"…\"",
    helpEn: "An invitation says when and where.", helpTh: "หนังสือเชิญต้องบอกวันเวลาและสถานที่")
  static let meetingOtherDay = Wording(
    "SOP-MEETING-DAY", .refused, en: "{1} is called for {2}, not {3}", th: "{1} นัดไว้ {2} ไม่ใช่ {3}",
    hintEn: "say why it met on another day: --because …", hintTh: "ระบุเหตุที่ประชุมวันอื่นด้วย --because …",
    helpEn: "A committee meets on the day its members were told, or it is said why not.",
    helpTh: "คณะกรรมการประชุมในวันที่นัด ถ้าไม่ใช่ต้องบอกเหตุผล")
  static let notCalled = Wording(
    "SOP-NOT-CALLED", .refused, en: "no meeting of {1} is called", th: "ยังไม่ได้นัดประชุม {1}",
    hintEn: "invite --at … --place …, or say why it met uncalled: --because …",
    hintTh: "ใช้ invite --at … --place … หรือระบุเหตุที่ไม่ได้นัดด้วย --because …",
    helpEn: "Members are called together in writing; a meeting without that has its reason.",
    helpTh: "กรรมการต้องได้รับนัดเป็นหนังสือ การประชุมที่ไม่ได้นัดต้องมีเหตุผล")
}

// A meeting and its items.
extension Wording {
  public static let meetingQuorum = Wording(
    "SOP-MEETING-QUORUM", .refused, en: "{1}: {2} sit, and {3} must ({4})",
    th: "{1}: เข้าประชุม {2} คน องค์ประชุม {3} คน ({4})",
    hintEn: "without a quorum nothing is decided; call another meeting", hintTh: "ไม่ครบองค์ประชุมตัดสินไม่ได้ ต้องนัดประชุมใหม่",
    helpEn: "At least half of those who vote must sit (Administrative Procedure Act B.E. 2539 s. 79, by analogy).",
    helpTh: "กรรมการที่ออกเสียงได้ต้องเข้าประชุมไม่น้อยกว่ากึ่งหนึ่ง (พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 79 โดยอนุโลม)")
  static let chairWanted = Wording(
    "SOP-CHAIR-WANTED", .refused, en: "the chair did not come: whom of {1} did the meeting choose?",
    th: "ประธานไม่มาประชุม ที่ประชุมเลือกผู้ใดใน {1} เป็นประธาน",
    hintEn: "add --chair \"…\"", hintTh: "เติม --chair \"…\"",
    helpEn: "Where chair and vice-chair are away the members who came choose one of them.",
    helpTh: "เมื่อประธานและรองประธานไม่อยู่ กรรมการที่มาประชุมเลือกกรรมการคนหนึ่งเป็นประธาน")
  static let chairNotThere = Wording(
    "SOP-CHAIR-THERE", .refused, en: "{1} did not come or has no vote, and cannot take the chair",
    th: "{1} ไม่ได้มาประชุมหรือไม่มีสิทธิออกเสียง จึงเป็นประธานไม่ได้",
    hintEn: "choose a member who came", hintTh: "เลือกกรรมการที่มาประชุม",
    helpEn: "The chair of a meeting is a member with a vote who is there.",
    helpTh: "ประธานที่ประชุมต้องเป็นกรรมการที่ออกเสียงได้และมาประชุม")
  static let heldOtherwise = Wording(
    "SOP-MEETING-HELD", .refused, en: "{1} was held already, and otherwise: {2}", th: "{1} ประชุมไปแล้ว โดยต่างไป: {2}",
    hintEn: "another meeting is called first: invite; what was entered wrong is taken back with undo",
    hintTh: "การประชุมครั้งใหม่ต้อง invite ก่อน ถ้าบันทึกผิดให้เลิกด้วย undo",
    helpEn: "A meeting is a fact. Said again in the same words it changes nothing.",
    helpTh: "การประชุมเป็นข้อเท็จจริง บันทึกซ้ำด้วยข้อความเดิมไม่เปลี่ยนอะไร")
  static let notOpened = Wording(
    "SOP-NOT-OPENED", .refused, en: "{1} was not opened", th: "{1} ยังไม่ได้เปิดประชุม",
    hintEn: "meet --opened CLOCK { … }", hintTh: "ใช้ meet --opened เวลา { … }",
    helpEn: "Items, votes and the end belong to a meeting that sits.",
    helpTh: "วาระ มติ และการเลิกประชุมต้องอยู่ในการประชุมที่เปิดแล้ว")
  static let meetingEnded = Wording(
    "SOP-MEETING-ENDED", .refused, en: "{1} has ended", th: "{1} เลิกประชุมแล้ว",
    hintEn: "what comes later belongs to another meeting: invite", hintTh: "เรื่องที่มาภายหลังต้องนัดประชุมใหม่ด้วย invite",
    helpEn: "Nothing is taken up, decided or left in a meeting that is over.",
    helpTh: "การประชุมที่เลิกแล้วไม่มีการพิจารณาเพิ่ม")
  static let closedBeforeOpened = Wording(
    "SOP-MEETING-ORDER", .refused, en: "a meeting cannot end {1}: it opened {2}",
    th: "การประชุมเลิก {1} ไม่ได้ เพราะเปิด {2}",
    hintEn: "look at both times", hintTh: "ตรวจเวลาเปิดและเวลาเลิก",
    helpEn: "A meeting ends after it was opened, on the same day.", helpTh: "การประชุมเลิกหลังเปิดในวันเดียวกัน")
  public static let itemUnknown = Wording(
    "SOP-ITEM", .refused, en: "{1} has no item {2}", th: "{1} ไม่มีวาระ {2}",
    hintEn: "agenda-items lists them", hintTh: "ดูได้ด้วย agenda-items",
    helpEn: "An item is named by its number on the agenda.", helpTh: "ระบุวาระด้วยเลขวาระ")
  static let outTimes = Wording(
    "SOP-OUT-TIMES", .refused, en: "{1} is before {2}", th: "{1} อยู่ก่อน {2}",
    hintEn: "look at when the meeting opened, --out and --back", hintTh: "ตรวจเวลาเปิดประชุม --out และ --back",
    helpEn: "A member leaves after the meeting opened and comes back after leaving.",
    helpTh: "กรรมการออกหลังเปิดประชุม และกลับหลังออก")
  static let itemOtherwise = Wording(
    "SOP-ITEM-OTHERWISE", .refused, en: "item {1} is {2}", th: "วาระ {1} คือ {2}",
    hintEn: "another subject has another number", hintTh: "เรื่องอื่นใช้เลขวาระอื่น",
    helpEn: "Each number of an agenda stands for one subject.", helpTh: "เลขวาระหนึ่งใช้กับเรื่องเดียว")
  static let itemTwice = Wording(
    "SOP-ITEM-TWICE", .refused, en: "{1} is judged in item {2} already", th: "{1} อยู่ในวาระ {2} แล้ว",
    hintEn: "use that item", hintTh: "ใช้วาระนั้น",
    helpEn: "A category is judged in one item of a meeting.", helpTh: "ประเภทหนึ่งพิจารณาในวาระเดียวของการประชุม")
  static let categoryNear = Wording(
    "SOP-ITEM-CATEGORY", .refused, en: "the round has no category {1}", th: "รอบนี้ไม่มีประเภท {1}",
    helpEn: "An item that judges a category bears its name; a plain item has words of its own.",
    helpTh: "วาระที่พิจารณาประเภทใช้ชื่อประเภทนั้น วาระอื่นใช้ข้อความของตน")
  static let outOtherwise = Wording(
    "SOP-OUT-OTHERWISE", .refused, en: "{1} is out of item {2} or silent in it already, for another reason",
    th: "บันทึกแล้วว่า {1} ไม่ร่วมพิจารณาหรืองดออกเสียงในวาระ {2} ด้วยเหตุอื่น",
    hintEn: "what was entered wrong is taken back with undo", hintTh: "ถ้าบันทึกผิดให้เลิกด้วย undo",
    helpEn: "A member stays out, is challenged or abstains once in an item.",
    helpTh: "กรรมการไม่ร่วมพิจารณา ถูกคัดค้าน หรืองดออกเสียงในวาระหนึ่งครั้งเดียว")
  static let notThere = Wording(
    "SOP-NOT-THERE", .refused, en: "{1} did not come to the meeting", th: "{1} ไม่ได้มาประชุม",
    hintEn: "who is absent need not stay out", hintTh: "ผู้ไม่มาประชุมไม่ต้องบันทึกว่าไม่ร่วมพิจารณา",
    helpEn: "Only somebody who is there stays out, is challenged or abstains.",
    helpTh: "เฉพาะผู้ที่มาประชุมจึงไม่ร่วมพิจารณา ถูกคัดค้าน หรืองดออกเสียง")
}

// Before and when something is resolved.
extension Wording {
  static let itemDecided = Wording(
    "SOP-ITEM-DECIDED", .refused, en: "item {1} is resolved already", th: "วาระ {1} มีมติแล้ว",
    hintEn: "who stays out says so before it is decided", hintTh: "ผู้ไม่ร่วมพิจารณาต้องบันทึกก่อนมีมติ",
    helpEn: "Who sat in an item stands once it is resolved.", helpTh: "เมื่อมีมติแล้ว ผู้เข้าพิจารณาในวาระนั้นไม่เปลี่ยน")
  static let nobodyToRule = Wording(
    "SOP-CHALLENGE-ALONE", .refused, en: "nobody is left to rule on the challenge of {1}",
    th: "ไม่มีกรรมการเหลือที่จะวินิจฉัยคำคัดค้าน {1}",
    hintEn: "it goes to whoever appointed the committee", hintTh: "ต้องเสนอผู้แต่งตั้งคณะกรรมการ",
    helpEn: "The challenged member is out while the others rule on it.",
    helpTh: "กรรมการที่ถูกคัดค้านต้องออกระหว่างที่กรรมการอื่นวินิจฉัย")
  static let challengeOpen = Wording(
    "SOP-CHALLENGE-OPEN", .refused, en: "the challenge of {1} in item {2} is not ruled on",
    th: "คำคัดค้าน {1} ในวาระ {2} ยังไม่วินิจฉัย",
    hintEn: "challenge \"{1}\" --upheld or --dismissed", hintTh: "challenge \"{1}\" --upheld หรือ --dismissed",
    helpEn:
      "The meeting rules on a challenge before it decides the item (Administrative Procedure Act B.E. 2539 s. 15).",
    helpTh: "ที่ประชุมต้องวินิจฉัยคำคัดค้านก่อนพิจารณาวาระ (พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 15)")
  static let mustLeave = Wording(
    "SOP-INTEREST", .refused, en: "{1} may not sit in item {2}: {3}, {4}", th: "{1} ร่วมพิจารณาวาระ {2} ไม่ได้: {3} {4}",
    hintEn: "recuse \"{1}\" --because … --item {2}", hintTh: "recuse \"{1}\" --because … --item {2}",
    helpEn: "Whoever has an interest in one applicant leaves for the whole category, for it is one competition.",
    helpTh: "กรรมการที่มีส่วนได้เสียกับผู้สมัครรายหนึ่งต้องงดพิจารณาทั้งประเภท เพราะแข่งขันกัน")
  static let interestUndecided = Wording(
    "SOP-INTEREST-OPEN", .refused, en: "the meeting has not ruled whether {1} sits in item {2}: {3}",
    th: "ที่ประชุมยังไม่วินิจฉัยว่า {1} ร่วมพิจารณาวาระ {2} ได้หรือไม่: {3}",
    hintEn: "challenge \"{1}\" --because … --upheld or --dismissed",
    hintTh: "challenge \"{1}\" --because … --upheld หรือ --dismissed",
    helpEn: "Another grave ground is for the meeting to rule on (Administrative Procedure Act B.E. 2539 s. 16).",
    helpTh: "เหตุร้ายแรงอื่นให้ที่ประชุมวินิจฉัย (พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 16)")
  static let categoryDecides = Wording(
    "SOP-PASS-CATEGORY", .refused, en: "item {1} judges a category: its result is decided from scores",
    th: "วาระ {1} พิจารณาประเภทรางวัล ผลมาจากคะแนน",
    hintEn: "score, then decide", hintTh: "ใช้ score แล้ว decide",
    helpEn: "pass is for items that are no competition.", helpTh: "pass ใช้กับวาระที่ไม่ใช่การคัดเลือก")
  static let tooManyVotes = Wording(
    "SOP-VOTES", .refused, en: "{1} votes, and {2} sit who vote", th: "มี {1} เสียง แต่มีผู้ออกเสียงได้ {2} คน",
    hintEn: "look who sits in the item", hintTh: "ตรวจผู้เข้าพิจารณาในวาระ",
    helpEn: "Each member who sits has one vote.", helpTh: "กรรมการที่เข้าพิจารณามีคนละหนึ่งเสียง")
  static let votesEqual = Wording(
    "SOP-VOTES-EQUAL", .refused, en: "{1} for and as many against: how does {2} vote again?",
    th: "เสียงเท่ากันฝ่ายละ {1} {2} ออกเสียงชี้ขาดอย่างไร",
    hintEn: "--casting in-favour or --casting against", hintTh: "--casting in-favour หรือ --casting against",
    helpEn: "On a tie the chair has a second, casting vote (Administrative Procedure Act B.E. 2539 s. 82).",
    helpTh: "เมื่อเสียงเท่ากัน ประธานออกเสียงอีกหนึ่งเสียงเป็นเสียงชี้ขาด (พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 82)")
  static let noCasting = Wording(
    "SOP-VOTES-CASTING", .refused, en: "{1} to {2} is no tie: the chair votes once",
    th: "{1} ต่อ {2} ไม่เท่ากัน ประธานออกเสียงครั้งเดียว",
    hintEn: "leave --casting out", hintTh: "ไม่ต้องใช้ --casting",
    helpEn: "The casting vote is for ties only.", helpTh: "เสียงชี้ขาดใช้เมื่อเสียงเท่ากันเท่านั้น")
  static let voteOtherwise = Wording(
    "SOP-VOTES-OTHERWISE", .refused, en: "{1} for and {2} against say otherwise",
    th: "เห็นด้วย {1} ไม่เห็นด้วย {2} ได้ผลตรงข้าม",
    hintEn: "look at the votes, or at what was resolved", hintTh: "ตรวจคะแนนเสียงหรือมติ",
    helpEn: "What is resolved is what the majority voted for.", helpTh: "มติคือเสียงข้างมาก")
  static let passedOtherwise = Wording(
    "SOP-PASS-OTHERWISE", .refused, en: "item {1} is resolved already: {2}", th: "วาระ {1} มีมติแล้ว: {2}",
    hintEn: "a resolution is changed at another meeting", hintTh: "เปลี่ยนมติได้ในการประชุมครั้งอื่น",
    helpEn: "An item has one resolution.", helpTh: "วาระหนึ่งมีมติเดียว")
  static let noMinutes = Wording(
    "SOP-MINUTES-NONE", .refused, en: "there are no minutes to adopt: {1}", th: "ไม่มีรายงานการประชุมให้รับรอง: {1}",
    hintEn: "write minutes", hintTh: "ใช้ write minutes",
    helpEn: "Minutes are adopted once they are written.", helpTh: "รับรองรายงานการประชุมได้เมื่อจัดทำแล้ว")
  static let adoptedAlready = Wording(
    "SOP-MINUTES-ADOPTED", .refused, en: "the minutes of {1} were adopted on {2}",
    th: "รับรองรายงานการประชุม {1} แล้วเมื่อ {2}",
    hintEn: "history tells when", hintTh: "ดูได้ด้วย history",
    helpEn: "Minutes are adopted once.", helpTh: "รายงานการประชุมรับรองครั้งเดียว")
}
