import CPDDomain
import CPDPolicy

extension FundingReading {
    /// Leave for study, in half days.
    func studyLeave(_ node: DocumentNode) -> StudyLeave? {
        let keys = ["half days for a first sitting", "half days for a resit", "half days a year", "pro rata"]
        guard let fields = FieldReader(node, what: "study leave", keys: keys, self.problems) else { return nil }
        for key in keys where fields.value(key) == nil { fields.missingOrUnset(key, of: "study leave") }
        return StudyLeave(
            perFirstSitting: fields.givenHalfDays(keys[0]).known, perResit: fields.givenHalfDays(keys[1]).known,
            perYear: fields.givenHalfDays(keys[2]).known, isProRata: fields.givenTruth("pro rata").known)
    }

    /// Time that builds up month by month.
    func timeBalance(_ node: DocumentNode) -> TimeBalance? {
        let keys = ["each month", "pro rata", "at most", "unused", "carried over"]
        guard let fields = FieldReader(node, what: "a time balance", keys: keys, self.problems) else { return nil }
        for key in ["each month", "pro rata"] where fields.value(key) == nil {
            fields.missingOrUnset(key, of: "the time balance")
        }
        if (fields.value("unused") == nil) == (fields.value("carried over") == nil) {
            self.problems.add(
                "Say what becomes of unused time either with \"unused\" (kept, lapses after 3 months, or unset) or with "
                    + "\"carried over\" (the most that is, at the end of the school year).", at: fields.place)
        }
        let most = fields.givenTime("at most")
        if case .unset = most, let place = fields.value("at most")?.place {
            self.problems.add("Leave \"at most\" out where there is no such limit.", at: place)
        }
        var unused = self.unused(fields)
        if let carried = fields.givenTime("carried over").known { unused = .carriedOver(atMost: carried) }
        return TimeBalance(
            minutesPerMonth: fields.givenTime("each month").known, isProRata: fields.givenTruth("pro rata").known,
            atMost: most.known, unused: unused)
    }

    private func unused(_ fields: FieldReader) -> TimeBalance.Unused? {
        guard let node = fields.value("unused"), let text = fields.text(node, for: "unused"), text != "unset" else {
            return nil
        }
        if text == "kept" { return .kept }
        if text.hasPrefix("lapses after "), let months = ParameterReading.months(String(text.dropFirst(13))), months > 0
        {
            return .lapsesAfter(months: months)
        }
        self.problems.add(
            PeriodAmbiguity.fault(of: text)
                ?? "\"unused\" is kept, lapses after 3 months, or unset; this is \(node.summary).", at: node.place)
        return nil
    }
}
