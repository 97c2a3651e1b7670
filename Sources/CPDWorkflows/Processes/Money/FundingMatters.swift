internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// What is to be paid for an opportunity, and the school's part of it.
struct FundingMatters {
    let session: any Reading
    let opportunity: Identifier<Opportunity>
    let facts: ProvisionFacts
    let date: CivilDate

    /// What is to be paid for, each kind of cost by its basis; time already paid and charged to no line is left out.
    func matter(of basis: CostBasis) throws -> FundingMatter {
        var sums: [CostKind: Money?] = [:]
        for cost in self.facts.costs ?? [] where cost.basis == basis && cost.isPaid {
            guard let before = sums[cost.kind] else {
                sums[cost.kind] = cost.amount
                continue
            }
            sums[cost.kind] = .some(try? before?.adding(cost.amount))
        }
        let costs = sums.sorted { $0.key < $1.key }.map { FundingCost($0.key.word, $0.value) }
        // What is left in a line is asked for the school's part: it says nothing of who pays.
        var facts = self.facts
        facts.budget = nil
        var matter = FundingMatter(costs: self.facts.costs == nil ? nil : costs, facts: facts)
        let words = try self.session.fundingWords(of: self.opportunity, on: self.date)
        if case .value(let category)? = words.said(.fundingCategory) { matter.category = category }
        switch words.said(.examinationAttempt) {
        case .nothing(let why)?: matter.attempt = .nothing(because: why)
        case .value(let text)?:
            matter.attempt = ExaminationAttempt.allCases.first { $0.rawValue == text.lowercased() }.map { .value($0) }
        case nil: break
        }
        return matter
    }

    /// Charges with the school's part of each: the whole of it where the edition does not say who pays, or that cannot be
    /// told. Of several charges for one item each bears its part, to the penny.
    func schoolPart(of charges: [Charge], by whoPays: WhoPays?) throws -> [Charge] {
        guard let whoPays else { return charges }
        var result = charges
        for basis in CostBasis.allCases {
            let matter = try self.matter(of: basis)
            let parts = whoPays.costs(paidBy: "school", of: matter) ?? []
            for (whole, part) in zip(matter.costs ?? [], parts) {
                guard let all = whole.amount, let school = part.amount, school.minorUnits < all.minorUnits,
                    school.minorUnits >= 0
                else { continue }
                var (sum, borne): (Int64, Int64) = (0, 0)
                for index in result.indices {
                    let cost = result[index].cost
                    guard cost.kind.word == whole.item, cost.basis == basis, cost.amount.currency == all.currency
                    else { continue }
                    let (next, overflow) = sum.addingReportingOverflow(cost.amount.minorUnits)
                    guard !overflow, next <= all.minorUnits else { break }
                    let due = school.minorUnits.share(next, of: all.minorUnits)
                    result[index].cost.amount = Money(minorUnits: due - borne, currency: all.currency)
                    result[index].paidByOthers = Money(
                        minorUnits: cost.amount.minorUnits - (due - borne), currency: all.currency)
                    (sum, borne) = (next, due)
                }
            }
        }
        return result
    }
}

extension Reading {
    /// What was attested of an opportunity by a date.
    func fundingWords(of opportunity: Identifier<Opportunity>, on date: CivilDate) throws -> AttestedWords {
        let said = try self.values(Attestation.Query(opportunity: opportunity)).filter { $0.attestedOn <= date }
        var names: [Identifier<Person>: String] = [:]
        for person in Set(said.map(\.attestedBy)) { names[person] = try self.find(person)?.name }
        return AttestedWords(said, names: names)
    }
}

extension CostFact {
    /// Whether somebody has to pay it: it is no time that is paid already, and no cost recorded as nothing.
    fileprivate var isPaid: Bool {
        (self.budgetLine != nil || self.kind != .salariedTime) && self.amount.minorUnits != 0
    }
}

extension Int64 {
    /// So much of a whole of this, rounded down. The part is between nothing and the whole, and the whole above nothing.
    fileprivate func share(_ part: Int64, of whole: Int64) -> Int64 {
        let product = self.magnitude.multipliedFullWidth(by: part.magnitude)
        return Int64(whole.magnitude.dividingFullWidth(product).quotient)
    }
}
