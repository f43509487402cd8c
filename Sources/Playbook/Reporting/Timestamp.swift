/// Wall-clock times as text, UTC, proleptic Gregorian.
package enum Timestamp {
  /// As RFC 3339 with milliseconds: `2026-11-23T02:13:05.042Z`.
  package static func rfc3339(milliseconds: Int64) -> String {
    let (date, time) = parts(milliseconds)
    let fraction = padded(((milliseconds % 1000) + 1000) % 1000, 3)
    return "\(date.joined(separator: "-"))T\(time.joined(separator: ":")).\(fraction)Z"
  }

  /// As in a run's id: `20261123-021305`.
  package static func compact(milliseconds: Int64) -> String {
    let (date, time) = parts(milliseconds)
    return date.joined() + "-" + time.joined()
  }

  private static func parts(_ milliseconds: Int64) -> (date: [String], time: [String]) {
    let seconds = floored(milliseconds, by: 1000)
    let days = floored(seconds, by: 86_400)
    let rest = seconds - days * 86_400
    let (year, month, day) = civil(days)
    return (
      [padded(year, 4), padded(month, 2), padded(day, 2)],
      [padded(rest / 3600, 2), padded(rest / 60 % 60, 2), padded(rest % 60, 2)]
    )
  }

  /// The quotient rounded down, also before 1970.
  private static func floored(_ number: Int64, by divisor: Int64) -> Int64 {
    (number >= 0 ? number : number - divisor + 1) / divisor
  }

  /// Year, month and day of a count of days since 1970-01-01, by eras of 400 years that start in March.
  private static func civil(_ days: Int64) -> (Int64, Int64, Int64) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * march + 2) / 5 + 1)
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
