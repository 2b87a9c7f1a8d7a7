import Calendars

// 200,000,000 working-day additions in native code, from days and counts that follow no order.
@inline(never) func sum(_ calendar: WorkCalendar, _ count: Int) -> Int {
  var state: UInt32 = 2569, total = 0
  for _ in 0..<count {
    state = state &* 1_664_525 &+ 1_013_904_223
    let day = Day(number: 17_200 + Int(state >> 20)), days = Int(state >> 12 & 63) - 31
    total &+= calendar.adding(workdays: days, to: day)?.number ?? 0
  }
  return total
}

print(sum(.office, 200_000_000))
