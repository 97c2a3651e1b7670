import CPDStorage
import CPDStorageConformance
import Testing

@Suite("A backend that breaks a promise")
struct FaultTests {
    @Test("is caught by the case of that promise", arguments: Fault.allCases)
    func isCaught(_ fault: Fault) async throws {
        let promise = try #require(ConformanceCase.all.first { $0.name == fault.promise })
        let error = await #expect(throws: PromiseBroken.self) {
            try await promise.check { FaultyBackend(fault) }
        }
        #expect(error?.promise == fault.promise)
    }

    @Test(
        "is caught by other cases too",
        arguments: [
            (Fault.deletesNothing, "frees a unique key with the row that had it"),
            (.deletesNothing, "takes a row and what it refers to in one unit"),
            (.deletesNothing, "starts again at 1 where a deleted row is inserted anew"),
            (.countsFromTwo, "counts several updates of one unit"),
            (.keepsHalfAUnit, "does not list an organisation whose founding failed"),
            (.findsAnything, "lets nobody act whom the organisation does not know"),
            (.acceptsTheSameIdentity, "founds an organisation once"),
            (.swallowsTheVisitorsError, "goes on with a unit after a visit that was stopped"),
            (.keepsADoomedUnit, "dooms a unit whose rows could not all be added, even where its body goes on"),
            (.givesAChangeTwice, "misses no unit and gives none twice while many write"),
            (.missesAChange, "misses no unit and gives none twice while many write"),
            (.placesByIdentity, "gives every committed unit once, in the order of the commits"),
            (.losesAnAbsence, "takes a unique key with an absent part for no key"),
        ])
    func isCaughtElsewhere(_ fault: Fault, _ name: String) async throws {
        let promise = try #require(ConformanceCase.all.first { $0.name == name })
        await #expect(throws: PromiseBroken.self) { try await promise.check { FaultyBackend(fault) } }
    }

    @Test("is not caught where it breaks none", arguments: ConformanceCase.all)
    func isNotCaught(_ promise: ConformanceCase) async throws {
        try await promise.check { FaultyBackend(nil) }
    }

    /// Which of several sides wins is up to the machine, so each gets several chances.
    @Test(
        "is caught where it does not isolate",
        arguments: [
            (UnisolatedBackend.Fault.losesUpdates, "lets exactly one of several changes from the same revision win"),
            (.ignoresLocks, "never commits more than a budget line has, however many try"),
            (.ignoresLocks, "never books more places than a session has, however many try"),
            (.losesUpdates, "ends with the right totals after many readers and writers"),
            (.losesUpdates, "lets units that lock different rows, or the same in another order, all end"),
            (.losesUpdates, "applies the same unit once when it comes from several sides at a time"),
            (.losesUpdates, "keeps organisations apart while both are busy"),
            (.readsWhatIsThere, "reads one snapshot while others write"),
            (.showsHalfUnits, "hides a unit from others until it is kept"),
        ])
    func isCaughtWithoutIsolation(_ fault: UnisolatedBackend.Fault, _ name: String) async throws {
        let promise = try #require(ConformanceCase.all.first { $0.name == name })
        for _ in 0..<20 {
            do {
                try await promise.check { UnisolatedBackend(fault) }
            } catch is PromiseBroken {
                return
            }
        }
        Issue.record("nothing noticed that the backend \(fault.rawValue)")
    }
}
