/// Committees and working parties, and what they do when they sit.
enum Committees {
  static let all = [
    committee, member, meeting, agendaItem, attendance, resolution, minutes, conflict, recusal, ballot, tieBreak,
  ]

  static let committee = Kind(
    "committee", "committees", "คณะกรรมการ", .committees, id: .numbered("CM"), label: "name",
    en: "a committee or working party, appointed by an order for a purpose", th: "คณะกรรมการหรือคณะทำงานที่แต่งตั้งโดยคำสั่ง",
    [
      .name("name as in the order", "ชื่อคณะตามคำสั่ง").needed,
      .kind("committee-kind").needed,
      Field("purpose", "วัตถุประสงค์", .text, en: "what it is for", th: "อำนาจหน้าที่ของคณะ"),
      .round(),
      .plan("the plan it makes", "แผนที่คณะจัดทำ"),
      .order("the order that appoints it", "คำสั่งแต่งตั้ง"),
      Field("appointed", "แต่งตั้งเมื่อ", .date, en: "day of the order", th: "วันที่มีคำสั่งแต่งตั้ง"),
      Field(
        "acknowledged", "รับทราบเมื่อ", .date, en: "day the last member acknowledged", th: "วันที่กรรมการคนสุดท้ายรับทราบคำสั่ง"),
      Field(
        "quorum-base", "ฐานองค์ประชุม", .oneOf("quorum-base"), en: "of whom the quorum is counted", th: "นับองค์ประชุมจากผู้ใด"
      ),
      Field(
        "quorum-share", "สัดส่วนองค์ประชุม", .number(nil), en: "share that must sit, in per cent",
        th: "ร้อยละของผู้ที่ต้องเข้าประชุม"),
      .state("committee-state"),
    ])

  static let member = Kind(
    "member", "members", "กรรมการ", .committees, id: .numbered("M"), label: "person",
    en: "a person's place in a committee", th: "ตำแหน่งของบุคคลในคณะกรรมการ",
    [
      .committee("the committee", "คณะกรรมการ").needed,
      .person("who it is", "บุคคล").needed,
      Field(
        "role", "บทบาท", .oneOf("member-role"), required: true, en: "chair, member, secretary",
        th: "ประธาน กรรมการ หรือเลขานุการ"),
      Field(
        "votes", "ออกเสียงได้", .bool, required: true, en: "whether they vote and count for the quorum",
        th: "ออกเสียงและนับเป็นองค์ประชุมหรือไม่"),
      .line("place in the order", "ลำดับในคำสั่ง"),
      Field("position", "ตำแหน่ง", .text, en: "position as printed in the order", th: "ตำแหน่งตามคำสั่ง"),
      Field("acknowledged", "รับทราบเมื่อ", .date, en: "day they acknowledged the order", th: "วันที่รับทราบคำสั่ง"),
      .starts("member since", "เป็นกรรมการตั้งแต่วันที่"),
      .ends("member until", "เป็นกรรมการถึงวันที่"),
    ])

  static let meeting = Kind(
    "meeting", "meetings", "การประชุม", .committees, id: .numbered("MT"), label: "title",
    en: "a meeting, from invitation to adopted minutes", th: "การประชุมครั้งหนึ่ง ตั้งแต่นัดจนรับรองรายงาน",
    [
      .committee("whose meeting; none for a meeting of a group", "คณะที่ประชุม ไม่ระบุคือการประชุมภายในกลุ่ม"),
      .division("group that meets or calls it", "กลุ่มที่ประชุมหรือเป็นเจ้าของเรื่อง"),
      Field("body", "องค์คณะ", .record("approving-body"), en: "body outside that meets", th: "องค์คณะภายนอกที่ประชุม"),
      .round(),
      .title("what it is for", "เรื่องที่ประชุม").needed,
      .line("its number in the year", "ครั้งที่ในปี"),
      .year("calendar year of the number, Buddhist Era", "ปีปฏิทินของครั้งที่ พุทธศักราช"),
      Field("planned", "นัดเมื่อ", .moment, en: "day and time it is called for", th: "วันและเวลาที่นัด"),
      .place("where", "สถานที่ประชุม"),
      Field("invited", "ออกหนังสือเชิญเมื่อ", .date, en: "day of the invitation", th: "วันที่ออกหนังสือเชิญ"),
      Field("invitation", "หนังสือเชิญ", .record("document"), en: "the invitation", th: "หนังสือเชิญประชุม"),
      Field("opened", "เปิดเมื่อ", .moment, en: "when it opened", th: "วันและเวลาที่เปิดประชุม"),
      Field("ended", "เลิกเมื่อ", .moment, en: "when it ended", th: "วันและเวลาที่เลิกประชุม"),
      Field("chair", "ประธานที่ประชุม", .record("member"), en: "who took the chair", th: "ผู้ทำหน้าที่ประธาน"),
      .state("meeting-state"),
    ])

  static let agendaItem = Kind(
    "agenda-item", "agenda-items", "ระเบียบวาระ", .committees, id: .numbered("IT"), label: "title",
    en: "an item of a meeting's agenda: 4.2", th: "ระเบียบวาระหนึ่งของการประชุม เช่น 4.2",
    [
      Field("meeting", "การประชุม", .record("meeting"), required: true, en: "the meeting", th: "การประชุม"),
      .number("its number: 4.2", "เลขวาระ เช่น 4.2").needed,
      .title("what it is about", "เรื่องในวาระ").needed,
      .kind("agenda-kind", "for information, to adopt, to consider", "เพื่อทราบ รับรอง หรือพิจารณา"),
      .category("the category judged in it", "ประเภทรางวัลที่พิจารณา"),
      Field("review", "คำขอทบทวน", .record("review-request"), en: "the review decided in it", th: "คำขอทบทวนที่วินิจฉัย"),
      .project("project screened in it", "โครงการที่กลั่นกรอง"),
      .plan("plan agreed in it", "แผนที่พิจารณา"),
      Field("sat", "ผู้เข้าพิจารณา", .number(0), en: "voting members who sat", th: "จำนวนกรรมการออกเสียงที่เข้าพิจารณา"),
      Field("quorum", "องค์ประชุม", .number(0), en: "how many had to sit", th: "จำนวนที่ต้องเข้าพิจารณา"),
      Field("quorum-base", "ฐานองค์ประชุม", .oneOf("quorum-base"), en: "of whom it was counted", th: "นับองค์ประชุมจากผู้ใด"),
      .note("what was said", "สาระการพิจารณา").personal,
    ])

  static let attendance = Kind(
    "attendance", "attendances", "การเข้าประชุม", .committees, id: .numbered("AD"), label: "person",
    en: "whether somebody invited came, and why not", th: "ผู้รับเชิญมาประชุมหรือไม่ และเหตุที่ไม่มา",
    [
      Field("meeting", "การประชุม", .record("meeting"), required: true, en: "the meeting", th: "การประชุม"),
      .person("who", "บุคคล").needed,
      .member("their place in the committee; none for guests", "ตำแหน่งในคณะ ไม่ระบุคือผู้เข้าร่วมประชุม"),
      .kind("attendance-kind", "came, absent, guest", "มา ไม่มา หรือผู้เข้าร่วมประชุม").needed,
      Field("invited", "ออกหนังสือเชิญเมื่อ", .date, en: "day they were told", th: "วันที่ได้รับเชิญ"),
      Field("arrived", "ถึงเมื่อ", .moment, en: "when they came in", th: "วันและเวลาที่เข้าประชุม"),
      Field("went-out", "ออกเมื่อ", .moment, en: "when they went", th: "วันและเวลาที่ออกจากที่ประชุม"),
      Field("deputy", "ผู้ทำแทน", .record("person"), en: "who came in their place", th: "ผู้มาประชุมแทน"),
      .because("why absent", "เหตุที่ไม่มาประชุม").personal,
    ])

  static let resolution = Kind(
    "resolution", "resolutions", "มติที่ประชุม", .committees, id: .numbered("RS"), label: "text",
    en: "what was resolved on an item", th: "มติในระเบียบวาระหนึ่ง",
    [
      .item(),
      Field("meeting", "การประชุม", .record("meeting"), en: "the meeting", th: "การประชุมที่มีมติ"),
      Field("body", "องค์คณะ", .record("approving-body"), en: "body outside that resolved", th: "องค์คณะภายนอกที่มีมติ"),
      .date("day it was resolved", "วันที่มีมติ").needed,
      .kind("resolution-kind", "agreed, agreed with changes, refused", "เห็นชอบ เห็นชอบโดยแก้ไข หรือไม่เห็นชอบ").needed,
      .text("the resolution in words", "ข้อความมติ").needed.named,
      Field("votes-for", "เห็นด้วย", .number(0), en: "votes for", th: "จำนวนเสียงเห็นด้วย"),
      Field("votes-against", "ไม่เห็นด้วย", .number(0), en: "votes against", th: "จำนวนเสียงไม่เห็นด้วย"),
      Field("abstained", "งดออกเสียง", .number(0), en: "abstained", th: "จำนวนผู้งดออกเสียง"),
      Field("changes", "สิ่งที่ให้แก้ไข", .text, en: "what must be changed", th: "สิ่งที่ที่ประชุมให้แก้ไข"),
      .letter("letter that tells it", "หนังสือแจ้งมติ"),
    ])

  static let minutes = Kind(
    "minutes", "minutes-records", "รายงานการประชุม", .committees, id: .numbered("MN"), label: "meeting",
    en: "the minutes of a meeting", th: "รายงานของการประชุมครั้งหนึ่ง",
    [
      Field("meeting", "การประชุม", .record("meeting"), required: true, unique: true, en: "the meeting", th: "การประชุม"),
      .document("its paper", "เอกสารรายงานการประชุม"),
      .member("who wrote them", "ผู้จดรายงานการประชุม"),
      Field("done", "เสร็จเมื่อ", .date, en: "day they were written", th: "วันที่จดแล้วเสร็จ"),
      Field("adopted", "รับรองเมื่อ", .date, en: "day they were adopted", th: "วันที่รับรอง"),
      Field("adopted-at", "รับรองในการประชุม", .record("meeting"), en: "meeting that adopted them", th: "การประชุมที่รับรอง"),
      Field(
        "dissent", "ความเห็นแย้ง", .text, personal: true, en: "who disagreed, and why", th: "กรรมการเสียงข้างน้อยและเหตุผล"),
      .state("minutes-state"),
    ])

  static let conflict = Kind(
    "conflict", "conflicts", "ส่วนได้เสีย", .committees, id: .numbered("CF"), label: "member",
    en: "an interest of a member in an applicant, and what it forbids", th: "ส่วนได้เสียของกรรมการกับผู้สมัคร และผลที่ตามมา",
    [
      .member("whose interest", "กรรมการ").needed,
      .application("the applicant's", "ใบสมัครของผู้สมัครที่เกี่ยวข้อง"),
      .category("the whole competition it touches", "ประเภทรางวัลที่ต้องงดพิจารณาทั้งหมด"),
      Field(
        "kind", "ประเภท", .oneOf("conflict-kind"), required: true, personal: true, en: "which interest",
        th: "ส่วนได้เสียลักษณะใด"),
      Field(
        "found-by", "ทราบจาก", .oneOf("conflict-source"), required: true, en: "declared, found or alleged",
        th: "แจ้งเอง ตรวจพบ หรือถูกคัดค้าน"),
      Field("effect", "ผลบังคับ", .oneOf("conflict-effect"), required: true, en: "what it forbids", th: "สิ่งที่ทำไม่ได้"),
      Field("source", "ที่มา", .text, en: "law or office rule it rests on", th: "กฎหมายหรือแนวปฏิบัติ"),
      .because("in words", "รายละเอียด").personal,
      .date("day it was known", "วันที่ทราบ"),
      .state("conflict-state"),
    ])

  static let recusal = Kind(
    "recusal", "recusals", "การไม่ร่วมพิจารณา", .committees, id: .numbered("RU"), label: "member",
    en: "a member who stays out of an item, is challenged, or abstains", th: "กรรมการที่ไม่ร่วมพิจารณา ถูกคัดค้าน หรืองดออกเสียง",
    [
      .item().needed,
      .member("who", "กรรมการ").needed,
      .kind("recusal-kind", "stayed out, challenged, abstained", "ไม่ร่วมพิจารณา ถูกคัดค้าน หรืองดออกเสียง").needed,
      Field("conflict", "ส่วนได้เสีย", .record("conflict"), en: "the interest", th: "ส่วนได้เสียที่เป็นเหตุ"),
      .because("why", "เหตุผล").personal,
      Field("went-out", "ออกเมื่อ", .moment, en: "left the room", th: "วันและเวลาที่ออกจากห้อง"),
      Field("returned", "กลับเมื่อ", .moment, en: "came back", th: "วันและเวลาที่กลับเข้าห้อง"),
      Field("is-upheld", "ที่ประชุมรับ", .bool, en: "whether the meeting upheld the challenge", th: "ที่ประชุมรับคำคัดค้านหรือไม่"),
    ])

  static let ballot = Kind(
    "ballot", "ballots", "การลงคะแนนเสียง", .committees, id: .numbered("BA"), label: "member",
    en: "the vote of one member on one item", th: "เสียงของกรรมการคนหนึ่งในวาระหนึ่ง",
    [
      .item().needed,
      .member("who", "กรรมการ").needed,
      Field(
        "voted", "ออกเสียง", .oneOf("ballot-choice"), required: true, en: "for, against, abstained",
        th: "เห็นด้วย ไม่เห็นด้วย หรืองดออกเสียง"),
      .application("for whom, when choosing between applicants", "ผู้สมัครที่เลือก เมื่อลงมติเลือกบุคคล"),
      Field(
        "is-casting", "เสียงชี้ขาด", .bool, en: "whether it is the chair's second vote", th: "เป็นเสียงชี้ขาดของประธานหรือไม่"),
    ])

  static let tieBreak = Kind(
    "tie-break", "tie-breaks", "การชี้ขาดคะแนนเท่ากัน", .committees, id: .numbered("TB"), label: "application",
    en: "how a tie at the line was broken, and for whom", th: "การชี้ขาดเมื่อคะแนนเท่ากันที่ลำดับสุดท้าย และผู้ได้รับ",
    [
      .item().needed,
      .application("who came first of those tied", "ใบสมัครที่ได้ลำดับก่อน").needed,
      Field(
        "tie-method", "วิธีชี้ขาด", .oneOf("tie-method"), required: true, en: "vote, chair, lots or both places",
        th: "ลงมติ ประธาน จับสลาก หรือให้ทั้งสอง"),
      Field("votes-for", "เห็นด้วย", .number(0), en: "votes for", th: "จำนวนเสียงเห็นด้วย"),
      Field("votes-against", "ไม่เห็นด้วย", .number(0), en: "votes against", th: "จำนวนเสียงไม่เห็นด้วย"),
      .resolution(),
      .because("reason given", "เหตุผลที่ให้").personal,
      Field(
        "among", "ผู้ที่คะแนนเท่ากัน", .text, en: "applications among which it was chosen: A17 A23",
        th: "ใบสมัครที่คะแนนเท่ากันซึ่งเลือกจาก เช่น A17 A23"),
    ])
}
