import Calendars
import Office

// 2,000,000 due dates of rules as the standards have them, from days that follow no order.
let forms: [Rule.Form] = [
  .within(.printed(2), .init(.after, "notice"), or: nil), .within(.printed(4), .init(.since, "order"), or: "round"),
  .range(3, 5, .init(.after, "notice")), .byDay(5), .quarter(2),
]

func sum(_ count: Int) -> Int {
  let rules = forms.map { [Rule($0)] }, rule = DueRule(Counting(), .office)
  var state: UInt32 = 2569, total = 0
  for index in 0..<count {
    state = state &* 1_664_525 &+ 1_013_904_223
    let day = Day(number: 17_200 + Int(state >> 20))
    var situation = Situation { _ in day }
    situation.month = day
    situation.fiscalYear = 2569
    situation.actor = index & 1 == 0 ? .officer : .others
    total &+= rule.due(of: rules[index % rules.count], situation).last?.number ?? 0
  }
  return total
}

print(sum(2_000_000))
