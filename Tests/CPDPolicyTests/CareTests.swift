import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private let trust = """
    policy: Ours
    edition: trust
    in force: { from: 2026-09-01 }
    owner: trust officer
    CPD leader: senior leader
    evaluation: { by: [participant, line manager], within days: 21, measures: [pupils], clause: LOC-1 }
    clauses:
      - { id: LOC-1, text: Plain., force: must, judged by: Headteacher, evidence: a note }

    """

private func read(_ part: String) throws -> PolicyEdition {
    let child = "policy: Ours\nedition: own\ninherits: trust\nin force: { from: 2026-09-01 }\n\(part)\n"
    return try EditionReader().read(child, file: "c.yaml") { _ in EditionSource(file: "t.yaml", text: trust) }
}

private func faults(_ part: String) -> [String] {
    do throws(any Error) {
        _ = try read(part)
        return []
    } catch { return (error as? DocumentError)?.problems.map(\.description) ?? ["\(error)"] }
}

@Suite("Who looks after an edition, who leads development, and how it is evaluated")
struct CareTests {
    @Test("They are read, and inherited where an edition does not say them")
    func inherited() throws {
        let own = try read("owner: Headteacher")
        #expect(own.owner == "Headteacher" && own.leadingPost == "senior leader")
        #expect(
            own.evaluation?.summary
                == "by participant, line manager; within 21 days; by measures: pupils; clause LOC-1")
        #expect(own.coverage.first?.terms == ["evaluation"])
        #expect(own.unknownPosts == [])
        #expect(try read("owner: Head of Joy").unknownPosts.map(\.name) == ["Head of Joy"])
    }

    @Test(
        "An evaluation is later, by fewer or by less in no edition below",
        arguments: [
            ("by: [participant, line manager], within days: 22, measures: [pupils]", "evaluated within 21 days"),
            ("by: [participant], within days: 21, measures: [pupils]", "evaluated by the line manager, too"),
            ("by: [participant, line manager], within days: 21", "\"pupils\" is a measure"),
            ("by: [participant, line manager], within days: unset, measures: [pupils]", "evaluated within 21 days"),
        ])
    func loosened(_ terms: String, _ words: String) {
        let found = faults("evaluation: { \(terms) }")
        #expect(found.count == 1 && found[0].contains(words) && found[0].contains("(t.yaml:6:"), "\(found)")
        #expect(
            faults("evaluation: { by: [participant, line manager, mentor], within days: 7, measures: [pupils] }") == [])
    }

    @Test("What is missing or unset is said so")
    func unset() throws {
        let missing = faults("evaluation: { by: [participant] }")
        #expect(missing.contains { $0.contains("\"within days\" is missing") }, "\(missing)")
        let nobody = faults("evaluation: { within days: 3 }")
        #expect(nobody.contains { $0.contains("Name who evaluates") }, "\(nobody)")
        let text = trust.replacing("within days: 21", with: "within days: unset")
        let unset = try EditionReader().read(text, file: "t.yaml").unset
        #expect(
            unset.map { SentenceCatalogue.english.sentence(for: $0.note) } == [
                "the policy does not say within how many days development is evaluated"
            ])
        let listed = EditionComparison(
            old: try EditionReader().read(trust, file: "t.yaml"), new: try EditionReader().read(text, file: "t.yaml")
        ).listed.map { ComparisonRenderer().line($0) }
        #expect(listed.count == 1 && listed[0].hasPrefix("edition · evaluation: was by participant"), "\(listed)")
    }

    @Test("Who holds the talk and who confirms impact are posts, and the participant is none of them")
    func afterwards() throws {
        let terms = "by: [participant, line manager], within days: 7, measures: [pupils]"
        let own = try read("evaluation: { \(terms), talk with: [mentor, CPD leader], confirmed by: line manager }")
        #expect(own.talkPosts == [.role(.mentor), .role(.cpdLeader)])
        #expect(own.confirmationPosts == [.role(.lineManager)])
        #expect(own.evaluation?.summary.contains("talk with mentor or CPD leader; confirmed by line manager") == true)
        // Where nothing is said, the policy's own words hold.
        let silent = try read("owner: Headteacher")
        #expect(silent.talkPosts == [.role(.headteacher), .role(.seniorLeader)])
        #expect(silent.confirmationPosts == [.role(.lineManager), .role(.cpdLeader)])
        for (wrong, place, words) in [
            ("talk with: [participant]", "c.yaml:5:96", "Nobody does this for themself"),
            ("talk with: []", "c.yaml:5:95", "Name at least one post"),
            ("confirmed by: [line manger]", "c.yaml:5:99", "Did you mean \"line manager\"?"),
            ("talk wiht: [mentor]", "c.yaml:5:84", "Did you mean \"talk with\"?"),
        ] {
            let found = faults("evaluation: { \(terms), \(wrong) }")
            #expect(found.count == 1 && found[0].contains(words), "\(wrong): \(found)")
            #expect(found.first?.hasPrefix(place) == true, "\(wrong): \(found)")
        }
    }

    @Test("An edition below lets no other post hold the talk or confirm impact")
    func narrowed() throws {
        let above = trust.replacing(
            "measures: [pupils]", with: "talk with: [headteacher, mentor], confirmed by: headteacher")
        func faults(_ own: String) -> [String] {
            let child =
                "policy: Ours\nedition: own\ninherits: trust\nin force: { from: 2026-09-01 }\n"
                + "evaluation: { by: [participant, line manager], within days: 21, \(own) }\n"
            do {
                _ = try EditionReader().read(child, file: "c.yaml") { _ in EditionSource(file: "t.yaml", text: above) }
                return []
            } catch { return error.problems.map(\.description) }
        }
        #expect(faults("talk with: mentor, confirmed by: headteacher") == [])
        for (own, words) in [
            ("talk with: [mentor, governor], confirmed by: headteacher", "The talk afterwards is with the"),
            ("talk with: mentor", "Impact is confirmed by the headteacher"),
        ] {
            let found = faults(own)
            #expect(found.count == 1 && found[0].contains(words) && found[0].contains("(t.yaml:6:"), "\(found)")
        }
    }
}
