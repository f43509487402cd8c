/// Wall-clock times as text, UTC, proleptic Gregorian.
package enum Timestamp {
  /// As RFC 3339 with milliseconds: `2026-11-23T02:13:05.042Z`.
  package static func rfc3339(milliseconds: Int64) -> String {
    let (date, time) = parts(milliseconds)
    let fraction = padded(((milliseconds % 1000) + 1000) % 1000, 3)
    return "\(date.joined(separator: "-"))T\(time.joined(separator: ":")).\(fraction)Z"
  }

  /// To the minute: `2026-11-23 02:13`.
  static func minute(milliseconds: Int64) -> String {
    let (date, time) = parts(milliseconds)
    return date.joined(separator: "-") + " " + time.dropLast().joined(separator: ":")
  }

  /// As in a run's id: `20261123-021305`.
  package static func compact(milliseconds: Int64) -> String {
    let (date, time) = parts(milliseconds)
    return date.joined() + "-" + time.joined()
  }

  /// What `rfc3339` was made from; `nil` for anything that it does not write.
  static func milliseconds(rfc3339 text: String) -> Int64? {
    let fields = text.split(omittingEmptySubsequences: false) { "-T:.Z".contains($0) }.map { Int64($0) }
    guard fields.count == 8, fields[7] == nil, let year = fields[0], let month = fields[1],
      let day = fields[2], let hour = fields[3], let minute = fields[4], let second = fields[5],
      let fraction = fields[6], (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let seconds = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
    let milliseconds = seconds * 1000 + fraction
    return rfc3339(milliseconds: milliseconds) == text ? milliseconds : nil
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

  /// The count of days since 1970-01-01, by the same eras.
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let era = floored(year, by: 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
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
