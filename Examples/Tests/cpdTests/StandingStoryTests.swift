import Foundation
import Testing

@testable import cpd

@Suite("Where everybody stands on three dates, as the story tells it")
struct StandingStoryTests {
    private static let (autumn, spring, summer) = ("1 October 2025", "12 January 2026", "17 July 2026")

    /// What the story says on a date of somebody, or of the school, in one line; of the school twice, as it is asked by
    /// the head and by the chair.
    private struct Story {
        private var answers: [String: [String]] = [:]

        init() async throws {
            let run = await (try Trial()).run("run --store memory:", examples.appending(path: "Year/standing.cpd").path)
            try #require(run.status == .done, "\(run.errors)")
            var key: String?
            for line in run.output.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
                let parts = line.components(separatedBy: " · ")
                if let date = parts.last, parts.count > 1, [autumn, spring, summer].contains(date) {
                    key = "\(parts[0]) · \(date)"
                    self.answers[key ?? "", default: []].append("")
                }
                guard let key, let last = self.answers[key]?.indices.last else { continue }
                self.answers[key]?[last] += line + " "
            }
        }

        func answer(_ subject: String, _ date: String) throws -> String {
            try #require(self.answers["\(subject) · \(date)"]?.first, "nothing is said of \(subject) on \(date)")
        }

        func count(_ subject: String, _ date: String) -> Int { self.answers["\(subject) · \(date)"]?.count ?? 0 }
    }

    @Test("a part-timer, a leaver, somebody on leave, an early-career teacher, a starter and a governor")
    func people() async throws {
        let story = try await Story()
        // What is said of whom, when; and what is not.
        let told: [(who: String, when: String, says: [String], saysNot: [String])] = [
            ("Sunniva Holgate", Self.autumn, ["0.6 of full time", "met until 01 Sep 2026", "mentored 1"], ["OVERDUE"]),
            ("Sunniva Holgate", Self.summer, ["met until 01 Sep 2026", "Lapses within 90 days"], ["OVERDUE"]),
            ("Bertrand Oakes", Self.autumn, ["until 1 January 2026", "met"], ["OVERDUE"]),
            ("Bertrand Oakes", Self.spring, ["not in post", "Nothing is asked of them"], ["OVERDUE"]),
            ("Oluchi Adeyemi", Self.autumn, ["OVERDUE since 02 Sep 2025  Safeguarding updates"], ["On leave"]),
            ("Oluchi Adeyemi", Self.spring, ["On leave since 3 November 2025", "still offered"], ["OVERDUE"]),
            ("Oluchi Adeyemi", Self.summer, ["On leave since 3 November 2025", "clocks stop"], ["OVERDUE"]),
            (
                "Rhys Trevanion", Self.autumn,
                ["term 1 of 6, timetable reduced by 10 %", "progress review, autumn-2025: due by 19 Dec 2025"],
                ["progress review, autumn-2025: OVERDUE", "registration with"]
            ),
            (
                "Rhys Trevanion", Self.spring,
                ["term 2 of 6", "autumn-2025: held", "spring-2026: due by 27 Mar 2026"], ["spring-2026: OVERDUE"]
            ),
            ("Rhys Trevanion", Self.summer, ["progress review, spring-2026: OVERDUE since 28 Mar 2026"], []),
            ("Yusuf Rahmanzai", Self.spring, ["Site manager", "met until 05 Jan 2027"], ["OVERDUE"]),
            ("Dorothea Lindqvist", Self.spring, ["OVERDUE since 18 Nov 2025", "no member of staff"], ["Fire-safety"]),
        ]
        for (who, when, says, saysNot) in told {
            let answer = try story.answer(who, when)
            for words in says { #expect(answer.contains(words), "\(who), \(when): \(words)\n\(answer)") }
            for words in saysNot { #expect(!answer.contains(words), "\(who), \(when): not \(words)\n\(answer)") }
        }
    }

    @Test("the school, for its head and for the chair of governors, who is told nothing of one person")
    func school() async throws {
        let story = try await Story()
        for (when, staff) in [
            (Self.autumn, "1 leader, 3 teachers, 1 support staff, 1 governor"),
            (Self.spring, "1 leader, 3 teachers, 1 support staff, 2 governors"),
            (Self.summer, "1 leader, 3 teachers, 1 support staff, 2 governors"),
        ] {
            let answer = try story.answer("Rookhope Primary School", when)
            #expect(answer.contains("In post: \(staff)"), "\(answer)")
            #expect(story.count("Rookhope Primary School", when) == 2)
            for name in ["Holgate", "Oakes", "Adeyemi", "Trevanion"] { #expect(!answer.contains(name), "\(answer)") }
        }
    }
}
