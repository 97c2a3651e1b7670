import CPDDomain

extension ComparisonRenderer {
    /// A request that another post approves: who did, who does, and the facts that show it.
    public func lines(_ difference: RouteDifference, indent: String = "  ") -> [String] {
        [
            indent + self.words.before + " " + self.text(difference.old, beside: difference.new),
            indent + self.words.now + " " + self.text(difference.new, beside: difference.old),
            indent + "  " + self.shown(difference.shown),
        ]
    }

    /// A recorded request that another post approves.
    public func lines(_ difference: RecordedRouteDifference) -> [String] {
        ["  " + self.heading(of: difference.request)] + self.lines(difference.difference, indent: "    ")
    }

    /// A cost that is paid otherwise.
    public func lines(_ difference: PaymentDifference, indent: String = "  ") -> [String] {
        [
            indent + self.words.before + " " + self.catalogue.sentence(for: difference.old.note),
            indent + self.words.now + " " + self.catalogue.sentence(for: difference.new.note),
            indent + "  " + self.shown(difference.shown),
        ]
    }

    /// Who acts at each stage that is another beside the other answer, in one line.
    public func text(_ answer: RouteAnswer, beside other: RouteAnswer) -> String {
        if answer.isExempt == true { return self.words.noApproval }
        let changed = answer.steps.filter { other.isExempt == true || !other.steps.contains($0) }
        let steps = changed.map { step -> String in
            var parts = [step.posts.isEmpty ? self.words.notKnown : step.posts.joined(separator: ", ")]
            if step.kind == .commentOnly { parts.append(self.words.heard) }
            if let days = step.daysOfNotice {
                parts.append(self.catalogue.fill(self.words.notice, [.count(days)]))
            }
            return step.stage + ": " + parts.joined(separator: ", ")
        }
        let open = answer.isExempt == nil ? [self.words.noApproval + ": " + self.words.notKnown] : []
        let usual = answer.beyondUsual.filter { !other.beyondUsual.contains($0) }
        let parts = open + steps + usual.map { self.fill(self.words.beyondUsual, $0) }
        return parts.isEmpty ? self.words.unsaid : parts.joined(separator: "; ")
    }
}
