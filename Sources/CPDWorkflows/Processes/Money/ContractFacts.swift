internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

/// What is recorded of somebody's contracts, over all their posts.
struct ContractFacts {
    /// The posts that are held under a contract with the school or its trust, or of which a contract is recorded.
    private let employed: [Engagement]
    /// The posts held on the date, whoever pays for them.
    private let current: [Engagement]
    private let date: CivilDate

    init(_ posts: [Engagement], on date: CivilDate) {
        self.employed = posts.filter { $0.capacity.isEmployed || $0.contractKind != nil }
        self.current = posts.filter { $0.period.contains(date) }
        self.date = date
    }

    /// The posts with a contract that are held on the date.
    private var held: [Engagement] { self.employed.filter { $0.period.contains(self.date) } }

    /// The kind of contract; `nil` where they hold posts on several kinds, or where of one it is not recorded.
    var kind: ContractKind? {
        let kinds = Set(self.held.map(\.contractKind))
        return kinds.count == 1 ? kinds.first.flatMap(\.self) : nil
    }

    /// When the last of the contracts ends that follow each other from the date, or that one has no end; `nil` where that
    /// is not recorded of one of them. A post that ends before its contract ends the contract.
    var endsOn: Recorded<CivilDate>? {
        var (last, isKnown) = (CivilDate?.none, true)
        for post in self.employed.sorted(by: { $0.period.from < $1.period.from }) {
            guard post.period.contains(self.date) || last.map({ post.period.contains($0.adding(days: 1)) }) ?? false
            else { continue }
            let left = post.period.until?.adding(days: -1)
            if post.contractKind == .permanent, left == nil {
                return .nothing(because: ContractKind.permanent.rawValue)
            }
            // A contract that went on after the day agreed was prolonged, and nobody recorded until when.
            let agreed = post.contractEndsOn.flatMap { $0 >= self.date ? $0 : nil }
            guard let end = [left, agreed].compactMap(\.self).min() else {
                isKnown = false
                continue
            }
            last = max(last ?? end, end)
        }
        return isKnown ? last.map { .value($0) } : nil
    }

    /// How probation stands. Passed in one post it is passed with the employer; else it runs while it runs in one post.
    var probation: Probation? {
        var (passed, until, isKnown) = ([CivilDate](), [CivilDate](), !self.held.isEmpty)
        for post in self.held {
            switch post.probation {
            case nil: isKnown = false
            case .notAgreed: break
            case .until(let day): until.append(day)
            case .passed(let day): day <= self.date ? passed.append(day) : until.append(day)
            }
        }
        if let first = passed.min() { return .passed(first) }
        if let last = until.max() { return .until(last) }
        return isKnown ? .notAgreed : nil
    }

    /// The groups they belong to by their posts on the date; `nil` where they hold none.
    var groups: Set<String>? {
        guard !self.current.isEmpty else { return nil }
        var groups = Set(self.current.flatMap { [$0.capacity.rawValue, $0.staffGroup.rawValue] })
        groups.formUnion(self.held.compactMap(\.contractKind?.rawValue))
        let paid = self.current.filter(\.isByContract)
        if !paid.isEmpty, paid.reduce(0, { $0 + $1.contractShare }) < 1000 { groups.insert("part-time") }
        return groups
    }

    /// The groups of which it is not recorded whether they belong to them: by contract, where one is not recorded.
    var groupsNotTold: Set<String> {
        self.held.contains { $0.contractKind == nil } ? Set(ContractKind.allCases.map(\.rawValue)) : []
    }
}

extension Capacity {
    /// Whether it is a contract with the school or its trust: service counts in it.
    var isEmployed: Bool {
        switch self {
        case .employee, .supply, .centralStaff: true
        case .agency, .peripatetic, .trainee, .governor, .volunteer: false
        }
    }
}

extension Reading {
    /// What is recorded of somebody's contracts on a date.
    func contracts(of person: Identifier<Person>, on date: CivilDate) throws -> ContractFacts {
        ContractFacts(try self.values(Engagement.Query(person: person)), on: date)
    }
}
