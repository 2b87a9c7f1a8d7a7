/// Surveys and questionnaires, and what people said in them.
extension Plans {
  static let surveys = [surveyForm, surveyQuestion, surveyAnswer, suggestion]

  static let surveyForm = Kind(
    "survey-form", "surveys", "แบบสำรวจ", .plans, id: .numbered("SF"), label: "title",
    en: "a survey or questionnaire: needs, satisfaction, state of schools",
    th: "แบบสำรวจหรือแบบสอบถาม เช่น ความต้องการ ความพึงพอใจ สภาพสถานศึกษา",
    [
      .title("what it is called", "ชื่อแบบสำรวจ").needed,
      .kind("survey-kind").needed,
      .round(),
      .division(),
      Field("channel", "ช่องทาง", .record("channel"), en: "paper or web form", th: "กระดาษหรือแบบฟอร์มออนไลน์"),
      Field("website", "เว็บไซต์", .text, en: "address on the web", th: "ที่อยู่แบบฟอร์ม"),
      .starts("answers from", "เริ่มเก็บ"),
      .ends("answers until", "สิ้นสุดการเก็บ"),
      Field("handed-out", "จำนวนที่แจก", .number(0), en: "how many were handed out", th: "จำนวนที่ส่งหรือแจก"),
      .state("survey-state"),
    ])

  static let surveyQuestion = Kind(
    "survey-question", "survey-questions", "ข้อคำถาม", .plans, id: .numbered("SQ"), label: "text",
    en: "one question of a survey", th: "คำถามข้อหนึ่งของแบบสำรวจ",
    [
      Field("survey", "แบบสำรวจ", .record("survey-form"), required: true, en: "the survey", th: "แบบสำรวจ"),
      .line("its number", "ข้อที่").needed,
      .text("the question", "ข้อความคำถาม").needed,
      Field(
        "measures", "ใช้วัด", .oneOf("question-kind"), en: "satisfaction, dissatisfaction, need",
        th: "ความพึงพอใจ ความไม่พึงพอใจ หรือความต้องการ"),
      Field("full-points", "คะแนนเต็ม", .number(0), en: "highest answer", th: "คำตอบสูงสุดของมาตรวัด"),
    ])

  static let surveyAnswer = Kind(
    "survey-answer", "survey-answers", "คำตอบแบบสำรวจ", .plans, id: .numbered("SW"), label: "question",
    en: "one answer to one question", th: "คำตอบหนึ่งของคำถามหนึ่ง",
    [
      Field("question", "คำถาม", .record("survey-question"), required: true, en: "the question", th: "คำถาม"),
      .line("number of the sheet returned", "ลำดับแบบสำรวจที่ได้รับ"),
      .school("school that answered", "สถานศึกษาที่ตอบ"),
      .division("group that answered", "กลุ่มที่ตอบ"),
      Field(
        "stakeholder", "กลุ่มผู้ตอบ", .record("stakeholder-group"), en: "whom the answerer belongs to",
        th: "กลุ่มผู้รับบริการที่ตอบ"),
      .person("who answered, when not nameless", "ผู้ตอบ เมื่อไม่ใช่แบบไม่ระบุชื่อ"),
      Field("points", "คะแนนที่ได้", .number(nil), en: "answer on the scale", th: "คำตอบตามมาตรวัด"),
      .text("answer in words", "คำตอบเป็นข้อความ").personal,
      .date("day", "วันที่ตอบ"),
    ])

  static let suggestion = Kind(
    "suggestion", "suggestions", "ข้อเสนอแนะ", .plans, id: .numbered("SU"), label: "text",
    en: "an improvement people asked for, and the plan that takes it up", th: "ข้อเสนอให้ปรับปรุง และแผนที่นำไปใช้",
    [
      Field("survey", "แบบสำรวจ", .record("survey-form"), en: "survey it comes from", th: "แบบสำรวจที่มา"),
      .text("in words", "ข้อความ").needed,
      .division(),
      .plan("improvement plan that takes it up", "แผนปรับปรุงที่นำไปใช้"),
      .state("suggestion-state"),
    ])
}
