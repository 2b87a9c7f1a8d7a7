import Language

/// Every callable of dates and times, in the order the reference shows them.
public enum DateCallables {
  public static let all: [Callable] = [
    .year, .beYear, .month, .day, .weekday, .week, .dayOfYear, .quarter, .fiscalYear, .fiscalQuarter, .schoolYear,
    .schoolTerm, .startOf, .endOf, .periodOf, .periods, .fiscalDays, .termDays, .age, .ageText, .thaiDate, .thaiMonth,
    .thaiTime, .englishDate,
    .monthName, .weekdayName, .parseDate, .parseTime, .makeDate, .dateOf, .timeOfDay, .workdays, .isWorkday,
    .workdayAfter, .nextWorkday, .previousWorkday, .lastWorkday, .nthWorkday, .byDay, .holiday, .holidays, .monthPage,
    .makeDuration, .asNumber,
    .durationText,
  ]
}
