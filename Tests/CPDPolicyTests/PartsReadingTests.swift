import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// An edition of one clause, five lines long; parts begin in line 6.
private func problems(_ part: String) -> [String] {
    let head = """
        policy: Ours
        edition: own
        adopted: { by: Governing Body, on: 2026-07-01 }
        in force: { from: 2026-09-01 }
        clauses: [ { id: LOC-1, text: Share., force: must, judged by: Headteacher, evidence: a note } ]

        """
    do {
        _ = try EditionReader().read(head + part + "\n", file: "e.yaml")
        return []
    } catch { return error.problems.map { String("\($0)".dropFirst(7)) } }
}

private let twoTerms = """
    calendar:
      year begins in: August
      terms:
        - { name: autumn 2026, first day: 2026-08-18, last day: 2026-12-22 }
        - { name: spring 2027, first day: 2027-01-06, last day: 2027-04-01 }
    """

@Suite struct PartsReadingTests {
    @Test(
        "A fault of a calendar, a review, hours, days, frameworks or records is told with its place and what to do",
        arguments: [
            (
                twoTerms.replacing("August", with: "Augst"),
                "7:19: \"year begins in\" is a month, such as September; this is "
            ),
            (
                twoTerms.replacing("2027-01-06", with: "2026-12-22"),
                "10:39: Terms stand in order and share no day: \"autumn 2026\""
            ),
            (twoTerms.replacing("spring 2027", with: "Autumn 2026"), "10:7: There is a term \"autumn 2026\" already."),
            (
                twoTerms.replacing("2027-04-01", with: "2027-01-01"),
                "10:61: The term \"spring 2027\" would end before it begins."
            ),
            ("calendar: { terms: [] }", "6:11: \"year begins in\" is missing from the calendar."),
            (
                "review: { on: 2026-06-30, by: Board }",
                "6:15: The next review would be on 2026-06-30, before the edition was adopted"
            ),
            (
                "review: { on: 2027-06-30, every: 2 years, by: Board }",
                "6:34: A review is in a term, on a day or every so many months"
            ),
            (
                "review: { every: bi-annual, by: Board }",
                "6:18: \"bi-annual\" can mean every 6 months, or every 24 months: write which."
            ),
            (
                "review: { every: 3 terms, by: Board }",
                "6:18: \"3 terms\" can mean 4 months a term where the year has three"
            ),
            (
                "review: { every: sometime, by: Board }",
                "6:18: \"every\" is a length of time, written like 24 months or 2 years"
            ),
            ("review: { by: Board }", "6:9: \"term\" is missing from the review."),
            (
                "hours: [ { for: [teachr], at least: 5 hours, pro rata: true } ]",
                "6:18: There is no group of staff \"teachr\""
            ),
            ("hours: [ { at least: 5 days, pro rata: true } ]", "6:22: Say how long a day is: a day: 6 hours."),
            ("hours: [ { pro rata: true } ]", "6:10: Say how many hours \"at least\", \"at most\", or both."),
            ("hours: [ { at least: 5 hours } ]", "6:10: \"pro rata\" is missing from the hours (write \"unset\" where"),
            ("hours: [ { at least: 5 hours, at most: 4 hours, pro rata: true } ]", "6:22: At least more than at most"),
            (
                "hours: [ { at least: 5 hours, in: each trem, pro rata: true } ]",
                "6:35: \"each trem\" is no time in which hours are counted."
            ),
            (
                "hours: [ { at least: 5 hours, in: every 5 months, pro rata: true } ]",
                "6:35: 5 months do not part a school year evenly"
            ),
            (
                "hours: [ { at least: 5 hours, in: { from: 2026-09-01 }, pro rata: true } ]",
                "6:35: \"until\" is missing from the time"
            ),
            (
                "hours: [ { at least: 5 hours, in: { from: 2026-09-01, until: 2026-09-01 }, pro rata: true } ]",
                "6:62: The time would end before it begins."
            ),
            (
                twoTerms.replacing("2027-04-01 }", with: "2027-04-01, second half from: 2027-05-01 }"),
                "10:91: The second half of \"spring 2027\" begins after the term's first day"
            ),
            (
                "hours: [ { at most: a reasonable number, pro rata: true } ]",
                "6:21: \"a reasonable number\" gives no number."
            ),
            (
                "hours: [ { at most: 5 hours, pro rata: true, clause: LOC-2 } ]",
                "6:54: There is no clause \"LOC-2\". Did you mean \"LOC-1\"?"
            ),
            (
                "reserved days: [ { for: maths, days: 1, years: [2026-28] } ]",
                "6:49: A school year is named once, and written like 2026-27"
            ),
            ("reserved days: [ { for: maths, days: some, years: [2026-27] } ]", "6:38: \"some\" gives no number."),
            ("holders: [ { of: mentor } ]", "6:12: Say which \"certificates\" whoever holds it has"),
            ("holders: [ { service: 2 years } ]", "6:12: \"of\" is missing from conditions on holders."),
            ("holders: [ { of: mentor, service: some time } ]", "6:35: \"some time\" gives no number."),
            ("holders: [ { of: mentor, servce: 2 years, certificates: [a] } ]", "6:26: \"servce\" is not part of"),
            ("holders: [ { of: mentor, certificates: [a, a] } ]", "6:44: \"a\" is named once."),
            (
                "holders: [ { of: mentor, service: 2 years, clause: LOC-2 } ]",
                "6:52: There is no clause \"LOC-2\". Did you mean \"LOC-1\"?"
            ),
            ("frameworks: [ { for: [teacher] } ]", "6:15: \"use\" is missing from the framework."),
            (
                "confidentiality: [ { record: diary, seen by: [a] } ]",
                "6:30: \"diary\" is not one of the words for \"record\""
            ),
            (
                "confidentiality: [ { record: need } ]",
                "6:20: \"seen by\" is missing from who sees records (write \"unset\""
            ),
            ("confidentiality: [ { record: need, seen by: [] } ]", "6:45: Somebody sees each record"),
            (
                "layer: councel",
                "6:8: \"councel\" is not one of the words for \"layer\": nation, council, trust, school, nursery."
            ),
            ("languages: [cy, cy]", "6:17: A language is named once, by its code, such as cy or en"),
        ])
    func faults(_ part: String, _ problem: String) {
        let found = problems(part)
        #expect(found.count == 1 && found.first?.hasPrefix(problem) == true, "\(found)")
    }

    @Test("Hours said in days are so many times the day that the term gives")
    func days() throws {
        let text = """
            policy: P
            edition: e
            in force: { from: 2026-09-01 }
            clauses: [ { id: LOC-1, text: t, force: at discretion, judged by: Headteacher, evidence: e } ]
            hours: [ { at least: 5 days, at most: 7.5 days, a day: 6 hours, pro rata: true } ]

            """
        let edition = try EditionReader().read(text, file: "e.yaml")
        #expect(edition.hours.map(\.atLeast) == [.minutes(1800)])
        #expect(edition.hours.map(\.atMost) == [.minutes(2700)])
        #expect(try exampleEdition("ysgol-bryn-derw").edition.hours.map(\.atLeast) == [.minutes(1800)])
        #expect(
            try exampleEdition("mossbank-nursery").edition.clause(ClauseIdentifier("MON-2"))?.force == .atDiscretion)
        #expect(edition.clauses.map(\.force) == [.atDiscretion])
        #expect(edition.makePolicy().mustHold == [], "nobody can count on what is at discretion")
        #expect(Force.atDiscretion.isWeaker(than: .may) && Force.belief.isWeaker(than: .atDiscretion))
    }

    @Test("Nothing is wrong with parts that are right")
    func right() {
        #expect(problems(twoTerms) == [])
        #expect(problems("review: { every: 18 months, by: Board }") == [])
        #expect(problems("hours: [ { at least: unset, pro rata: unset } ]") == [])
    }

    @Test("Text in a language needs the languages named, and the first of them; what lacks in another is a warning")
    func languages() throws {
        func read(_ languages: String, _ text: String) throws -> ReadEdition {
            try EditionReader().readWithWarnings(
                EditionSource(
                    file: "e.yaml",
                    text: """
                        policy: Ours
                        edition: own
                        in force: { from: 2026-09-01 }
                        \(languages)
                        clauses: [ { id: LOC-1, text: \(text), force: must, judged by: Headteacher, evidence: a note } ]
                        """))
        }
        func fault(_ languages: String, _ text: String) -> String? {
            do {
                _ = try read(languages, text)
                return nil
            } catch let error as DocumentError {
                return error.problems.map { String("\($0)".dropFirst(7)) }.joined(separator: " ")
            } catch { return "\(error)" }
        }
        #expect(
            fault("# none", "{ cy: A, en: B }") == "5:31: Name the languages of the edition first: languages: [cy, en]."
        )
        #expect(fault("languages: [cy, en]", "{ en: B }") == "5:31: \"cy\" is missing from the text of clause LOC-1.")
        #expect(
            fault("languages: [cy, en]", "{ cy: A, eng: B }")
                == "5:40: \"eng\" is not part of the text of clause LOC-1. Did you mean \"en\"?")
        for text in ["{ cy: Rhannu. }", "Rhannu."] {
            let one = try read("languages: [cy, en]", text)
            #expect(
                one.warnings.map(\.message) == ["clause LOC-1 has no text in en; it is shown in cy."])
            #expect(one.edition.clauses[0].text(in: "en") == "Rhannu.")
        }
    }
}

@Suite struct PeriodAmbiguityTests {
    @Test(
        "Wherever a number or a length of time is taken, a word with several readings is refused with them",
        arguments: [
            "review: { every: $, by: Board }", "duties: [ { clause: LOC-1, do: it, accountable: Head, when: $ } ]",
            "duties: [ { clause: LOC-1, do: it, accountable: Head, when: every 5 years, stages: [ { name: a, within: $ } ] } ]",
            "hours: [ { at least: $, pro rata: true } ]", "reserved days: [ { for: it, days: $, years: [] } ]",
            "required training: { months: { A: $ } }", "required training: { days: { A: $ } }",
            "required training: { requirements: [ { id: A, what: b, course: c, then: $ } ] }",
            "required training: { requirements: [ { id: A, what: b, course: c, first: $, then: never } ] }",
            "required training: { requirements: [ { id: A, what: b, course: c, then: never, grace: $ } ] }",
            "funding: { time balance: { each month: $, pro rata: true, unused: kept } }",
            "funding: { time balance: { each month: 1 hours, pro rata: true, unused: $ } }",
            "funding: { study leave: { half days for a first sitting: $, half days for a resit: 1, half days a year: 1, pro rata: true } }",
            "funding: { eligibility: [ { asks for: minimum service, months: $, because: it is so } ] }",
            "approval: { stages: [ { stage: a, by: headteacher, within days: $ } ] }",
            "appeals: { days to lodge: $, heard by: headteacher }",
            "funding: { first: [ { name: a, asks for: interview, by: headteacher, when: { time.total: { over: $ } } } ] }",
        ])
    func everywhere(_ part: String) {
        for (word, reading) in [
            ("bi-annually", "\"bi-annually\" can mean every 6 months, or every 24 months: write which."),
            ("frequently", "\"frequently\" gives no number."),
        ] {
            let found = problems(part.replacing("$", with: word))
            #expect(found.contains { $0.contains(reading) }, "\(part): \(found)")
        }
    }
}

@Suite struct PartsSentenceTests {
    @Test("Every reason about hours and about what is unset has its sentence, and a remedy where it is not met")
    func sentences() {
        let english = SentenceCatalogue.english
        for reason in HoursReason.allCases {
            let isOpen = reason.outcome == .notMet || reason.outcome == .notEvidenced
            #expect(english.sentences[reason.code].map { ($0.remedy != nil) == isOpen } == true, "\(reason)")
        }
        for reason in UnsetReason.allCases { #expect(english.sentences[reason.code] != nil, "\(reason)") }
    }

    @Test("Every note about hours has a value for each place of its sentence, whatever is recorded")
    func whole() {
        let bounds: [HoursBound] = [.none, .unset, .minutes(600)]
        for (least, most) in bounds.flatMap({ least in bounds.map { (least, $0) } }) {
            for share in [nil, true, false] as [Bool?] {
                let term = HoursTerm(groups: [.teacher], atLeast: least, atMost: most, isProRata: share)
                for group in [nil, .teacher, .support] as [StaffGroup?] {
                    for minutes in [nil, 0, 300, 301, 600, 601] as [Int?] {
                        for contract in [nil, 0, 500, 1000] as [Int?] {
                            let facts = HoursFacts(
                                group: group, minutes: minutes.map { [.inset: $0] }, contractShare: contract,
                                isYearOver: minutes != 301)
                            for note in term.check(facts) {
                                let sentence = SentenceCatalogue.english.sentence(for: note)
                                #expect(!sentence.contains("{") && !sentence.contains("  "))
                                let places = (1...3).filter {
                                    SentenceCatalogue.english.sentences[note.reason]?.text.contains("{\($0)}") == true
                                }
                                #expect(places.count == note.arguments.count)
                            }
                        }
                    }
                }
            }
        }
    }
}
