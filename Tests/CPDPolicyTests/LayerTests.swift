import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// What a council says: one clause that may be loosened, one that may be tightened, one that is not to be touched.
private let council = """
    policy: Ours
    layer: council
    edition: council
    in force: { from: 2026-08-01 }
    clauses:
      - { id: LOC-1, text: Free., force: must, below: may be loosened, require: { participants: { at most: 5 } } }
      - { id: LOC-2, text: Notice., force: should, below: may be tightened, judged by: Headteacher, evidence: a note }
      - { id: LOC-3, text: Fixed., force: may, below: not to be touched, judged by: Headteacher, evidence: a note }
      - { id: LOC-4, text: Plain., force: must, judged by: Headteacher, evidence: a note }
      - { id: LOC-5, text: Also., force: may, judged by: Headteacher, evidence: a note }
    duties:
      - { clause: LOC-1, do: it, accountable: Headteacher, when: "once a year, by 1 May" }
      - { clause: LOC-2, do: it, accountable: Headteacher, when: "once a year, by 1 May" }
      - { clause: LOC-3, do: it, accountable: Headteacher, when: "once a year, by 1 May" }
    confidentiality:
      - { record: reflection, seen by: [participant, mentor] }
    required training:
      requirements: [ { id: T-1, what: Train., course: c, first: on starting, then: never } ]
    funding:
      clauses: { yearly limits: LOC-3, time balance: LOC-1 }
      yearly limits: [ { per: team, at most: 500 GBP } ]
      time balance: { each month: 2 hours, pro rata: true, unused: kept }

    """

private func clause(_ name: String, _ rest: String, text: String) -> String {
    "clauses: [ { id: \(name), text: \(text), \(rest) } ]"
}

private let judged = "judged by: Headteacher, evidence: a note"

private func faults(_ part: String, layer: String = "school", _ parent: String = council) -> [String] {
    let child =
        "policy: Ours\nlayer: \(layer)\nedition: own\ninherits: council\nin force: { from: 2026-08-01 }\n\(part)\n"
    do {
        _ = try EditionReader().read(child, file: "c.yaml") { _ in EditionSource(file: "p.yaml", text: parent) }
        return []
    } catch { return error.problems.map(\.description) }
}

private func duty(_ clause: String, _ when: String) -> String {
    "duties: [ { clause: \(clause), do: it, accountable: Headteacher, when: \"once a year, by \(when)\" } ]"
}

@Suite struct LayerTests {
    @Test("An edition names the terms of the one it inherits, and no others")
    func inheritedTerms() {
        let terms =
            "calendar: { year begins in: September, terms: [ { name: haf 2027, first day: 2027-04-05, last day: 2027-07-20 } ] }\n"
        let own =
            "review: { term: haf 2027, by: Board }\n"
            + duty("LOC-4", "1 May").replacing(
                "once a year, by 1 May", with: "by the end of haf 2027")
        #expect(faults(own, council + terms) == [])
        #expect(faults(own.replacing("haf", with: "gaeaf"), council + terms).count == 2)
        #expect(faults(own).count == 2)
    }

    @Test(
        "An edition inherits one of a layer above its own",
        arguments: [
            ("nation", "council", true), ("nation", "school", true), ("council", "school", true),
            ("trust", "school", true), ("school", "nursery", true), ("trust", "nursery", true),
            ("school", "school", false), ("school", "trust", false), ("council", "trust", false),
            ("nursery", "school", false), ("council", "nation", false),
        ])
    func order(_ above: String, _ own: String, _ isRight: Bool) {
        let found = faults("", layer: own, council.replacing("layer: council", with: "layer: \(above)"))
        #expect(found.isEmpty == isRight)
        if !isRight {
            #expect(
                found.first?.hasPrefix(
                    "c.yaml:4:11: \"council\" is of the layer \(above), this edition of the layer \(own): an edition inherits "
                        + "one above its own") == true, "\(found)")
        }
    }

    @Test("Where a clause may be loosened its force, condition, duty and money may be, though it must hold above")
    func loosened() {
        #expect(faults(clause("LOC-1", "force: may, \(judged)", text: "Ours.")) == [])
        #expect(faults(duty("LOC-1", "1 June")) == [])
        #expect(faults("funding: { time balance: { each month: 1 hours, pro rata: true, unused: kept } }") == [])
    }

    @Test("Where it may be tightened it may, and no more, whatever its force")
    func tightened() {
        #expect(faults(clause("LOC-2", "force: must, \(judged)", text: "Sooner.")) == [])
        #expect(
            faults(clause("LOC-2", "force: may, \(judged)", text: "Later.")) == [
                "c.yaml:6:46: LOC-2 is of force should in the edition inherited (p.yaml:7:40); it cannot be loosened here."
            ])
        #expect(faults(duty("LOC-2", "1 April")) == [])
        #expect(faults(duty("LOC-2", "1 June")).first?.contains("LOC-2 of the edition inherited is due sooner") == true)
        #expect(
            faults(clause("LOC-4", "force: should, \(judged)", text: "Plain.")).first?.contains("LOC-4 must hold")
                == true)
        #expect(faults(clause("LOC-5", "force: belief, \(judged)", text: "Also.")) == [])
    }

    @Test("What is not to be touched is neither loosened nor tightened; repeated as it is, it may stand")
    func untouched() {
        #expect(faults(clause("LOC-3", "force: may, \(judged)", text: "Fixed.")) == [])
        for rest in ["force: must, \(judged)", "force: may, judged by: Chair, evidence: a note"] {
            #expect(
                faults(clause("LOC-3", rest, text: "Fixed.")) == [
                    "c.yaml:6:18: LOC-3 is not to be touched, says the edition inherited (p.yaml:8:11): leave it out here, or "
                        + "repeat it as it is."
                ])
        }
        #expect(faults(duty("LOC-3", "1 May")) == [])
        #expect(
            faults(duty("LOC-3", "1 April")) == [
                "c.yaml:6:21: The duty LOC-3 of the edition inherited is not to be touched (p.yaml:8:11 is its clause)."
            ])
        #expect(
            faults("funding: { yearly limits: [ { per: team, at most: 400 GBP } ] }") == [
                "c.yaml:6:12: \"yearly limits\" is not to be touched in the edition inherited (p.yaml:21:3); leave it out here."
            ])
    }

    @Test("A layer leaves no more to those below than it was left, and a third layer is bound by the first")
    func below() {
        let found = faults(clause("LOC-3", "force: may, below: may be loosened, \(judged)", text: "Fixed."))
        #expect(
            found == [
                "c.yaml:6:58: LOC-3 is said \"not to be touched\" in the edition inherited (p.yaml:8:51); it cannot be loosened here."
            ])
        #expect(faults(clause("LOC-2", "force: must, below: not to be touched, \(judged)", text: "Notice.")) == [])
        let school = "policy: Ours\nedition: school\ninherits: council\nin force: { from: 2026-08-01 }\nclauses: []\n"
        let nursery =
            "policy: Ours\nedition: own\ninherits: school\nin force: { from: 2026-08-01 }\n"
            + clause("LOC-3", "force: must, \(judged)", text: "Fixed.")
        var message = ""
        do {
            _ = try EditionReader().read(nursery, file: "n.yaml") { name in
                EditionSource(file: name + ".yaml", text: name == "council" ? council : school)
            }
        } catch { message = "\(error)" }
        #expect(
            message.hasPrefix("n.yaml:5:18: LOC-3 is not to be touched, says the edition inherited (council.yaml:8:11)")
        )
    }

    @Test("A record is shown to no more than above, and training asked above keeps its name")
    func others() {
        #expect(faults("confidentiality: [ { record: reflection, seen by: [participant] } ]") == [])
        for wider in ["[participant, Headteacher]", "unset"] {
            #expect(
                faults("confidentiality: [ { record: reflection, seen by: \(wider) } ]").first?.hasPrefix(
                    "c.yaml:6:20: A reflection is seen by participant, mentor only in the edition inherited") == true)
        }
        let row = "{ id: T-1, what: Train., course: c, first: within 90 days, then: never }"
        #expect(
            faults("required training: { requirements: [ \(row) ] }").first?.hasPrefix(
                "c.yaml:6:38: \"T-1\" is asked in the edition inherited") == true)
        #expect(faults("required training: { requirements: [ \(row.replacing("T-1", with: "T-2")) ] }") == [])
    }
}
