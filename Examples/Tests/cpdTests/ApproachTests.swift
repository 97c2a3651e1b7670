import Foundation
import Testing

@testable import cpd

@Suite("What an approach asks for")
struct ApproachTests {
    @Test("is listed for all nineteen, and for one")
    func listed() async throws {
        let trial = try Trial()
        let all = await trial.run("policy approaches")
        #expect(all.status == .done)
        for letter in "abcdefghijklmnopqrs" { #expect(all.output.contains("MAT-2\(letter)  ")) }
        let one = await trial.run("policy approaches practical-experience --json")
        let approaches = one.object["approaches"] as? [[String: Any]] ?? []
        #expect(approaches.count == 1 && approaches[0]["clause"] as? String == "MAT-2r")
        let details = approaches.first?["details"] as? [[String: Any]] ?? []
        #expect(details.first { $0["name"] as? String == "board" }?["needed"] as? String == "where what is marking")
        #expect(await trial.run("policy approaches juggling").status == .usage)
    }

    @Test("is recorded with an opportunity, added to it later, and shown with what is missing")
    func recorded() async throws {
        let trial = try Trial()
        await trial.found()
        let add = await trial.run(
            "opportunity add --approach secondment --as headteacher --on 2025-09-10",
            "A term at Ashdown", "--detail", "host=Ashdown Training", "--detail", "starts=2027-01-04", "--detail",
            "returns=2027-03-01")
        #expect(add.status == .done, "\(add.errors)")
        let show = await trial.run("opportunity show --on 2025-09-11", "A term at Ashdown")
        #expect(show.output.contains("  host: Ashdown Training\n") && show.output.contains("  returns: 1 March 2027\n"))
        #expect(show.output.contains("Approach (MAT-2k, stands in nobody's way): "))
        #expect(show.output.contains("for secondment: kind, agreed, brings back."))
        let more = await trial.run(
            "opportunity supplement --as headteacher --on 2025-09-12 --json", "A term at Ashdown", "--detail",
            "kind=secondment", "--detail", "agreed=2025-09-01", "--detail", "brings back=how they plan")
        #expect(more.status == .done, "\(more.errors)")
        #expect((more.object["details"] as? [[String: Any]])?.count == 6)
        let whole = await trial.run("opportunity show --on 2025-09-12", "A term at Ashdown")
        #expect(!whole.output.contains("Approach (MAT-2k"))
        let data = await trial.run("opportunity show --json --on 2025-09-12", "A term at Ashdown")
        let approach = (data.object["check"] as? [String: Any])?["approach"] as? [String: Any]
        #expect(approach?["outcome"] as? String == "met" && approach?["clause"] as? String == "MAT-2k")
        let without = await trial.run(
            "opportunity supplement --as headteacher --on 2025-09-12 --without-detail host", "A term at Ashdown")
        #expect(without.status == .done, "\(without.errors)")
        let left = await trial.run("opportunity show --on 2025-09-12", "A term at Ashdown")
        #expect(left.output.contains("not recorded: host."))
    }

    @Test("is refused with the nearest name, with whose it is, or with what is wanted")
    func refused() async throws {
        let trial = try Trial()
        await trial.found()
        for (detail, words) in [
            ("hots=A", "Did you mean \"host\"?"), ("awarding body=A", "It belongs to: qualification."),
            ("returns=soon", "a date, such as 2027-03-01"), ("host", "'host' is invalid for '--detail"),
            ("=A", "'=A' is invalid for '--detail"),
        ] {
            let add = await trial.run(
                "opportunity add --approach secondment --as headteacher --on 2025-09-10", "A term", "--detail", detail)
            #expect(add.status == .usage && add.errors.contains(words), "\(add.errors)")
        }
        #expect(await trial.run("opportunity list --on 2025-09-11").output.contains("No opportunity is recorded."))
    }

    @Test("is named by the coverage of MAT-2a to MAT-2s")
    func coverage() async throws {
        let trial = try Trial()
        let coverage = await trial.run("policy coverage")
        #expect(coverage.output.contains("details of secondment"))
        #expect(coverage.output.split(separator: "\n").count { $0.contains("details of ") } == 19)
    }
}
