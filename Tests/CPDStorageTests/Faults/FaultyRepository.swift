import CPDDomain
import CPDStorage

@testable import CPDStorageInMemory

/// A repository with one fault, or none.
struct FaultyRepository<Entity: StoredEntity>: WritableRepository {
    let base: any WritableRepository<Entity>
    let fault: Fault?
    let isUnit: Bool
    let visit: Visit
    let others: [Tables]

    func find(_ id: Entity.ID) throws(StorageError) -> Stored<Entity>? {
        guard !self.visit.isGoingOn else { throw StorageError(.busy, "A list is being visited.") }
        if self.fault == .hidesOwnWrites, self.isUnit, Entity.kind == .person { return nil }
        guard let stored = try self.base.find(id) else {
            return self.fault == .findsAnything && Entity.kind == .person ? try self.base.first() : nil
        }
        return self.fault == .countsFromTwo ? Stored(stored.value, at: stored.revision.next) : stored
    }

    func find(_ id: Entity.ID, locked: Bool) throws(StorageError) -> Stored<Entity>? {
        locked && self.fault == .findsNothingLocked ? nil : try self.base.find(id, locked: locked)
    }

    func page(_ query: Entity.Query, _ request: PageRequest) throws(StorageError) -> Page<Stored<Entity>> {
        switch self.fault {
        case .streamsOnePage where request.after != nil: return Page(elements: [], next: nil)
        case .ignoresCursors: return try self.base.page(query, PageRequest(limit: request.limit))
        case .acceptsForeignCursors:
            return try self.swallowing(.invalidCursor, answering: Page(elements: [], next: nil)) {
                () throws(StorageError) in try self.base.page(query, request)
            }
        case .offersAnEmptyPage:
            var page = try self.base.page(query, request)
            if page.next == nil, let last = page.elements.last { page.next = PageCursor(behind: last.value, of: query) }
            return page
        case .countsRowsInCursors where request.after != nil:
            return Page(elements: Array(try self.rows(query).dropFirst(5).prefix(request.limit)), next: nil)
        case .givesTooMuch where request.limit == 1000: return Page(elements: try self.rows(query), next: nil)
        default: return try self.base.page(self.asked(query), request)
        }
    }

    func forEach(_ query: Entity.Query, _ body: (Stored<Entity>) throws -> Void) throws {
        if self.fault == .visitsOneListAtATime {
            guard !self.visit.isGoingOnAlone else { return }
            self.visit.isGoingOnAlone = true
            defer { self.visit.isGoingOnAlone = false }
            return try self.base.forEach(query, body)
        }
        self.visit.isGoingOn = self.fault == .keepsVisitorsOut
        defer { self.visit.isGoingOn = false }
        switch self.fault {
        case .visitsWhatItWrites:
            var request = PageRequest(limit: 1)
            while let stored = try self.base.page(query, request).elements.first {
                try body(stored)
                request.after = PageCursor(behind: stored.value, of: query)
            }
        case .visitsOnePage:
            for stored in try self.base.page(query, PageRequest(limit: 1000)).elements { try body(stored) }
        case .swallowsTheVisitorsError: try self.base.forEach(query) { try? body($0) }
        default: for stored in try self.rows(self.asked(query)) { try body(stored) }
        }
    }

    func figures(_ request: FigureRequest<Entity>) throws(StorageError) -> Figures<Entity> {
        try self.faultyFigures(request)
    }

    func insert(_ value: Entity) throws(StorageError) -> Stored<Entity> {
        if self.loses(value) { return Stored(value, at: .first) }
        let kept = self.distorted(value)
        let insert = { () throws(StorageError) in try self.base.insert(kept) }
        let answer = Stored(value, at: .first)
        return switch self.fault {
        case .appliesAUnitTwice where Entity.kind == .journalEntry:
            try self.swallowing(.duplicate, answering: answer, insert)
        case .acceptsTheSameIdentity, .acceptsTheSameKey:
            try self.swallowing(.duplicate, answering: answer, insert)
        case .acceptsDanglingReferences: try self.swallowing(.missingReference, answering: answer, insert)
        case .keepsHalfACancelledUnit where Task.isCancelled && value.id.low % 2 == 1:
            throw StorageError(.unavailable, "The task was cancelled.")
        default: try insert()
        }
    }

    func update(_ value: Entity, expecting revision: Revision) throws(StorageError) -> Stored<Entity> {
        let found = try self.base.find(value.id)
        let kept = self.fault == .updatesOnlySome ? self.mixed(value, with: found?.value) : self.distorted(value)
        let update = { () throws(StorageError) in try self.base.update(kept, expecting: revision) }
        let answer = Stored(value, at: revision.next)
        switch self.fault {
        case .ignoresRevisions: return try self.base.update(kept, expecting: found?.revision ?? revision)
        case .saysConflictForAbsent where found == nil: throw StorageError(.revisionConflict, "It has moved on.")
        case .acceptsTheSameKeyInUpdates: return try self.swallowing(.duplicate, answering: answer, update)
        case .acceptsDanglingUpdates: return try self.swallowing(.missingReference, answering: answer, update)
        default: return try update()
        }
    }

    func delete(_ id: Entity.ID, expecting revision: Revision) throws(StorageError) {
        switch self.fault {
        case .deletesNothing: return
        case .deletesAnyRevision: try self.base.delete(id, expecting: try self.base.find(id)?.revision ?? revision)
        case .deletesWhatIsReferenced:
            try self.swallowing(.stillReferenced, answering: ()) { () throws(StorageError) in
                try self.base.delete(id, expecting: revision)
            }
        default: try self.base.delete(id, expecting: revision)
        }
    }

    func swallowing<Answer>(
        _ code: StorageError.Code, answering answer: Answer, _ operation: () throws(StorageError) -> Answer
    ) throws(StorageError) -> Answer {
        do {
            return try operation()
        } catch {
            guard error.code == code else { throw error }
            return answer
        }
    }
}
