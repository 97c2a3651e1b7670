import CPDDomain
@testable import CPDWorkflows
import Testing

@Suite("What a paper may speak of")
struct SpokenNamesTests {
    private static let names: SpokenNames = {
        var sample = SampleYear.staffed([(.teacher, 9)])
        sample.people[0].givenName = "Amina Jo"
        sample.people[0].familyName = "Okafor-Lee"
        sample.engagements[1].title = "SENCO"
        sample.engagements[2].title = "Teacher"
        return SpokenNames(people: sample.people, titles: sample.engagements, roles: sample.roles)
    }()

    @Test(
        "not a person by initials, nor a post of one word that one person holds",
        arguments: [
            "NPQ for A.O.", "NPQ for a.o.", "NPQ for A. O.", "NPQ for A O", "NPQ for AO", "AO’s qualification",
            "NPQ (AO)", "NPQ for AJOL", "NPQ for A.J.O.", "SENCO", "The SENCO’s course", "Senco qualification",
        ])
    func hidden(text: String) {
        #expect(Self.names.isNamed(in: text))
    }

    @Test(
        "an abbreviation that is nobody's initials, an English word, or a post by a common word",
        arguments: [
            "AI in lessons", "PE", "ICT", "ao", "Teacher subject knowledge", "Reading: a one-to-one scheme",
            "NPQ for a colleague", "Year 3–4",
        ])
    func spoken(text: String) {
        #expect(!Self.names.isNamed(in: text))
    }

    @Test("an abbreviation that is the initials of somebody at another school")
    func elsewhere() {
        var sample = SampleYear.staffed([(.teacher, 9)])
        sample.people[0].givenName = "Priya"
        sample.people[0].familyName = "Eastwood"
        let here = SpokenNames(people: sample.people, titles: sample.engagements, roles: [])
        let elsewhere = SpokenNames(people: sample.people, titles: Array(sample.engagements.dropFirst()), roles: [])
        #expect(here.isNamed(in: "PE"))
        #expect(!elsewhere.isNamed(in: "PE"))
        #expect(elsewhere.isNamed(in: "Eastwood"))
    }
}
