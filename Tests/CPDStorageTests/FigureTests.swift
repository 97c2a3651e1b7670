import CPDDomain
import CPDStorage
import Testing

@testable import CPDStorageConformance
@testable import CPDStorageSQL

@Suite("Figures")
struct FigureTests {
    @Test("names attributes for every kind, each once", arguments: EntityKind.allCases)
    func namesAttributes(_ kind: EntityKind) throws {
        func names<Entity: StoredEntity>(_ type: Entity.Type) -> [String] {
            type.figureAttributes.map(\.name) + type.figureQuantities.map(\.attribute.name)
        }
        let type = try #require(entityTypes.first { $0.kind == kind })
        let names = names(type)
        #expect(!names.isEmpty)
        #expect(Set(names).count == names.count)
    }

    @Test("has a column for every attribute, which holds the attribute's value", arguments: [1, 2, 3, 4])
    func attributesHaveColumns(_ turn: Int) throws {
        func columns<Entity: MappedEntity>(_ type: Entity.Type, of rows: [any StoredEntity]) throws -> Int {
            var compared = 0
            for entity in rows.compactMap({ $0 as? Entity }) {
                var values: [StoredValue?] = []
                Entity.mapping.write(entity, &values)
                for attribute in type.figureAttributes + type.figureQuantities.map(\.attribute) {
                    let column = try #require(Entity.mapping.columnOfAttribute[attribute.name])
                    let index = try #require(Entity.mapping.columns.firstIndex(of: column))
                    #expect(values[index] == attribute.value(entity), "\(Entity.kind).\(attribute.name)")
                    compared += 1
                }
            }
            return compared
        }
        var source = SampleSource(seed: 7, turn: turn, optionals: turn % 2 == 0 ? .present : .absent)
        var rows = SampleGraph(SampleIdentifiers(base: 0, general: 1, special: [:]), from: &source).entities
        rows.append(
            Organisation(id: .init(high: 1, low: 1), name: "Elmfield", kind: .school, financialYearStartMonth: 4))
        for actor in [Actor.system, Actor(person: .init(high: 2, low: 2), onBehalfOf: .init(high: 3, low: 3))] {
            rows.append(
                JournalEntry(
                    id: .init(high: 4, low: 4), process: "decide", actor: actor, at: .init(millisecondsSinceEpoch: 5),
                    changes: []))
        }
        for type in mappedEntities { #expect(try columns(type, of: rows) > 0) }
    }

    @Test("counts by hand what it counts by request")
    func countsByHand() throws {
        let people = (1...3).map { Identifier<Person>(high: 0, low: $0) }
        let attendances = [
            (people[0], AttendanceStatus.allCases[0], 60), (people[1], AttendanceStatus.allCases[0], 90),
            (people[0], AttendanceStatus.allCases[1], 30),
        ].enumerated().map { number, row in
            Attendance(
                id: .init(high: 1, low: UInt64(number)), session: .init(high: 2, low: UInt64(number)),
                opportunity: .init(high: 3, low: 1), person: row.0, status: row.1, minutes: row.2,
                recordedOn: CivilDate(daysSinceEpoch: 20_000))
        }
        let request = FigureRequest<Attendance>(
            groupedBy: [.value(.status)],
            measuring: [.count, .distinct(.person), .sum(.minutes), .sumOfSquares(.minutes), .median(.minutes)])
        let figures = try Figures(request, of: attendances)
        let first = try #require(
            figures.groups.first { $0.value(of: .status) == StoredValue(AttendanceStatus.allCases[0]) })
        #expect(first.measures == [2, 2, 150, 11_700, 60])
        #expect(first[.sum(.minutes)] == 150)
        #expect(first[.maximum(.minutes)] == nil)
        #expect(first.value(of: .minutes) == nil)
        #expect(
            figures.groups.count == 2
                && figures.groups.map(\.values)
                    == figures.groups.map(\.values).sorted(by: {
                        ($0.first ?? nil) ?? .integer(0) < ($1.first ?? nil) ?? .integer(0)
                    })
        )
        let mine = FigureRequest<Attendance>(.init(person: people[0]), measuring: [.count, .percentile(0, .minutes)])
        let ofMine = try Figures(mine, of: attendances)
        #expect(ofMine[.count] == 2)
        #expect(ofMine[.percentile(1, .minutes)] == 30)
    }

    @Test("takes the requests that the documentation shows")
    func documentedRequests() {
        let person = Identifier<Person>(high: 0, low: 1)
        let byStatus = FigureRequest<Attendance>(groupedBy: [.value(.status)])
        let request = FigureRequest<Attendance>(
            .init(person: person), groupedBy: [.value(.status)], measuring: [.count, .sum(.minutes), .median(.minutes)])
        #expect(byStatus.measures == [.count])
        #expect(request.measures.map(\.description) == ["count", "sum of minutes", "percentile 50 of minutes"])
    }

    @Test("adds the currency to the groupings where an amount is measured, unless it is there")
    func groupsByCurrency() {
        let sums = FigureRequest<CostItem>(groupedBy: [.value(.kind)], measuring: [.sum(.amount)])
        #expect(sums.groupings == [.value(.kind), .value(.currency)])
        let named = FigureRequest<CostItem>(groupedBy: [.value(.currency), .value(.kind)], measuring: [.sum(.amount)])
        #expect(named.groupings == [.value(.currency), .value(.kind)])
        #expect(FigureRequest<CostItem>(measuring: [.distinct(.amount), .present(.amount)]).groupings.isEmpty)
    }

    @Test("adds up exactly in two halves")
    func exactSums() {
        #expect(ExactSum().total == 0)
        #expect(ExactSum(upper: -1, lower: 0xFFFF_FFFF).total == -1)
        #expect(ExactSum(upper: Int64(Int32.max), lower: 0xFFFF_FFFF).total == .max)
        #expect(ExactSum(upper: Int64(Int32.max), lower: 0x1_0000_0000).total == nil)
        #expect(ExactSum(upper: Int64(Int32.min), lower: 0).total == .min)
        #expect(ExactSum(upper: Int64(Int32.min) - 1, lower: 0x1_0000_0000).total == .min)
        #expect(ExactSum(upper: Int64(Int32.min) - 1, lower: 0).total == nil)
        #expect(ExactSum(upper: 0, lower: 5, leftOut: 1).total == nil)
        #expect(ExactSum.greatestRoot.multipliedReportingOverflow(by: ExactSum.greatestRoot).overflow == false)
        let next = ExactSum.greatestRoot + 1
        #expect(next.multipliedReportingOverflow(by: next).overflow)
    }
}
