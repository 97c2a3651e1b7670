import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

@Suite struct ScottishSchoolTests {
    private let edition: PolicyEdition

    init() throws { self.edition = try exampleEdition("glenburn-primary").edition }

    @Test(
        "The council pays what it asks for, and the school half of what teachers choose, which the council left to it")
    func money() throws {
        #expect(paid(self.edition, by: "council", paying([("fee", 400)], "asked by the council")) == pounds(400))
        #expect(paid(self.edition, by: "school", paying([("fee", 200)], "own wish")) == pounds(100))
        #expect(paid(self.edition, by: "school", paying([("fee", 900)], "own wish")) == pounds(150))
        let council = try exampleEdition("strathmoor-council").edition
        #expect(paid(council, by: "school", paying([("fee", 200)], "own wish")) == pounds(0))
        #expect(self.edition.clause(ClauseIdentifier("PAY-1"))?.force == .may)
    }

    @Test(
        "At most 35 hours are asked of a teacher, at half a contract 17.5; assistants have 14 hours whatever their contract"
    )
    func hours() {
        func reasons(_ group: StaffGroup, _ minutes: Int, _ share: Int) -> [ReasonCode] {
            self.edition.hours.filter { $0.span == .year }.flatMap {
                $0.check(
                    HoursFacts(group: group, minutes: [.contracted: minutes], contractShare: share, isYearOver: true))
            }.map(\.reason)
        }
        let other = HoursReason.otherGroup.code
        #expect(reasons(.teacher, 2100, 1000) == [HoursReason.notTooMany.code, other])
        #expect(reasons(.teacher, 1050, 500) == [HoursReason.notTooMany.code, other])
        #expect(reasons(.teacher, 1051, 500) == [HoursReason.tooMany.code, other])
        #expect(reasons(.support, 840, 400) == [other, HoursReason.enough.code])
        #expect(reasons(.support, 839, 400) == [other, HoursReason.tooFew.code])
    }

    @Test(
        "Four hours of each term and at most three of half a term are judged for a date; what nobody knows is not evidenced"
    )
    func hoursInPeriods() throws {
        let calendar = try #require(self.edition.calendar)
        func note(_ span: HoursSpan, _ date: String, _ minutes: Int?) throws -> PolicyNote? {
            let term = try #require(self.edition.hours.first { $0.span == span })
            let period = term.span.period(containing: day(date), calendar: calendar)
            return term.check(
                HoursFacts(
                    group: .teacher, minutes: minutes.map { [.contracted: $0] }, contractShare: 1000,
                    isYearOver: period.map { $0.over <= day(date) } ?? false, period: period?.name)
            ).first
        }
        let autumn = try #require(HoursSpan.term.period(containing: day("2026-12-30"), calendar: calendar))
        #expect(autumn.days == Period(from: day("2026-08-18"), until: day("2027-01-06")))
        #expect(autumn.name == "autumn 2026" && autumn.over == day("2026-12-23"))
        #expect(HoursSpan.term.period(containing: day("2026-08-17"), calendar: calendar) == nil)
        #expect(HoursSpan.term.period(containing: day("2027-06-26"), calendar: calendar) == nil)
        let english = SentenceCatalogue.english
        let short = try #require(try note(.term, "2026-12-23", 239))
        #expect(short.outcome == .notMet)
        #expect(english.sentence(for: short) == "239 minutes in autumn 2026, at least 4 hours")
        #expect(try note(.term, "2026-12-22", 239)?.reason == HoursReason.stillToComeInPeriod.code)
        #expect(try note(.term, "2026-12-22", 240)?.outcome == .met)
        let half = try #require(try note(.halfTerm, "2026-10-19", 181))
        #expect(half.outcome == .notMet)
        #expect(
            english.sentence(for: half) == "181 minutes in autumn 2026, second half, at most 3 hours")
        // The council says no second half of the summer.
        #expect(try note(.halfTerm, "2027-06-01", 600)?.reason == HoursReason.periodNotKnown.code)
        #expect(try note(.term, "2029-01-01", 240)?.outcome == .notEvidenced)
        #expect(try note(.term, "2026-12-22", nil)?.outcome == .notEvidenced)
    }

    @Test("Months are counted from the first day of the school year, and two days once")
    func months() throws {
        let calendar = try #require(self.edition.calendar)
        func days(_ span: HoursSpan, _ date: String) -> Period? {
            span.period(containing: day(date), calendar: calendar)?.days
        }
        #expect(days(.months(3), "2026-10-31") == Period(from: day("2026-08-01"), until: day("2026-11-01")))
        #expect(days(.months(3), "2027-07-31") == Period(from: day("2027-05-01"), until: day("2027-08-01")))
        #expect(days(.months(1), "2027-02-28") == Period(from: day("2027-02-01"), until: day("2027-03-01")))
        let once = try #require(Period(from: day("2026-09-01"), until: day("2027-01-01")))
        #expect(days(.dates(once), "2026-08-31") == nil && days(.dates(once), "2028-01-01") == once)
    }

    @Test("The school year turns in August, and a day is kept for the new curriculum in two sessions only")
    func days() throws {
        let calendar = try #require(self.edition.calendar)
        #expect(AcademicYear(containing: day("2026-08-18"), calendar: calendar).startYear == 2026)
        func kept(_ year: Int) -> [String] {
            self.edition.reservedDays(in: AcademicYear(startingIn: year, calendar: calendar)).map(\.purpose)
        }
        #expect(kept(2026) == ["the new curriculum", "numeracy"])
        #expect(kept(2027) == ["the new curriculum"] && kept(2028) == [])
        #expect(
            self.edition.unset.map { SentenceCatalogue.english.sentence(for: $0.note) }
                == ["the policy does not say how many days are kept for numeracy, and none is guessed"])
    }

    @Test("Head and teacher both hold the review, a month earlier than the council asks")
    func review() throws {
        let head = ("2027-05-01", "Headteacher", String?.none)
        let teacher = ("2027-05-01", "teacher", String?.none)
        #expect(try dutyState("PRD-1", self.edition, on: "2027-05-31") == .due(by: day("2027-05-31")))
        #expect(
            try dutyState("PRD-1", self.edition, on: "2027-06-01", done: [head])
                == .overdue(since: day("2027-05-31"), days: 1))
        #expect(try dutyState("PRD-1", self.edition, on: "2027-06-01", done: [head, teacher]).isOpen == false)
    }

    @Test("Professional update comes round in five years: each stage has its own last day")
    func cycle() throws {
        let duty = try #require(self.edition.duties.first { $0.key.clause == ClauseIdentifier("PRD-2") })
        let standing = duty.standing(on: day("2027-09-01"), calendar: try #require(self.edition.calendar))
        #expect(standing.occasion == "self-evaluation")
        #expect(standing.state == .overdue(since: day("2027-07-31"), days: 32))
        let done = DutyDone(
            duty.key, on: day("2027-05-01"), by: "R. Baird", reference: "file 9", occasion: "self-evaluation")
        let later = duty.standing(on: day("2027-09-01"), calendar: try #require(self.edition.calendar), done: [done])
        #expect(later.state == .due(by: day("2029-07-31")) && later.occasion == "interim talk")
    }

    @Test(
        "A head is developed against the standard for headship, a teacher against registration, an assistant by the school's"
    )
    func frameworks() {
        #expect(
            self.edition.frameworks(for: .teacher, holding: ["headteacher"])
                == ["Standard for headship", "Standard for full registration"])
        #expect(self.edition.frameworks(for: .support) == ["Core skills for learning assistants"])
    }

    @Test("The nursery class has what council, school and it itself say; child protection comes twice as often")
    func layers() throws {
        let nursery = try exampleEdition("glenburn-nursery-class").edition
        #expect(
            nursery.clauses.map(\.id.rawValue) == [
                "PRD-1", "PRD-2", "HRS-1", "INS-1", "PAY-1", "FEE-1", "GLE-1", "GLE-2", "GLE-3", "NUR-1",
            ])
        #expect(nursery.ownTraining.map(\.id.rawValue) == ["GL-CP", "NU-AID"])
        #expect(nursery.calendar == self.edition.calendar && nursery.hours.count == 4)
        let trained = holder([], .support, [done("2026-09-10", "child-protection")])
        #expect(
            try standing("GL-CP", self.edition, trained, on: "2027-04-01", .scotland).state
                == .met(until: day("2027-09-10")))
        #expect(
            try standing("GL-CP", nursery, trained, on: "2027-04-01", .scotland).state
                == .overdue(since: day("2027-03-10")))
        #expect(try dutyState("NUR-1", nursery, on: "2026-08-20") == .due(by: day("2026-09-01")))
        let planned = try dutyState(
            "NUR-1", nursery, on: "2026-10-02", done: [("2026-09-05", "senior practitioner", nil)])
        #expect(!planned.isOpen)
    }
}

@Suite struct WelshSchoolTests {
    private let edition: PolicyEdition

    init() throws { self.edition = try exampleEdition("ysgol-bryn-derw").edition }

    @Test("One clause, two languages: the one asked for, the first where it is missing")
    func texts() throws {
        let clause = try #require(self.edition.clause(ClauseIdentifier("SBR-1")))
        #expect(clause.text(in: "en") == "Needs of professional learning are reviewed each term.")
        #expect(clause.text(in: "en-GB") == clause.text(in: "en"))
        #expect(clause.text(in: "cy") == "Adolygir anghenion dysgu proffesiynol bob tymor.")
        #expect(clause.text(in: "fr") == clause.text && clause.text(in: nil) == clause.text(in: "cy"))
        #expect(self.edition.languages == ["cy", "en"])
    }

    @Test("The school's own words for its terms are read, for the review and for what is due each term")
    func terms() throws {
        let calendar = try #require(self.edition.calendar)
        #expect(
            self.edition.reviewStatus(on: day("2027-07-21"), calendar: calendar)
                == .overdue(term: "haf 2027", lastDay: day("2027-07-20")))
        let duty = try #require(self.edition.duties.last)
        let standing = duty.standing(on: day("2026-12-01"), calendar: calendar)
        #expect(standing.state == .due(by: day("2026-12-18")) && standing.occasion == "hydref 2026")
    }

    @Test("What the nation asks is asked here too, and the school has set it sooner; none of it is law")
    func training() throws {
        let wales = try ShippedTraining.set(of: .wales)
        let assessment = TrainingAssessment(site: TrainingSite(nation: .wales), settings: self.edition.training)
        let person = holder(["regular contact with children"], .teacher, [done("2026-09-10", "safeguarding-group-b")])
        let standings = assessment.standings(wales, of: person, on: day("2028-10-01"))
        let byName = Dictionary(uniqueKeysWithValues: standings.map { ($0.requirement.rawValue, $0.state) })
        #expect(byName["WA-6"] == .overdue(since: day("2028-09-10")))
        #expect(byName["WA-5"] == .met(until: day("2029-09-10")))
        #expect(wales.requirements.allSatisfy { !$0.isRequiredByLaw || $0.source.mark == .none })
    }

    @Test("A day more in the one year, an hour a month that lapses after a year, and who pays for Welsh")
    func rest() throws {
        let calendar = try #require(self.edition.calendar)
        #expect(self.edition.reservedDays(in: AcademicYear(startingIn: 2026, calendar: calendar)).map(\.days) == [1])
        #expect(self.edition.reservedDays(in: AcademicYear(startingIn: 2027, calendar: calendar)) == [])
        #expect(paid(self.edition, by: "school", paying([("fee", 100)], "Welsh")) == pounds(100))
        #expect(paid(self.edition, by: "employee", paying([("fee", 100)], "other")) == pounds(20))
        let balance = try #require(self.edition.funding?.timeBalance)
        let facts = TimeBalanceFacts(since: day("2026-09-01"), contractShare: 1000, taken: [], calendar: calendar)
        #expect(balance.standing(of: facts, on: day("2026-12-01")).minutes == 180)
        #expect(self.edition.frameworks(for: .support) == ["Safonau proffesiynol ar gyfer cynorthwyo addysgu"])
    }
}
