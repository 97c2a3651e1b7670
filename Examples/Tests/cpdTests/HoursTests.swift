import Foundation
import Testing

@testable import cpd

@Suite("Hours by their basis, at the command line")
struct HoursTests {
    /// A school under the academy's edition, where Pippa Garstang is booked on three evenings that the law requires.
    private func school() async throws -> Trial {
        let trial = try Trial()
        await trial.found()
        let path = examples.appending(path: "Editions/oakhurst-academy.yaml").path
        for (line, more) in [
            (
                "opportunity add --approach webinar --mode virtual --as headteacher --on 2026-06-01",
                [
                    "Signing", "--session", "2026-11-03 15:30 2h Hall, 20 places, paid extra",
                    "--session", "2026-11-10 15:30 2h Hall", "--session", "2026-11-17 15:30 2h, in lieu",
                    "--required-by", "Health and safety law",
                ]
            ),
            ("request Signing --on 2026-06-02 --as", ["Pippa Garstang"]),
            (
                "decide Signing approved --on 2026-06-03 --because",
                ["Needed for two pupils", "--as", "Judith Marchetti"]
            ),
            ("book Signing --as headteacher --on 2026-06-04", []),
            ("adopt --minute 9.3 --as headteacher --on 2026-07-07 --by", ["Local Governing Body", path]),
        ] as [(String, [String])] {
            let outcome = await trial.run(line, more)
            #expect(outcome.errors.isEmpty, "\(line): \(outcome.errors)\(outcome.output)")
        }
        return trial
    }

    @Test("The basis is recorded with a session, afterwards, and for one person; status holds it against each number")
    func story() async throws {
        let trial = try await self.school()
        let shown = await trial.run("opportunity show Signing --on 2026-11-01")
        #expect(shown.output.contains("3 November 2026, 2 h, Hall, paid extra\n"), "\(shown.output)\(shown.errors)")
        #expect(shown.output.contains("10 November 2026, 2 h, Hall\n"), "\(shown.output)")
        let ahead = await trial.run("status --on 2026-11-01", ["Pippa Garstang"])
        #expect(
            ahead.output.contains("not evidenced: once what is booked has taken place, 2 that count in"),
            "\(ahead.output)\(ahead.errors)")
        for day in ["2026-11-03", "2026-11-10", "2026-11-17"] {
            let attend = await trial.run(
                "attend Signing --as headteacher --on \(day) --session \(day) --person", ["Pippa Garstang"])
            #expect(attend.status == .done, "\(attend.errors)")
        }
        let open = await trial.run("status --on 2026-11-18", ["Pippa Garstang"])
        #expect(
            open.output.contains("had: 2 h paid extra, 2 h in lieu, 2 h of which nobody recorded the basis\n"),
            "\(open.output)\(open.errors)")
        #expect(open.output.contains("not evidenced: 2 that count in autumn 2026, second half, and 1 of which nobody"))
        let paid = await trial.run(
            "opportunity basis Signing paid-extra --session 2026-11-10 --as headteacher --on 2026-11-18")
        #expect(paid.output == "paid extra: 1 session, Signing\n", "\(paid.output)\(paid.errors)")
        let over = await trial.run("status --on 2026-11-18", ["Pippa Garstang"])
        #expect(
            over.output.contains(
                "TOO MUCH: 3 in autumn 2026, second half (sessions, paid extra, in lieu), at most 2\n"),
            "\(over.output)")
        let own = await trial.run(
            "attend Signing --as headteacher --on 2026-11-19 --session 2026-11-10 --person",
            ["Pippa Garstang", "--basis", "own-time"])
        #expect(own.status == .done, "\(own.errors)")
        let after = await trial.run("status --on 2026-11-19", ["Pippa Garstang"])
        #expect(
            after.output.contains("  2 in autumn 2026, second half (sessions, paid extra, in lieu), at most 2\n")
                && after.output.contains("  2 hours this year (own time), at most 6 hours\n"), "\(after.output)")
        let json = await trial.run("status --on 2026-11-19 --json", ["Pippa Garstang"])
        let standing = try #require(json.object["standing"] as? [String: Any])
        let time = try #require((standing["time"] as? [[String: Any]])?.first)
        let had = try #require(time["hadByBasis"] as? [String: Int])
        #expect(had["own time"] == 120 && had["paid extra"] == 120 && had["in lieu"] == 120)
        #expect(had["not recorded"] == 0 && had["INSET"] == 0)
    }

    @Test("A basis there is not, an absence with one, and a session there is not are wrong usage")
    func usage() async throws {
        let trial = try await self.school()
        for (line, words) in [
            ("opportunity basis Signing free --as headteacher --on 2026-11-18", "free"),
            ("opportunity basis Signing INSET --session 2026-11-04 --as headteacher --on 2026-11-18", "no session"),
            (
                "attend Signing --everybody --absent --basis INSET --as headteacher --on 2026-11-18",
                "Who was absent had no hours"
            ),
        ] {
            let outcome = await trial.run(line)
            #expect(outcome.status == .usage && outcome.errors.contains(words), "\(line): \(outcome.errors)")
        }
    }

    @Test("The academy's edition is checked, its clauses are covered, and a session at the wrong time is found")
    func edition() async throws {
        let trial = try Trial()
        let path = examples.appending(path: "Editions/oakhurst-academy.yaml").path
        let check = await trial.run("policy check", path)
        #expect(check.status == .done, "\(check.errors)")
        let facts = try trial.write(
            """
            { "title": "Marking", "date": "2026-09-10", "approach": "in-school training", "participants": 20,
              "priorities": [{ "title": "Behaviour", "level": "school" }],
              "sessions": [{ "date": "2026-10-26", "minutes": 120, "startsAt": "16:00", "basis": "INSET" }] }
            """, to: "facts.json")
        let assess = await trial.run("policy assess \(path) --facts", facts)
        #expect(assess.status == .no)
        // Lines are broken where the table is full.
        let said = assess.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for words in [
            "ends at 18:00 on 26 October 2026, later than 17:30",
            "26 October 2026 is kept for reading across the curriculum, and it serves something else",
            "basis of its hours: INSET",
        ] {
            #expect(said.contains(words), "\(assess.output)\(assess.errors)")
        }
    }
}
