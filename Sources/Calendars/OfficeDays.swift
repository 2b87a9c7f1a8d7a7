// Written by scripts/make-calendars; change that, not this. Long because it is a table.

/// The holidays of government offices from Buddhist Era 2560 to 2573, as text that is read once.
enum OfficeDays {
  static let firstYear = 2017
  static let lastYear = 2030
  /// After this year the days are a projection by rule, without special days and the ploughing day.
  static let lastAnnouncedYear = 2026

  /// The same days without weekends, as day numbers: what counting needs, without reading the text.
  static let weekdaysOff: [Int] = [
    17168, 17169, 17210, 17262, 17269, 17270, 17273, 17296, 17298, 17357, 17375, 17392, 17452, 17462,
    17465, 17505, 17511, 17532, 17533, 17591, 17627, 17634, 17637, 17665, 17680, 17739, 17742, 17756,
    17819, 17827, 17870, 17875, 17896, 17897, 17946, 17994, 17998, 18001, 18002, 18022, 18025, 18036,
    18050, 18093, 18094, 18106, 18120, 18183, 18192, 18235, 18240, 18261, 18262, 18302, 18358, 18386,
    18388, 18393, 18416, 18449, 18450, 18470, 18471, 18486, 18509, 18512, 18548, 18558, 18585, 18586,
    18606, 18607, 18627, 18628, 18670, 18684, 18723, 18729, 18730, 18731, 18732, 18751, 18757, 18773,
    18781, 18834, 18836, 18851, 18894, 18913, 18922, 18967, 18971, 18992, 18995, 19039, 19088, 19095,
    19096, 19097, 19116, 19125, 19128, 19146, 19186, 19187, 19188, 19201, 19202, 19216, 19278, 19279,
    19289, 19331, 19338, 19356, 19359, 19422, 19453, 19460, 19461, 19464, 19481, 19482, 19494, 19513,
    19566, 19569, 19570, 19571, 19583, 19643, 19653, 19696, 19702, 19720, 19723, 19779, 19821, 19825,
    19828, 19829, 19849, 19853, 19865, 19877, 19926, 19933, 19947, 20010, 20019, 20062, 20067, 20087,
    20088, 20089, 20131, 20185, 20192, 20193, 20194, 20213, 20217, 20220, 20241, 20242, 20279, 20280,
    20297, 20311, 20312, 20374, 20384, 20427, 20432, 20453, 20454, 20455, 20515, 20549, 20556, 20557,
    20558, 20577, 20586, 20605, 20607, 20662, 20663, 20664, 20677, 20739, 20749, 20794, 20797, 20818,
    20819, 20871, 20914, 20921, 20922, 20923, 20942, 20958, 20972, 21018, 21019, 21027, 21042, 21104,
    21116, 21158, 21162, 21183, 21186, 21224, 21280, 21287, 21288, 21291, 21308, 21312, 21340, 21371,
    21372, 21393, 21410, 21470, 21480, 21523, 21529, 21550, 21551, 21607, 21645, 21652, 21655, 21673,
    21697, 21704, 21755, 21756, 21760, 21774, 21837, 21845, 21888, 21893, 21914, 21915, 21963, 22012,
    22019, 22020, 22040, 22050, 22068, 22110, 22111, 22124, 22138, 22201, 22210, 22253, 22258, 22279,
  ]

  /// Lines of `key|Thai|English`.
  static let names = """
    new-year|วันขึ้นปีใหม่|New Year's Day
    makha|วันมาฆบูชา|Makha Bucha
    chakri|วันพระบาทสมเด็จพระพุทธยอดฟ้าจุฬาโลกมหาราช และวันที่ระลึกมหาจักรีบรมราชวงศ์|Chakri Memorial Day
    songkran|วันสงกรานต์|Songkran Festival
    coronation|วันฉัตรมงคล|Coronation Day
    ploughing|วันพืชมงคล|Royal Ploughing Ceremony
    visakha|วันวิสาขบูชา|Visakha Bucha
    queen|วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าสุทิดา พัชรสุธาพิมลลักษณ พระบรมราชินี|HM Queen Suthida's Birthday
    asarnha|วันอาสาฬหบูชา|Asarnha Bucha
    lent|วันเข้าพรรษา|Buddhist Lent Day
    king|วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระปรเมนทรรามาธิบดีศรีสินทรมหาวชิราลงกรณ พระวชิรเกล้าเจ้าอยู่หัว|HM King Maha Vajiralongkorn's Birthday
    queen-mother|วันเฉลิมพระชนมพรรษาสมเด็จพระบรมราชชนนีพันปีหลวง|HM Queen Sirikit The Queen Mother's Birthday
    mothers|วันแม่แห่งชาติ|National Mother's Day
    bhumibol-2560|วันคล้ายวันสวรรคตพระบาทสมเด็จพระปรมินทรมหาภูมิพลอดุลยเดช บรมนาถบพิตร|HM King Bhumibol Adulyadej Memorial Day
    bhumibol-2562|วันคล้ายวันสวรรคตพระบาทสมเด็จพระบรมชนกาธิเบศร มหาภูมิพลอดุลยเดชมหาราช บรมนาถบพิตร|HM King Bhumibol Adulyadej the Great Memorial Day
    bhumibol|วันนวมินทรมหาราช|HM King Bhumibol Adulyadej Memorial Day
    piya|วันปิยมหาราช|HM King Chulalongkorn Memorial Day
    father-2560|วันคล้ายวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระปรมินทรมหาภูมิพลอดุลยเดช บรมนาถบพิตร|HM King Bhumibol Adulyadej's Birthday
    father|วันคล้ายวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระบรมชนกาธิเบศร มหาภูมิพลอดุลยเดชมหาราช บรมนาถบพิตร|HM King Bhumibol Adulyadej the Great's Birthday
    national|วันชาติ|National Day
    fathers|วันพ่อแห่งชาติ|National Father's Day
    constitution|วันรัฐธรรมนูญ|Constitution Day
    new-years-eve|วันสิ้นปี|New Year's Eve
    cremation|วันพระราชพิธีถวายพระเพลิงพระบรมศพพระบาทสมเด็จพระปรมินทรมหาภูมิพลอดุลยเดช|HM King Bhumibol Adulyadej's Royal Cremation Ceremony
    coronation-2562|พระราชพิธีบรมราชาภิเษก พระบาทสมเด็จพระวชิรเกล้าเจ้าอยู่หัว|HM King Maha Vajiralongkorn's Coronation Celebrations
    special|วันหยุดราชการเพิ่มเป็นกรณีพิเศษ|Special Public Holiday
    teachers|วันครู|Teachers' Day
    north|วันหยุดราชการประจำภาคเหนือ (ประเพณีไหว้พระธาตุ)|Northern Regional Holiday
    northeast|วันหยุดราชการประจำภาคตะวันออกเฉียงเหนือ (งานบุญบั้งไฟ)|Northeastern Regional Holiday
    south|วันหยุดราชการประจำภาคใต้ (สารทเดือนสิบ)|Southern Regional Holiday
    central|วันหยุดราชการประจำภาคกลาง (เทศกาลออกพรรษา)|Central Regional Holiday
    """

  /// Lines of `key|source`.
  static let sources = """
    public|holidays 0.108 (PyPI), category PUBLIC
    government|holidays 0.108 (PyPI), category GOVERNMENT
    school|holidays 0.108 (PyPI), category SCHOOL
    projected|holidays 0.108 (PyPI), by rule: the cabinet has not announced this year
    cabinet-2562-02-12|cabinet 12 Feb 2562, realnewsthailand.prd.go.th nid=2201
    cabinet-2563-09-22|cabinet 22 Sep 2563, mgronline.com 9630000097029
    cabinet-2563-12-29|cabinet 29 Dec 2563, thansettakij.com 500505, prachachat.net 584415
    cabinet-2566-10-24|cabinet 24 Oct 2566, tna.mcot.net 1260681
    """

  /// Lines of `calendar day kind names announced source`, with `-` where the announcement is not known.
  static let rows = """
    office 2017-01-01 public new-year - public
    office 2017-01-02 substitution new-year 2016-11-22 public
    office 2017-01-03 substitution new-years-eve 2016-11-22 public
    office 2017-02-11 public makha - public
    office 2017-02-13 substitution makha - public
    office 2017-04-06 public chakri - public
    office 2017-04-13 public songkran - public
    office 2017-04-14 public songkran - public
    office 2017-04-15 public songkran - public
    office 2017-04-17 substitution songkran - public
    office 2017-05-10 public visakha - public
    office 2017-05-12 ploughing ploughing - government
    office 2017-07-08 public asarnha - public
    office 2017-07-09 public lent - public
    office 2017-07-10 substitution asarnha - public
    office 2017-07-28 public king 2017-04-11 public
    office 2017-08-12 public queen-mother+mothers - public
    office 2017-08-14 substitution queen-mother+mothers - public
    office 2017-10-13 public bhumibol-2560 2017-04-11 public
    office 2017-10-23 public piya - public
    office 2017-10-26 special cremation 2017-04-25 public
    office 2017-12-05 public father-2560+national+fathers - public
    office 2017-12-10 public constitution - public
    office 2017-12-11 substitution constitution - public
    office 2017-12-31 public new-years-eve - public
    office 2018-01-01 public new-year - public
    office 2018-01-02 substitution new-years-eve - public
    office 2018-03-01 public makha - public
    office 2018-04-06 public chakri - public
    office 2018-04-13 public songkran - public
    office 2018-04-14 public songkran - public
    office 2018-04-15 public songkran - public
    office 2018-04-16 substitution songkran - public
    office 2018-05-14 ploughing ploughing - government
    office 2018-05-29 public visakha - public
    office 2018-07-27 public asarnha - public
    office 2018-07-28 public lent+king - public
    office 2018-07-30 substitution lent+king - public
    office 2018-08-12 public queen-mother+mothers - public
    office 2018-08-13 substitution queen-mother+mothers - public
    office 2018-10-13 public bhumibol-2560 - public
    office 2018-10-15 substitution bhumibol-2560 - public
    office 2018-10-23 public piya - public
    office 2018-12-05 public father-2560+national+fathers - public
    office 2018-12-10 public constitution - public
    office 2018-12-31 public new-years-eve - public
    office 2019-01-01 public new-year - public
    office 2019-02-19 public makha - public
    office 2019-04-06 public chakri - public
    office 2019-04-08 substitution chakri - public
    office 2019-04-12 special special 2019-02-12 cabinet-2562-02-12
    office 2019-04-13 public songkran - public
    office 2019-04-14 public songkran - public
    office 2019-04-15 public songkran - public
    office 2019-04-16 substitution songkran - public
    office 2019-05-06 special coronation-2562 - public
    office 2019-05-09 ploughing ploughing - government
    office 2019-05-18 public visakha - public
    office 2019-05-20 substitution visakha - public
    office 2019-06-03 public queen - public
    office 2019-07-16 public asarnha - public
    office 2019-07-17 public lent - public
    office 2019-07-28 public king - public
    office 2019-07-29 substitution king - public
    office 2019-08-12 public queen-mother+mothers - public
    office 2019-10-13 public bhumibol-2562 - public
    office 2019-10-14 substitution bhumibol-2562 - public
    office 2019-10-23 public piya - public
    office 2019-12-05 public father+national+fathers - public
    office 2019-12-10 public constitution - public
    office 2019-12-31 public new-years-eve - public
    office 2020-01-01 public new-year - public
    office 2020-02-08 public makha - public
    office 2020-02-10 substitution makha - public
    office 2020-04-06 public chakri - public
    office 2020-05-04 public coronation 2019-05-21 public
    office 2020-05-06 public visakha - public
    office 2020-05-11 ploughing ploughing - government
    office 2020-06-03 public queen - public
    office 2020-07-05 public asarnha - public
    office 2020-07-06 public lent - public
    office 2020-07-07 substitution asarnha - public
    office 2020-07-27 substitution songkran 2020-06-30 public
    office 2020-07-28 public king - public
    office 2020-08-12 public queen-mother+mothers - public
    office 2020-09-04 substitution songkran 2020-08-13 public
    office 2020-09-07 substitution songkran 2020-08-13 public
    office 2020-10-13 public bhumibol-2562 - public
    office 2020-10-23 public piya - public
    office 2020-11-19 special special 2020-09-22 public
    office 2020-11-20 special special 2020-09-22 public
    office 2020-12-05 public father+national+fathers - public
    office 2020-12-10 public constitution - public
    office 2020-12-11 substitution father+national+fathers 2020-09-22 cabinet-2563-09-22
    office 2020-12-31 public new-years-eve - public
    office 2021-01-01 public new-year - public
    office 2021-02-12 special special 2020-12-29 public
    office 2021-02-26 public makha - public
    office 2021-04-06 public chakri - public
    office 2021-04-12 special special 2020-12-29 public
    office 2021-04-13 public songkran - public
    office 2021-04-14 public songkran - public
    office 2021-04-15 public songkran - public
    office 2021-05-04 public coronation - public
    office 2021-05-10 ploughing ploughing - government
    office 2021-05-26 public visakha - public
    office 2021-06-03 public queen - public
    office 2021-07-24 public asarnha - public
    office 2021-07-25 public lent - public
    office 2021-07-26 substitution asarnha - public
    office 2021-07-28 public king - public
    office 2021-08-12 public queen-mother+mothers - public
    office 2021-09-24 special special 2020-12-29 public
    office 2021-10-13 public bhumibol-2562 - public
    office 2021-10-22 substitution piya 2020-12-29 cabinet-2563-12-29
    office 2021-10-23 public piya - public
    office 2021-12-05 public father+national+fathers - public
    office 2021-12-06 substitution father+national+fathers - public
    office 2021-12-10 public constitution - public
    office 2021-12-31 public new-years-eve - public
    office 2022-01-01 public new-year - public
    office 2022-01-03 substitution new-year - public
    office 2022-02-16 public makha - public
    office 2022-04-06 public chakri - public
    office 2022-04-13 public songkran - public
    office 2022-04-14 public songkran - public
    office 2022-04-15 public songkran - public
    office 2022-05-04 public coronation - public
    office 2022-05-13 ploughing ploughing - government
    office 2022-05-15 public visakha - public
    office 2022-05-16 substitution visakha - public
    office 2022-06-03 public queen - public
    office 2022-07-13 public asarnha - public
    office 2022-07-14 public lent - public
    office 2022-07-15 special special 2021-11-04 public
    office 2022-07-28 public king - public
    office 2022-07-29 special special 2021-11-04 public
    office 2022-08-12 public queen-mother+mothers - public
    office 2022-10-13 public bhumibol-2562 - public
    office 2022-10-14 special special 2021-11-04 public
    office 2022-10-23 public piya - public
    office 2022-10-24 substitution piya - public
    office 2022-12-05 public father+national+fathers - public
    office 2022-12-10 public constitution - public
    office 2022-12-12 substitution constitution - public
    office 2022-12-30 special special 2021-11-04 public
    office 2022-12-31 public new-years-eve - public
    office 2023-01-01 public new-year - public
    office 2023-01-02 substitution new-year - public
    office 2023-03-06 public makha - public
    office 2023-04-06 public chakri - public
    office 2023-04-13 public songkran - public
    office 2023-04-14 public songkran - public
    office 2023-04-15 public songkran - public
    office 2023-04-17 substitution songkran - public
    office 2023-05-04 public coronation - public
    office 2023-05-05 special special 2023-01-10 public
    office 2023-05-17 ploughing ploughing - government
    office 2023-06-03 public visakha+queen - public
    office 2023-06-05 substitution visakha+queen - public
    office 2023-07-28 public king - public
    office 2023-07-31 special special 2023-07-25 public
    office 2023-08-01 public asarnha - public
    office 2023-08-02 public lent - public
    office 2023-08-12 public queen-mother+mothers - public
    office 2023-08-14 substitution queen-mother+mothers - public
    office 2023-10-13 public bhumibol - public
    office 2023-10-23 public piya - public
    office 2023-12-05 public father+national+fathers - public
    office 2023-12-10 public constitution - public
    office 2023-12-11 substitution constitution - public
    office 2023-12-29 substitution new-years-eve 2023-10-24 cabinet-2566-10-24
    office 2023-12-31 public new-years-eve - public
    office 2024-01-01 public new-year - public
    office 2024-02-24 public makha - public
    office 2024-02-26 substitution makha - public
    office 2024-04-06 public chakri - public
    office 2024-04-08 substitution chakri - public
    office 2024-04-12 special special 2024-02-13 public
    office 2024-04-13 public songkran - public
    office 2024-04-14 public songkran - public
    office 2024-04-15 public songkran - public
    office 2024-04-16 substitution songkran - public
    office 2024-05-04 public coronation - public
    office 2024-05-06 substitution coronation - public
    office 2024-05-10 ploughing ploughing - government
    office 2024-05-22 public visakha - public
    office 2024-06-03 public queen - public
    office 2024-07-20 public asarnha - public
    office 2024-07-21 public lent - public
    office 2024-07-22 substitution asarnha - public
    office 2024-07-28 public king - public
    office 2024-07-29 substitution king - public
    office 2024-08-12 public queen-mother+mothers - public
    office 2024-10-13 public bhumibol - public
    office 2024-10-14 substitution bhumibol - public
    office 2024-10-23 public piya - public
    office 2024-12-05 public father+national+fathers - public
    office 2024-12-10 public constitution - public
    office 2024-12-30 special special 2023-10-24 public
    office 2024-12-31 public new-years-eve - public
    office 2025-01-01 public new-year - public
    office 2025-02-12 public makha - public
    office 2025-04-06 public chakri - public
    office 2025-04-07 substitution chakri - public
    office 2025-04-13 public songkran - public
    office 2025-04-14 public songkran - public
    office 2025-04-15 public songkran - public
    office 2025-04-16 substitution songkran - public
    office 2025-05-04 public coronation - public
    office 2025-05-05 substitution coronation - public
    office 2025-05-09 ploughing ploughing - government
    office 2025-05-11 public visakha - public
    office 2025-05-12 substitution visakha - public
    office 2025-06-02 special special 2024-11-12 public
    office 2025-06-03 public queen - public
    office 2025-07-10 public asarnha - public
    office 2025-07-11 public lent - public
    office 2025-07-28 public king - public
    office 2025-08-11 special special 2024-11-12 public
    office 2025-08-12 public queen-mother+mothers - public
    office 2025-10-13 public bhumibol - public
    office 2025-10-23 public piya - public
    office 2025-12-05 public father+national+fathers - public
    office 2025-12-10 public constitution - public
    office 2025-12-31 public new-years-eve - public
    office 2026-01-01 public new-year - public
    office 2026-01-02 special special 2024-11-12 public
    office 2026-03-03 public makha - public
    office 2026-04-06 public chakri - public
    office 2026-04-13 public songkran - public
    office 2026-04-14 public songkran - public
    office 2026-04-15 public songkran - public
    office 2026-05-04 public coronation - public
    office 2026-05-13 ploughing ploughing - government
    office 2026-05-31 public visakha - public
    office 2026-06-01 substitution visakha - public
    office 2026-06-03 public queen - public
    office 2026-07-28 public king - public
    office 2026-07-29 public asarnha - public
    office 2026-07-30 public lent - public
    office 2026-08-12 public queen-mother+mothers - public
    office 2026-10-13 public bhumibol - public
    office 2026-10-23 public piya - public
    office 2026-12-05 public father+national+fathers - public
    office 2026-12-07 substitution father+national+fathers - public
    office 2026-12-10 public constitution - public
    office 2026-12-31 public new-years-eve - public
    office 2027-01-01 public new-year - projected
    office 2027-02-21 public makha - projected
    office 2027-02-22 substitution makha - projected
    office 2027-04-06 public chakri - projected
    office 2027-04-13 public songkran - projected
    office 2027-04-14 public songkran - projected
    office 2027-04-15 public songkran - projected
    office 2027-05-04 public coronation - projected
    office 2027-05-20 public visakha - projected
    office 2027-06-03 public queen - projected
    office 2027-07-18 public asarnha - projected
    office 2027-07-19 public lent - projected
    office 2027-07-20 substitution asarnha - projected
    office 2027-07-28 public king - projected
    office 2027-08-12 public queen-mother+mothers - projected
    office 2027-10-13 public bhumibol - projected
    office 2027-10-23 public piya - projected
    office 2027-10-25 substitution piya - projected
    office 2027-12-05 public father+national+fathers - projected
    office 2027-12-06 substitution father+national+fathers - projected
    office 2027-12-10 public constitution - projected
    office 2027-12-31 public new-years-eve - projected
    office 2028-01-01 public new-year - projected
    office 2028-01-03 substitution new-year - projected
    office 2028-02-10 public makha - projected
    office 2028-04-06 public chakri - projected
    office 2028-04-13 public songkran - projected
    office 2028-04-14 public songkran - projected
    office 2028-04-15 public songkran - projected
    office 2028-04-17 substitution songkran - projected
    office 2028-05-04 public coronation - projected
    office 2028-05-08 public visakha - projected
    office 2028-06-03 public queen - projected
    office 2028-06-05 substitution queen - projected
    office 2028-07-06 public asarnha - projected
    office 2028-07-07 public lent - projected
    office 2028-07-28 public king - projected
    office 2028-08-12 public queen-mother+mothers - projected
    office 2028-08-14 substitution queen-mother+mothers - projected
    office 2028-10-13 public bhumibol - projected
    office 2028-10-23 public piya - projected
    office 2028-12-05 public father+national+fathers - projected
    office 2028-12-10 public constitution - projected
    office 2028-12-11 substitution constitution - projected
    office 2028-12-31 public new-years-eve - projected
    office 2029-01-01 public new-year - projected
    office 2029-01-02 substitution new-years-eve - projected
    office 2029-02-27 public makha - projected
    office 2029-04-06 public chakri - projected
    office 2029-04-13 public songkran - projected
    office 2029-04-14 public songkran - projected
    office 2029-04-15 public songkran - projected
    office 2029-04-16 substitution songkran - projected
    office 2029-05-04 public coronation - projected
    office 2029-05-27 public visakha - projected
    office 2029-05-28 substitution visakha - projected
    office 2029-06-03 public queen - projected
    office 2029-06-04 substitution queen - projected
    office 2029-07-25 public asarnha - projected
    office 2029-07-26 public lent - projected
    office 2029-07-28 public king - projected
    office 2029-07-30 substitution king - projected
    office 2029-08-12 public queen-mother+mothers - projected
    office 2029-08-13 substitution queen-mother+mothers - projected
    office 2029-10-13 public bhumibol - projected
    office 2029-10-15 substitution bhumibol - projected
    office 2029-10-23 public piya - projected
    office 2029-12-05 public father+national+fathers - projected
    office 2029-12-10 public constitution - projected
    office 2029-12-31 public new-years-eve - projected
    office 2030-01-01 public new-year - projected
    office 2030-02-17 public makha - projected
    office 2030-02-18 substitution makha - projected
    office 2030-04-06 public chakri - projected
    office 2030-04-08 substitution chakri - projected
    office 2030-04-13 public songkran - projected
    office 2030-04-14 public songkran - projected
    office 2030-04-15 public songkran - projected
    office 2030-04-16 substitution songkran - projected
    office 2030-05-04 public coronation - projected
    office 2030-05-06 substitution coronation - projected
    office 2030-05-16 public visakha - projected
    office 2030-06-03 public queen - projected
    office 2030-07-14 public asarnha - projected
    office 2030-07-15 public lent - projected
    office 2030-07-16 substitution asarnha - projected
    office 2030-07-28 public king - projected
    office 2030-07-29 substitution king - projected
    office 2030-08-12 public queen-mother+mothers - projected
    office 2030-10-13 public bhumibol - projected
    office 2030-10-14 substitution bhumibol - projected
    office 2030-10-23 public piya - projected
    office 2030-12-05 public father+national+fathers - projected
    office 2030-12-10 public constitution - projected
    office 2030-12-31 public new-years-eve - projected
    north 2021-03-26 regional north 2020-12-29 cabinet-2563-12-29
    northeast 2021-05-10 regional northeast - cabinet-2563-12-29
    south 2021-10-06 regional south 2020-12-29 cabinet-2563-12-29
    central 2021-10-21 regional central 2020-12-29 cabinet-2563-12-29
    school 2017-01-16 school teachers - school
    school 2018-01-16 school teachers - school
    school 2019-01-16 school teachers - school
    school 2020-01-16 school teachers - school
    school 2021-01-16 school teachers - school
    school 2022-01-16 school teachers - school
    school 2023-01-16 school teachers - school
    school 2024-01-16 school teachers - school
    school 2025-01-16 school teachers - school
    school 2026-01-16 school teachers - school
    school 2027-01-16 school teachers - school
    school 2028-01-16 school teachers - school
    school 2029-01-16 school teachers - school
    school 2030-01-16 school teachers - school
    """
}
