public import CPDDomain

extension SentenceCatalogue {
    /// What a finding says; the code itself for a reason the catalogue does not know.
    public func sentence(for finding: Finding) -> String {
        guard let sentence = self.sentences[finding.reason] else { return finding.reason.rawValue }
        guard let size = sentence.repeating, size > 0 else { return self.fill(sentence.text, finding.arguments) }
        return self.groups(of: finding.arguments, size).map { self.fill(sentence.text, self.dated($0)) }
            .joined(separator: "; ")
    }

    /// What would change a finding; `nil` for what is met, and where nothing can be said.
    public func remedy(for finding: Finding) -> String? {
        guard finding.outcome == .notMet || finding.outcome == .notEvidenced,
            let sentence = self.sentences[finding.reason], let remedy = sentence.remedy
        else { return nil }
        guard let size = sentence.repeating, size > 0 else { return self.fill(remedy, finding.arguments) }
        return self.groups(of: finding.arguments, size).map { self.fill(remedy, self.dated($0)) }
            .joined(separator: "; ")
    }

    /// The short title of a criterion; its identifier for one the catalogue does not know, as where a school's own clauses
    /// were not named by ``naming(_:)``.
    public func title(of clause: ClauseIdentifier) -> String { self.titles[clause] ?? clause.rawValue }

    /// A date as `12 November 2026`.
    public func text(_ date: CivilDate) -> String {
        let (year, month, day) = date.components
        let name = self.words.months.indices.contains(month - 1) ? self.words.months[month - 1] : String(month)
        return "\(day) \(name) \(year)"
    }

    /// An amount as `£1,240.00`.
    public func text(_ money: Money) -> String {
        let pence = money.minorUnits.magnitude
        var whole = String(pence / 100)
        var position = whole.count - 3
        while position > 0 {
            whole.insert(contentsOf: self.words.thousands, at: whole.index(whole.startIndex, offsetBy: position))
            position -= 3
        }
        let code = money.currency.rawValue
        let symbol = self.words.currencies[code] ?? code + " "
        let rest = String(pence % 100)
        let sign = money.minorUnits < 0 ? "−" : ""
        return sign + symbol + whole + self.words.decimal + (rest.count == 1 ? "0" + rest : rest)
    }

    /// One argument of a reason, in words.
    public func text(_ argument: ReasonArgument) -> String {
        switch argument {
        case .text(let text): text
        case .money(let money): self.text(money)
        case .date(let date): self.text(date)
        case .count(let count): String(count)
        case .minutes(1): self.words.oneMinute
        case .minutes(60): self.words.oneHour
        case .minutes(let minutes) where minutes > 0 && minutes % 60 == 0:
            self.fill(self.words.severalHours, [.count(minutes / 60)])
        case .minutes(let minutes): self.fill(self.words.severalMinutes, [.count(minutes)])
        case .months(1): self.words.oneMonth
        case .months(let months): self.fill(self.words.severalMonths, [.count(months)])
        case .percentage(let hundredths): self.text(percentage: hundredths)
        case .term(let term): self.terms[term] ?? term
        case .list(let values): values.map(self.text).joined(separator: ", ")
        }
    }

    /// Hundredths of a percent as `12.5 %`.
    private func text(percentage hundredths: Int) -> String {
        let (whole, part) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let digits = part == 0 ? "" : part % 10 == 0 ? String(part / 10) : (part < 10 ? "0" : "") + String(part)
        return (hundredths < 0 ? "−" : "") + String(whole) + (digits.isEmpty ? "" : self.words.decimal + digits) + " %"
    }

    /// A template with each `{n}` replaced by the nth argument; `…` where there is none. A value that is empty takes
    /// the punctuation before it along.
    func fill(_ template: String, _ arguments: [ReasonArgument]) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let after = rest.index(after: open)
            guard let close = rest[after...].firstIndex(of: "}"), let number = Int(rest[after..<close]) else {
                result.append("{")
                rest = rest[after...]
                continue
            }
            let value = arguments.indices.contains(number - 1) ? self.text(arguments[number - 1]) : ""
            if value.isBlank {
                while let last = result.last, ": ,;(–".contains(last) { result.removeLast() }
            } else {
                result += value
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func groups(of arguments: [ReasonArgument], _ size: Int) -> [[ReasonArgument]] {
        stride(from: 0, to: arguments.count, by: size).map {
            Array(arguments[$0..<Swift.min($0 + size, arguments.count)])
        }
    }
}
