import Failures

/// What is refused about scores and decisions.
public enum DecidingWordings {
  public static let all: [Wording] = [
    .itemQuorum, .scoresMissing, .undecidedItem, .notSitting, .noCriteria, .noSuchCategory, .resultAnnounced,
    .judgeSample,
    .decideWide, .tieCode, .noTie, .tieMethod, .tieVotes, .tieOtherwise, .ruledByDecision, .rulesFrozen,
    .scoresFixed, .notConsidered, .noPoints, .noMember, .memberOut, .noCriterion, .pointsBeyond,
  ]
}

extension Wording {
  static let itemQuorum = Wording(
    "SOP-QUORUM", .refused, en: "{1}: no quorum – {2} sat and {3} of {4} are needed ({5}); missing: {6}",
    th: "{1}: ไม่ครบองค์ประชุม เข้าพิจารณา {2} คน ต้องมี {3} จาก {4} ({5}) ขาด: {6}",
    hintEn: "invite another meeting; nothing is decided in this one",
    hintTh: "นัดประชุมใหม่ การประชุมนี้ลงมติไม่ได้",
    helpEn:
      "A decision needs a quorum in its own item, counted after members are out of it. Who is missing and on which base it "
      + "is counted is said.",
    helpTh: "การคัดเลือกต้องครบองค์ประชุมในวาระนั้นเอง โดยนับหลังหักผู้ไม่ร่วมพิจารณา พร้อมบอกผู้ที่ขาดและฐานที่ใช้นับ")
  static let scoresMissing = Wording(
    "SOP-SCORES-MISSING", .refused, en: "{1}: {2} score sheets are missing:\n{3}",
    th: "{1}: ขาดแบบให้คะแนน {2} ฉบับ:\n{3}",
    hintEn: "score FILE, or score A17 --by NAME …; who may not score abstains or is recused",
    hintTh: "score ไฟล์ หรือ score A17 --by ชื่อ … ผู้ที่ให้คะแนนไม่ได้ให้งดออกเสียงหรือไม่ร่วมพิจารณา",
    helpEn: "Every member who sat scores every application in every criterion before anything is decided.",
    helpTh: "กรรมการทุกคนที่เข้าพิจารณาต้องให้คะแนนทุกใบสมัครทุกเกณฑ์ก่อนการคัดเลือก")
  static let undecidedItem = Wording(
    "SOP-DECIDE-ITEM", .refused, en: "{1}: no item of a meeting judges it", th: "{1}: ยังไม่มีวาระการประชุมที่พิจารณา",
    hintEn: "meet { item 4.1 CATEGORY }", hintTh: "meet { item 4.1 ประเภท }",
    helpEn: "A category is decided in an item of a meeting of its round, so that it is known who sat.",
    helpTh: "แต่ละประเภทคัดเลือกในวาระของการประชุมในรอบ จึงทราบว่าผู้ใดเข้าพิจารณา")
  static let notSitting = Wording(
    "SOP-DECIDE-MEETING", .refused, en: "{1}: the meeting {2} has not opened", th: "{1}: การประชุม {2} ยังไม่เปิด",
    hintEn: "meet --opened TIME { … }", hintTh: "meet --opened เวลา { … }",
    helpEn: "A meeting that is only called decides nothing.", helpTh: "การประชุมที่เพียงนัดไว้ยังลงมติไม่ได้")
  public static let noCriteria = Wording(
    "SOP-DECIDE-CRITERIA", .refused, en: "{1}: the rule-book has no criteria", th: "{1}: หลักเกณฑ์ไม่มีเกณฑ์การให้คะแนน",
    hintEn: "criteria are given when the round is opened: criterion work \"ครองงาน\" 40",
    hintTh: "กำหนดเกณฑ์เมื่อเปิดรอบ: criterion work \"ครองงาน\" 40",
    helpEn: "Without criteria there is nothing members could give points for.",
    helpTh: "ถ้าไม่มีเกณฑ์ กรรมการให้คะแนนไม่ได้")
  public static let noSuchCategory = Wording(
    "SOP-CATEGORY-NONE", .failed, en: "{1} has no category {2}; it has: {3}", th: "{1} ไม่มีประเภท {2} มี: {3}",
    helpEn: "Categories are named as in the rule-book of the round, or by their id.",
    helpTh: "ประเภทเรียกตามชื่อในหลักเกณฑ์ของรอบ หรือตามรหัส")
  static let resultAnnounced = Wording(
    "SOP-DECIDE-ANNOUNCED", .refused, en: "{1}: the result is announced, and what it was decided from has changed",
    th: "{1}: ประกาศผลแล้ว และข้อมูลที่ใช้ตัดสินเปลี่ยนไป",
    hintEn: "appeal …, resolve …, then amend result; what-if { … } shows what would follow",
    hintTh: "appeal … resolve … แล้ว amend result ดูผลที่จะตามมาด้วย what-if { … }",
    helpEn: "An announced result changes by a review that a meeting upheld and by an amended announcement only.",
    helpTh: "ผลที่ประกาศแล้วเปลี่ยนได้โดยการทบทวนที่ประชุมรับและประกาศแก้ไขเท่านั้น")
  static let judgeSample = Wording(
    "SOP-JUDGE-SAMPLE", .refused, en: "points cannot be levelled: {1} scored {2} applications, and {3} are needed",
    th: "ปรับคะแนนระหว่างกรรมการไม่ได้: {1} ให้คะแนน {2} ใบสมัคร ต้องมีอย่างน้อย {3}",
    hintEn: "the rule-book says so: normalise --at-least N; without it scores are means as given",
    hintTh: "หลักเกณฑ์กำหนดไว้: normalise --at-least N ถ้าไม่กำหนด คะแนนคือค่าเฉลี่ยตามที่ให้",
    helpEn: "The mean of few applications says little of how a member scores, so nothing is levelled by it.",
    helpTh: "ค่าเฉลี่ยจากใบสมัครจำนวนน้อยไม่แสดงลักษณะการให้คะแนนของกรรมการ จึงไม่ใช้ปรับคะแนน")
  static let decideWide = Wording(
    "SOP-DECIDE-WIDE", .refused, en: "points, weights or decimals are too many to be reckoned with exactly",
    th: "คะแนน น้ำหนัก หรือทศนิยมมากเกินกว่าจะคำนวณได้พอดี",
    hintEn: "points have at most 6 decimals, weights 9, scores 6", hintTh: "คะแนนมีทศนิยมไม่เกิน 6 น้ำหนัก 9 คะแนนที่ประกาศ 6",
    helpEn: "Scores are never approximated: what whole numbers of 128 bits cannot hold is refused.",
    helpTh: "คะแนนไม่มีการประมาณ สิ่งที่คำนวณให้พอดีไม่ได้จะไม่รับ")
  static let tieCode = Wording(
    "SOP-TIE-CODE", .refused, en: "ties names {1}, which is no criterion; known are: {2}",
    th: "ties ระบุ {1} ซึ่งไม่ใช่เกณฑ์ ที่ใช้ได้คือ: {2}",
    helpEn: "What is compared when scores are equal is a criterion's code, service, received or age.",
    helpTh: "สิ่งที่ใช้เทียบเมื่อคะแนนเท่ากันคือรหัสเกณฑ์ service received หรือ age")
  static let noTie = Wording(
    "SOP-TIE-NONE", .refused, en: "{1} is not tied at the line of {2}", th: "{1} ไม่ได้มีคะแนนเท่ากันที่ลำดับสุดท้ายของ {2}",
    hintEn: "decide says which ties are open", hintTh: "decide บอกรายที่รอชี้ขาด",
    helpEn: "A tie is broken only where it decides who has a place.", helpTh: "ชี้ขาดเฉพาะเมื่อมีผลต่อการได้รับคัดเลือกหรือสำรอง")
  static let tieMethod = Wording(
    "SOP-TIE-METHOD", .refused, en: "the rule-book does not let a tie be broken by {1}; it says: {2}",
    th: "หลักเกณฑ์ไม่ให้ชี้ขาดโดย {1} หลักเกณฑ์กำหนด: {2}",
    hintEn: "the meeting can always vote: break-tie {3} --by vote --for N --against N",
    hintTh: "ที่ประชุมลงมติได้เสมอ: break-tie {3} --by vote --for N --against N",
    helpEn:
      "How a tie that is left is broken was announced with the rules (then chair); a vote of the meeting is always allowed.",
    helpTh: "วิธีชี้ขาดประกาศไว้ในหลักเกณฑ์ (then chair) ส่วนการลงมติของที่ประชุมทำได้เสมอ")
  static let tieVotes = Wording(
    "SOP-TIE-VOTES", .refused, en: "{1} for and {2} against break no tie: {3} members sat",
    th: "เห็นด้วย {1} ไม่เห็นด้วย {2} ชี้ขาดไม่ได้: เข้าพิจารณา {3} คน",
    hintEn: "more votes for than against, of no more than sat", hintTh: "เสียงเห็นด้วยต้องมากกว่า และรวมไม่เกินผู้เข้าพิจารณา",
    helpEn:
      "A vote names who comes first: the votes for them are more than those against, and together no more than members who sat.",
    helpTh: "มติเลือกผู้ได้ลำดับก่อนต้องมีเสียงเห็นด้วยมากกว่า และรวมไม่เกินจำนวนผู้เข้าพิจารณา")
  static let tieOtherwise = Wording(
    "SOP-TIE-OTHERWISE", .refused, en: "the tie was broken for {1} already, by {2}", th: "ชี้ขาดให้ {1} แล้ว โดย {2}",
    hintEn: "if that was wrong, undo takes it back", hintTh: "ถ้าผิด ใช้ undo",
    helpEn: "The same tie is broken once; the same words again change nothing.",
    helpTh: "คะแนนเท่ากันรายเดียวกันชี้ขาดครั้งเดียว คำสั่งเดิมซ้ำไม่เปลี่ยนอะไร")
  static let ruledByDecision = Wording(
    "SOP-DECIDED", .refused, en: "{1} of {2} is not set by hand: it comes from the decision {3}",
    th: "{1} ของ {2} แก้ด้วยมือไม่ได้ เพราะเป็นผลของการตัดสิน {3}",
    hintEn: "scores are changed with score, then decide; withdraw and decline take somebody out",
    hintTh: "แก้คะแนนด้วย score แล้ว decide ใหม่ ถ้าถอนหรือสละสิทธิ์ใช้ withdraw หรือ decline",
    helpEn: "Score, rank, level and state after a decision are worked out, never typed.",
    helpTh: "คะแนน อันดับ ระดับ และสถานะหลังการตัดสินเป็นผลการคำนวณ ไม่ใช่สิ่งที่พิมพ์")
  static let rulesFrozen = Wording(
    "SOP-RULES-FROZEN", .refused, en: "{1}: the rules were announced on {2} and are frozen",
    th: "{1}: หลักเกณฑ์ประกาศเมื่อ {2} แล้วแก้ไม่ได้",
    hintEn: "amend … changes them with an announcement; what-if { … } tries",
    hintTh: "แก้ด้วย amend … ซึ่งออกประกาศ หรือทดลองด้วย what-if { … }",
    helpEn: "What was announced binds: rules change by an amended announcement, and freely only inside what-if.",
    helpTh: "หลักเกณฑ์ที่ประกาศแล้วมีผลผูกพัน แก้ได้โดยประกาศแก้ไข และทดลองได้ใน what-if")
  static let scoresFixed = Wording(
    "SOP-SCORE-ENDED", .refused, en: "{1}: the meeting has ended, and its scores stand",
    th: "{1}: ประชุมเสร็จแล้ว คะแนนถือเป็นที่สุด",
    hintEn: "a mistake is put right by a review: appeal …, resolve … upheld; what-if { score … } tries",
    hintTh: "ถ้าผิดให้ขอทบทวน: appeal … resolve … upheld ทดลองได้ด้วย what-if { score … }",
    helpEn: "Scores given in a meeting change by a review that was upheld only.",
    helpTh: "คะแนนที่ให้ในที่ประชุมแก้ได้โดยการทบทวนที่ประชุมรับเท่านั้น")
  public static let notConsidered = Wording(
    "SOP-NOT-CONSIDERED", .refused, en: "{1} is not considered: its state is {2}",
    th: "{1} ไม่อยู่ในการพิจารณา: สถานะคือ {2}",
    hintEn: "only applications that were found complete are scored and decided",
    hintTh: "เฉพาะใบสมัครที่เอกสารครบหรือตรวจแล้วจึงให้คะแนนและคัดเลือก",
    helpEn: "A competition is among applications that are complete or checked and were not withdrawn.",
    helpTh: "การคัดเลือกทำระหว่างใบสมัครที่เอกสารครบหรือตรวจแล้วและไม่ได้ถอน")
  public static let noPoints = Wording(
    "SOP-NO-POINTS", .refused, en: "{1} has no points yet", th: "{1} ยังไม่มีคะแนน",
    hintEn: "score FILE, or score {1} --by NAME …", hintTh: "score ไฟล์ หรือ score {1} --by ชื่อ …",
    helpEn: "What would change a result can be said once there is one.", helpTh: "บอกระยะห่างจากผลได้เมื่อมีคะแนนแล้ว")
  public static let noMember = Wording(
    "SOP-SCORE-MEMBER", .failed, en: "{1} is no voting member who judges {2}; they are: {3}",
    th: "{1} ไม่ใช่กรรมการที่พิจารณา {2} กรรมการคือ: {3}",
    helpEn: "Points are given by members with a vote, named by id or by name.",
    helpTh: "ผู้ให้คะแนนคือกรรมการที่ออกเสียงได้ ระบุด้วยรหัสหรือชื่อ")
  public static let memberOut = Wording(
    "SOP-SCORE-OUT", .refused, en: "points of {1} do not count for {2}: {3}", th: "คะแนนของ {1} ไม่นับใน {2}: {3}",
    hintEn: "who does not sit in an item gives no points in it", hintTh: "ผู้ไม่ได้เข้าพิจารณาวาระนั้นไม่ให้คะแนน",
    helpEn: "Points of members who were absent, recused, challenged or abstained in an item are not taken.",
    helpTh: "ไม่รับคะแนนของกรรมการที่ไม่มา ไม่ร่วมพิจารณา ถูกคัดค้าน หรืองดออกเสียงในวาระนั้น")
  public static let noCriterion = Wording(
    "SOP-SCORE-CRITERION", .failed, en: "{1} has no criterion {2}; it has: {3}", th: "{1} ไม่มีเกณฑ์ {2} มี: {3}",
    helpEn: "Criteria are named by code or title as in the rule-book.", helpTh: "เกณฑ์เรียกตามรหัสหรือชื่อในหลักเกณฑ์")
  public static let pointsBeyond = Wording(
    "SOP-SCORE-POINTS", .failed, en: "{1} points for {2}: there are 0 to {3}",
    th: "คะแนน {1} ของ {2}: ต้องอยู่ระหว่าง 0 ถึง {3}",
    helpEn: "A member gives between none and the full points of a criterion.",
    helpTh: "ให้คะแนนได้ตั้งแต่ 0 ถึงคะแนนเต็มของเกณฑ์")
}
