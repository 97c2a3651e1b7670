import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

@Suite("What is asked of several people together")
struct CoverTests {
    private static let edition = ShippedEdition.spring2024.replacing(
        "\nduties:\n",
        with: """

            required training:
              requirements:
                - { id: PHY-2, what: Two hold it on each day., for: 2 on site, course: positive-handling, then: every 12 months }
                - { id: INT-1, what: One of the panel., for: one of a panel, course: fair-interviews, then: never }
            reserved days:
              - { for: phonics, days: 1, years: [2026-27] }

            duties:

            """)

    private func cover(_ school: StandingSchool, _ id: String, on day: String) async throws -> CoverPosition {
        let cover = try await school.school(on: day).standing.cover
        return try #require(cover.first { $0.requirement.id.rawValue == id }, "\(cover)")
    }

    @Test("enough holders are on site of those in post, at work and full-time", arguments: Backend.allCases)
    func site(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend, edition: Self.edition)
        // A Thursday in term.
        let day = "2026-11-12"
        #expect(try await self.cover(school, "PHY-2", on: day).standing.state == .notEvidenced(by: nil))
        try await school.train("Amina", "positive-handling", on: "2026-09-02")
        // On leave until March, and somebody who works two days a week.
        try await school.train("Odile", "positive-handling", on: "2026-09-02")
        let short = try await self.cover(school, "PHY-2", on: day)
        #expect(short.standing.reason == .tooFewHolders && short.sentence.contains("1 of 2"), "\(short)")
        try await school.train("Bronwen", "positive-handling", on: "2026-09-02")
        let part = try await self.cover(school, "PHY-2", on: day)
        #expect(part.standing.reason == .daysNotRecorded && part.remedy == "a holder who works full time", "\(part)")
        try await school.train("Tunde", "positive-handling", on: "2026-09-02")
        #expect(try await self.cover(school, "PHY-2", on: day).standing.state == .met(until: nil))
        #expect(try await self.cover(school, "PHY-2", on: "2027-09-03").standing.state != .met(until: nil))
    }

    @Test("outside term, at weekends and while the school is shut nothing is asked on site")
    func closed() async throws {
        let school = try await StandingSchool(.memory, edition: Self.edition)
        for day in ["2026-11-14", "2026-11-15", "2026-12-22"] {
            #expect(try await self.cover(school, "PHY-2", on: day).standing.reason == .closed, "\(day)")
        }
        try await school.event("school shut", "2026-11-10", "burst pipe")
        try await school.event("school open again", "2026-11-13", "burst pipe")
        #expect(try await self.cover(school, "PHY-2", on: "2026-11-12").standing.reason == .closed)
        #expect(try await self.cover(school, "PHY-2", on: "2026-11-13").standing.reason == .tooFewHolders)
    }

    @Test("a panel is who is recorded on it; nobody guesses who interviews", arguments: Backend.allCases)
    func panel(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend, edition: Self.edition)
        try await school.train("Amina", "fair-interviews", on: "2026-09-02")
        #expect(try await self.cover(school, "INT-1", on: "2026-11-12").standing.reason == .panelNotRecorded)
        try await school.responsible("Tunde", "interview panel", from: "2026-09-01")
        #expect(try await self.cover(school, "INT-1", on: "2026-11-12").standing.reason == .tooFewHolders)
        try await school.responsible("Amina", "interview panel", from: "2026-09-01")
        #expect(try await self.cover(school, "INT-1", on: "2026-11-12").standing.state == .met(until: nil))
    }

    @Test("where a line names of whom one must hold it, it is one of those in post", arguments: Backend.allCases)
    func namedPanel(_ backend: Backend) async throws {
        let school = try await StandingSchool(backend)
        let open = try await self.cover(school, "EN-CY-2", on: "2026-11-12")
        #expect(open.standing.reason == .tooFewHolders && open.sentence.contains("0 of 1"), "\(open)")
        try await school.train("Amina", "cyber-security", on: "2026-09-02")
        #expect(try await self.cover(school, "EN-CY-2", on: "2026-11-12").standing.reason == .tooFewHolders)
        try await school.train("Ines", "cyber-security", on: "2026-09-02")
        #expect(try await self.cover(school, "EN-CY-2", on: "2026-11-12").standing.state == .met(until: nil))
    }

    @Test("days kept for a purpose are those of the year of the date")
    func reserved() async throws {
        let school = try await StandingSchool(.memory, edition: Self.edition)
        #expect(try await school.school(on: "2026-11-12").standing.reservedDays.map(\.purpose) == ["phonics"])
        #expect(try await school.school(on: "2027-09-03").standing.reservedDays.isEmpty)
    }

    @Test("standards are those of somebody's posts, those of their roles first")
    func frameworks() async throws {
        let edition = Self.edition.replacing(
            "\nduties:\n",
            with: """

                frameworks:
                  - { use: Teachers' Standards, for: [teacher] }
                  - { use: Standard for headship, holders of: [headteacher] }

                duties:

                """)
        let school = try await StandingSchool(.memory, edition: edition)
        #expect(
            try await school.person("Amina", on: "2026-11-12").frameworks.map(\.frameworks) == [["Teachers' Standards"]]
        )
        #expect(
            try await school.person("Ragna", on: "2026-11-12").frameworks.map(\.frameworks) == [
                ["Standard for headship"]
            ])
        #expect(try await school.person("Odile", on: "2026-11-12").frameworks.isEmpty)
    }
}
