import CPDDomain

/// A moment written `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss.sssZ`; `nil` for anything else and for days that do not exist.
func oneRosterMoment(_ field: ArraySlice<UInt8>) -> Timestamp? {
    guard field.count == 10 || field.count == 24 else { return nil }
    let start = field.startIndex
    guard let date = isoDate(field[start..<start + 10]) else { return nil }
    let midnight = Timestamp(startOf: date)
    guard field.count == 24 else { return midnight }
    guard field[start + 10] == UInt8(ascii: "T"), field[start + 13] == UInt8(ascii: ":"),
        field[start + 16] == UInt8(ascii: ":"), field[start + 19] == UInt8(ascii: "."),
        field[start + 23] == UInt8(ascii: "Z"),
        let hour = field[start + 11..<start + 13].digits, hour < 24,
        let minute = field[start + 14..<start + 16].digits, minute < 60,
        let second = field[start + 17..<start + 19].digits, second < 60,
        let thousandths = field[start + 20..<start + 23].digits
    else { return nil }
    let ofDay = ((hour * 60 + minute) * 60 + second) * 1000 + thousandths
    return Timestamp(millisecondsSinceEpoch: midnight.millisecondsSinceEpoch + Int64(ofDay))
}

/// A date written `YYYY-MM-DD`; `nil` for anything else.
func isoDate(_ field: ArraySlice<UInt8>) -> CivilDate? {
    let start = field.startIndex
    guard field.count == 10, field[start + 4] == UInt8(ascii: "-"), field[start + 7] == UInt8(ascii: "-"),
        let year = field[start..<start + 4].digits, let month = field[start + 5..<start + 7].digits,
        let day = field[start + 8..<start + 10].digits
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
}

/// A date of the register of schools, written `DD-MM-YYYY`; `nil` for anything else.
func registerDate(_ field: ArraySlice<UInt8>) -> CivilDate? {
    let start = field.startIndex
    guard field.count == 10, field[start + 2] == UInt8(ascii: "-"), field[start + 5] == UInt8(ascii: "-"),
        let day = field[start..<start + 2].digits, let month = field[start + 3..<start + 5].digits,
        let year = field[start + 6..<start + 10].digits
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
}
