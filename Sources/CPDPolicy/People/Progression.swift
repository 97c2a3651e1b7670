import CPDDomain

extension DevelopmentYear {
    /// PRN-6: whether what they took part in builds on and reinforces what came earlier, against standards and the plan.
    func progression(on date: CivilDate) -> PolicyNote {
        guard !self.pieces.isEmpty else {
            let inPost = self.inPost(on: date)
            if let aside = self.aside(inPost) { return aside }
            return PersonReason.nothingTakenPartIn.note(.text(self.name))
        }
        let unsaid = self.pieces.filter { $0.place == nil }
        guard unsaid.isEmpty else { return PersonReason.placeNotSaid.note(.list(unsaid.map { .text($0.title) })) }
        let loose = self.pieces.filter { !$0.hasStandard && !$0.hasPriority }
        guard loose.isEmpty else { return PersonReason.notLinked.note(.list(loose.map { .text($0.title) })) }
        let later = self.pieces.count { $0.place != .new }
        if later > 0 {
            return PersonReason.buildsOnEarlier.note(
                .text(self.name), .count(self.pieces.count), .count(later),
                .count(self.pieces.count(where: \.hasStandard)),
                .count(self.pieces.count(where: \.hasPriority)))
        }
        if self.earlierPieces == 0 { return PersonReason.firstSteps.note(.text(self.name), .count(self.pieces.count)) }
        let inPost = self.inPost(on: date)
        if case .inPost(_, _, isOver: false) = inPost {
            return PersonReason.newSoFar.note(.text(self.name), .count(self.pieces.count), .count(self.earlierPieces))
        }
        if case .onLeave(let since) = inPost { return PersonReason.onLeave.note(.date(since)) }
        return PersonReason.allNew.note(.text(self.name), .count(self.pieces.count), .count(self.earlierPieces))
    }
}
