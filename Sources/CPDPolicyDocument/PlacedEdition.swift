import CPDDomain
import CPDPolicy

/// An edition with the places its parts stand at.
struct PlacedEdition {
    struct ClausePlace {
        let file: String
        let clause: DocumentNode.Place
        let force: DocumentNode.Place
        let parameters: [String: DocumentNode.Place]
    }

    var edition: PolicyEdition
    /// The documents it was read from: its own, and those it inherits, outwards.
    var digests: [EditionDigest] = []
    var inheritsPlace: DocumentNode.Place?
    /// Where it says from when until when it is in force.
    var periodPlace: DocumentNode.Place?
    var departurePlaces: [DocumentNode.Place] = []
    var clauses: [ClauseIdentifier: ClausePlace] = [:]
    var duties: [DutyKey: DocumentNode.Place] = [:]
    var funding: [String: FundingPlace] = [:]
    /// Where the parts stand that are no clauses, by their names.
    var parts: [String: FundingPlace] = [:]
    var layerPlace: DocumentNode.Place?
    var ownTraining: [RequirementIdentifier: DocumentNode.Place] = [:]
    var confidentiality: [RecordConfidentiality.Kind: FundingPlace] = [:]
    /// Where the items of inductions stand, by capacity and name.
    var induction: [String: FundingPlace] = [:]
    /// Where parts name the clause behind them.
    var clauseNames: [(clause: String, place: DocumentNode.Place)] = []

    /// Takes over what the edition above says and this one does not.
    mutating func inherit(_ parent: PlacedEdition) {
        let own = Dictionary(self.edition.clauses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let above = Set(parent.edition.clauses.map(\.id))
        self.edition.clauses =
            parent.edition.clauses.map { own[$0.id]?.inheriting($0) ?? $0 }
            + self.edition.clauses.filter { !above.contains($0.id) }
        self.edition.words.merge(parent.edition.words) { own, _ in own }
        self.edition.review = self.edition.review ?? parent.edition.review
        self.edition.approval = self.edition.approval ?? parent.edition.approval
        self.edition.appealTerms = self.edition.appealTerms ?? parent.edition.appealTerms
        self.edition.inheritDepartureTerms(of: parent.edition)
        let matters = Set(self.edition.deciders.map(\.matter))
        self.edition.deciders += parent.edition.deciders.filter { !matters.contains($0.matter) }
        for departure in parent.edition.departures where !self.edition.departures.contains(departure) {
            self.edition.departures.append(departure)
        }
        self.edition.training = self.edition.training.tightening(parent.edition.training)
        self.edition.inheritDuties(parent.edition)
        self.inheritFunding(parent.edition)
        self.edition.inheritParts(parent.edition)
        self.inheritInduction(parent)
        self.confidentiality.merge(parent.confidentiality) { own, _ in own }
        self.ownTraining.merge(parent.ownTraining) { own, _ in own }
        self.funding.merge(parent.funding) { own, _ in own }
        self.parts.merge(parent.parts) { own, _ in own }
        for part in EditionPart.allCases {
            guard let above = parent.edition.below[part] else { continue }
            let own = self.edition.below[part]
            self.edition.below[part] = own.map { $0.leavesMore(than: above) ? above : $0 } ?? above
        }
        self.clauses.merge(parent.clauses) { own, _ in own }
    }
}

extension PolicyEdition {
    /// What is never departed from above is never departed from here; what only the edition above opens stays as it is.
    fileprivate mutating func inheritDepartureTerms(of parent: Self) {
        guard let above = parent.departureTerms else { return }
        var terms = self.departureTerms ?? DepartureTerms()
        let own = Set(terms.open.map(\.clause))
        terms.open += above.open.filter { !own.contains($0.clause) }
        terms.never += above.never.filter { !terms.never.contains($0) }
        if terms.virement.isEmpty { terms.virement = above.virement }
        terms.clause = terms.clause ?? above.clause
        self.departureTerms = terms
    }
}

extension PolicyClause {
    /// The clause in place of one above: it never leaves more to editions below than that one.
    fileprivate func inheriting(_ above: PolicyClause) -> PolicyClause {
        var clause = self
        if let own = clause.below, let limit = above.below {
            clause.below = own.leavesMore(than: limit) ? limit : own
        } else {
            clause.below = clause.below ?? above.below
        }
        return clause
    }
}

extension PolicyEdition {
    /// Takes over the parts of the edition above that are added to, or that this one does not say itself.
    fileprivate mutating func inheritParts(_ parent: PolicyEdition) {
        self.calendar = self.calendar ?? parent.calendar
        self.owner = self.owner ?? parent.owner
        self.leadingPost = self.leadingPost ?? parent.leadingPost
        self.evaluation = self.evaluation ?? parent.evaluation
        if self.languages.isEmpty { self.languages = parent.languages }
        let rows = Set(self.ownTraining.map(\.id))
        self.ownTraining = parent.ownTraining.filter { !rows.contains($0.id) } + self.ownTraining
        self.hours = parent.hours + self.hours.filter { !parent.hours.contains($0) }
        self.holders = parent.holders + self.holders.filter { !parent.holders.contains($0) }
        self.reservedDays = parent.reservedDays + self.reservedDays.filter { !parent.reservedDays.contains($0) }
        self.frameworks = parent.frameworks + self.frameworks.filter { !parent.frameworks.contains($0) }
        let kinds = Set(self.confidentiality.map(\.kind))
        self.confidentiality = parent.confidentiality.filter { !kinds.contains($0.kind) } + self.confidentiality
    }
}
