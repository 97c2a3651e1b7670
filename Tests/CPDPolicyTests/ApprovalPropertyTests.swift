import CPDDomain
import CPDPolicy
import Testing

/// Random registers, matters and records over six people, four posts and ten days.
private struct Invented {
    var generator: SeededGenerator
    let posts: [ApprovalPost] = [headPost, chairPost, .role(.cpdLeader), .role(.lineManager), .own("named governors")]

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self.generator) }
    mutating func someone() -> Identifier<Person> { person(UInt64(self.number(1...6))) }
    mutating func post() -> ApprovalPost { self.posts[self.number(0...4)] }
    mutating func date() -> CivilDate { day("2026-09-01").adding(days: self.number(0...9)) }
    mutating func period() -> Period {
        let from = self.date()
        return Period(from: from, until: self.number(0...2) == 0 ? from.adding(days: 4) : nil) ?? allYear
    }

    mutating func register() -> PostRegister {
        PostRegister(
            holdings: (0..<6).map { _ in PostHolding(self.someone(), self.post(), self.period()) },
            delegations: (0..<4).map { _ in
                PostDelegation(self.post(), from: self.someone(), to: self.someone(), self.period())
            },
            supervisions: self.number(0...4) == 0
                ? nil : (0..<4).map { _ in PostSupervision(of: self.someone(), by: self.someone(), self.period()) })
    }

    mutating func matter() -> ApprovalMatter {
        CPDPolicyTests.matter {
            $0.kind = self.number(0...1) == 0 ? .individual : .group
            $0.askedBy = self.someone()
            $0.participants = self.number(0...4) == 0 ? nil : Set((0..<self.number(0...3)).map { _ in self.someone() })
            for number in 1...6 where self.number(0...3) == 0 { $0.capacities[person(UInt64(number))] = [.governor] }
            $0.needsCover = [true, false, nil][self.number(0...2)]
        }
    }

    mutating func terms() -> ApprovalTerms {
        CPDPolicyTests.terms {
            $0.inPlaceOf = Dictionary((0..<4).map { _ in (self.post(), self.post()) }) { $1 }
            $0.stages[0].posts = [self.post()]
            $0.stages[1].posts = [self.post()]
            $0.stages[2] = ApprovalStage(name: "decision", posts: [self.post(), self.post()])
        }
    }

    mutating func acts(_ count: Int) -> [ApprovalAct] {
        (0..<count).map { _ in
            let stage = ["line", "cover", "decision"][self.number(0...2)]
            let kind: ApprovalAct.Kind = stage == "cover" ? .commented : self.number(0...3) == 0 ? .declined : .approved
            return act(stage, kind, by: self.someone(), on: "\(self.date())") {
                if self.number(0...4) == 0 { $0.onBehalfOf = self.someone() }
            }
        }
    }
}

@Suite struct ApprovalPropertyTests {
    @Test("Nobody is ever eligible for their own, in no role and on nobody's behalf", arguments: 0..<4 as Range<UInt64>)
    func own(_ seed: UInt64) {
        var invented = Invented(generator: SeededGenerator(state: seed))
        var found = 0
        for _ in 0..<2_000 {
            let matter = invented.matter()
            let who = invented.register().eligible(
                [invented.post(), invented.post()], for: Concern(matter), terms: invented.terms(), on: invented.date())
            for one in who.people {
                let hands = Set([one.person, one.accountable])
                let isAlone = matter.kind == .group && matter.participants?.count == 1
                if matter.kind == .individual { #expect(!hands.contains(matter.askedBy)) }
                if matter.kind == .individual || isAlone { #expect(hands.isDisjoint(with: matter.participants ?? [])) }
                found += 1
            }
            #expect(who.people.isEmpty == (who.note != nil))
        }
        #expect(found > 300)
    }

    @Test("Taking a post from somebody never makes them eligible", arguments: 0..<4 as Range<UInt64>)
    func removed(_ seed: UInt64) {
        var invented = Invented(generator: SeededGenerator(state: 100 + seed))
        for _ in 0..<2_000 {
            var register = invented.register()
            let (matter, terms, date) = (invented.matter(), invented.terms(), invented.date())
            let posts = [invented.post()]
            let before = register.eligible(posts, for: Concern(matter), terms: terms, on: date)
            let lost = register.holdings.remove(at: invented.number(0...5))
            // Headship alone bars from something: governors' requests.
            guard lost.post != headPost else { continue }
            let after = register.eligible(posts, for: Concern(matter), terms: terms, on: date)
            if after.includes(lost.person) { #expect(before.includes(lost.person), "\(lost)") }
        }
    }

    @Test(
        "The order of records is of no account, and every record is evidence or says why not",
        arguments: 0..<4 as Range<UInt64>)
    func order(_ seed: UInt64) {
        var invented = Invented(generator: SeededGenerator(state: 200 + seed))
        var isDecided = 0
        for _ in 0..<1_000 {
            let (matter, terms, acts) = (invented.matter(), invented.terms(), invented.acts(8))
            var register = invented.register()
            let date = day("2026-09-11")
            let state = terms.state(of: matter, acts: acts, register: register, on: date)
            register.holdings.shuffle(using: &invented.generator)
            register.delegations.shuffle(using: &invented.generator)
            register.supervisions?.shuffle(using: &invented.generator)
            #expect(
                state
                    == terms.state(
                        of: matter, acts: acts.shuffled(using: &invented.generator), register: register, on: date))
            for stage in state.stages {
                if case .done(let act) = stage.standing, matter.kind == .individual {
                    #expect(!act.hands.contains(matter.askedBy))
                }
            }
            switch state.standing {
            case .approved, .declined: isDecided += 1
            case .notEvidenced, .stuck: #expect(state.note != nil)
            case .open, .exempt: continue
            }
        }
        #expect(isDecided > 5)
    }

    @Test("Extreme numbers never trap", arguments: [Int.min, -1, 0, Int.max])
    func extremes(_ number: Int) {
        let terms = terms {
            for index in $0.stages.indices {
                ($0.stages[index].daysToAnswer, $0.stages[index].daysBeforeStart) = (number, number)
            }
        }
        let far = CivilDate(daysSinceEpoch: number < 0 ? .min : .max)
        let state = terms.state(
            of: matter { $0.facts.sessions = [SessionFact(date: far, minutes: 1)] }, acts: wholeRoute,
            register: register(), on: far)
        #expect(state.stages.count == 3)
    }
}
