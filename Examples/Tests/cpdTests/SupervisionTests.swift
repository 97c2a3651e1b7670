import CPDStorage
import Foundation
import Testing

@testable import cpd

@Suite("Who answers for whom")
struct SupervisionTests {
    private let line = ["Gareth Pryce-Holloway", "--of", "Pippa Garstang"]

    @Test("is recorded by the head, listed on its dates, and ended")
    func headRecords() async throws {
        let trial = try Trial()
        await trial.found()
        let add = await trial.run(
            "supervision add line-manager --from 2025-09-01 --as headteacher --on 2025-09-01", self.line)
        #expect(add.status == .done, "\(add.errors)")
        #expect(add.output.contains("Gareth Pryce-Holloway is the line manager of Pippa Garstang"))
        let again = await trial.run(
            "supervision add line-manager --from 2025-10-01 --as headteacher --on 2025-09-01", self.line)
        #expect(again.status == .no)
        let list = await trial.run("supervision list --on 2025-10-01 --json", [])
        #expect(list.output.contains("line manager"))
        #expect(await trial.run("supervision list --on 2025-08-31", []).output.contains("Nobody answers for anybody"))
        let end = await trial.run("supervision end line-manager --as headteacher --on 2025-11-01", self.line)
        #expect(end.status == .done, "\(end.errors)")
        #expect(await trial.run("supervision list --on 2025-11-01", []).output.contains("Nobody answers for anybody"))
        let none = await trial.run("supervision end line-manager --as headteacher --on 2025-11-02", self.line)
        #expect(none.status == .usage)
    }

    @Test("is not for whoever holds no such role to say, nor a role of the governing body for the head to give")
    func refusals() async throws {
        let trial = try Trial()
        await trial.found()
        let add = await trial.run(
            "supervision add line-manager --on 2025-09-01 --as", ["Gareth Pryce-Holloway"] + self.line)
        #expect(add.status == .no && add.errors.contains("To say who answers for whom"), "\(add.errors)")
        let governor = await trial.run("role governor --as headteacher --on 2025-09-01", ["Pippa Garstang"])
        #expect(governor.status == .no && governor.errors.contains("chair of governors"), "\(governor.errors)")
        let own = await trial.run("role finance headteacher --as headteacher --on 2025-09-01", [])
        #expect(own.status == .no && own.errors.contains("Nobody gives a role to themself"), "\(own.errors)")
        let finance = await trial.run("role finance --as headteacher --on 2025-09-01", ["Pippa Garstang"])
        #expect(finance.status == .done, "\(finance.errors)")
    }
}
