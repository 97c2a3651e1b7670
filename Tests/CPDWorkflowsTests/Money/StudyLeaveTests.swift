import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Testing

@Suite("Study leave at a request")
struct StudyLeaveTests {
    private static let edition = FundedEdition.text.replacing(
        "  repayment:",
        with: """
              study leave:
                half days for a first sitting: 4
                half days for a resit: unset
                half days a year: 6
                pro rata: false
              repayment:
            """)

    /// An examination for which somebody would take so many half days.
    private func examination(
        _ world: World, _ title: String = "Masters examination", halfDays: String?, attempt: String? = "first sitting"
    ) -> OpportunityInput {
        var input = world.course(title, fee: "10.00 GBP", attempt: attempt)
        if let halfDays {
            input.particulars.attestations.append(
                AttestationInput(clause: .studyLeave, statement: halfDays, source: "Talk of 2 November"))
        }
        return input
    }

    private func reasons(_ made: RequestMade) -> [FundingReason] {
        made.funding?.studyLeave.flatMap { $0.notes.map(\.reason) } ?? []
    }

    @Test(
        "what is asked stays within the sitting’s half days and the year’s, with what was approved",
        arguments: Backend.allCases)
    func taken(_ backend: Backend) async throws {
        let world = try await World.funded(backend, edition: Self.edition)
        let first = try await world.request(by: "Amina", self.examination(world, halfDays: "3"))
        #expect(self.reasons(first) == [.withinSittingLeave, .withinYearlyLeave])
        #expect(first.funding?.studyLeave.first?.year.description == "2026–27")
        _ = try await world.step(first, as: "Ragna")
        let same = try await world.request(by: "Amina", self.examination(world, halfDays: "2"))
        #expect(self.reasons(same) == [.overSittingLeave, .withinYearlyLeave])
        let other = try await world.request(by: "Amina", self.examination(world, "Another examination", halfDays: "4"))
        #expect(self.reasons(other) == [.withinSittingLeave, .overYearlyLeave])
        #expect(other.funding?.studyLeave.first?.notes.last?.arguments == [.count(7), .count(6)])
        let tunde = try await world.request(by: "Tunde", self.examination(world, "Tunde’s examination", halfDays: "4"))
        #expect(self.reasons(tunde) == [.withinSittingLeave, .withinYearlyLeave])
    }

    @Test("what is not said of an examination is not evidenced, and what the policy leaves unset is not guessed")
    func notEvidenced() async throws {
        let world = try await World.funded(.memory, edition: Self.edition)
        let unsaid = try await world.request(by: "Amina", self.examination(world, halfDays: nil))
        #expect(self.reasons(unsaid) == [.studyLeaveNotRecorded])
        let words = try await world.request(by: "Amina", self.examination(world, "In words", halfDays: "a few"))
        #expect(self.reasons(words) == [.studyLeaveNotRecorded])
        let resit = try await world.request(
            by: "Amina", self.examination(world, "Resit", halfDays: "1", attempt: "resit"))
        #expect(self.reasons(resit) == [.sittingLeaveUnset, .withinYearlyLeave])
        let sitting = try await world.request(
            by: "Amina", self.examination(world, "Which sitting", halfDays: "1", attempt: nil))
        #expect(self.reasons(sitting) == [.sittingNotRecorded, .withinYearlyLeave])
    }

    @Test("a course without an examination asks for no study leave, nor does an edition that gives none")
    func none() async throws {
        let world = try await World.funded(.memory, edition: Self.edition)
        #expect(self.reasons(try await world.request(by: "Amina", world.course())).isEmpty)
        let plain = try await World.funded(.memory)
        #expect(self.reasons(try await plain.request(by: "Amina", self.examination(plain, halfDays: "3"))).isEmpty)
    }
}
