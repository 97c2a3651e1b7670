import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Foundation
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Examples/Editions")

/// The text of each example edition by the edition's name, with the shipped one, which some inherit.
private let texts: [String: String] = {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    let found = files.compactMap { try? String(contentsOf: $0, encoding: .utf8) }.compactMap { text in
        EditionReader.editionName(in: EditionSource(file: "example", text: text)).map { ($0, text) }
    }
    return Dictionary(found + [("spring-2024", ShippedEdition.spring2024)], uniquingKeysWith: { $1 })
}()

@Suite("Every example edition, adopted into a store")
struct AdoptedExampleTests {
    @Test("No two examples bear one name")
    func names() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        #expect(files.count >= 14 && texts.count == files.count + 1)
    }

    @Test(
        "A request is checked under it, the check is kept, and asked again it says the same",
        arguments: texts.keys.sorted())
    func adopted(_ name: String) async throws {
        for backend in Backend.allCases {
            let world = try await World.elmfield(backend, edition: nil)
            try await world.adopt(name)
            let school = world.school.id
            let scope = try await world.scope()
            let inForce = try await world.workflows.editionInForce(at: school, on: World.today, in: scope)
            #expect(inForce?.edition.name == name)
            #expect(inForce?.adopted.text == texts[name])
            let made = try await world.request()
            let request = made.request.value.id
            let check = try await world.workflows.check(request: request, on: World.today, in: scope)
            #expect(check.edition.edition.name == name)
            #expect(check.edition.digests.map(\.edition).first == name)
            let kept = try await world.store.read(in: scope) { session in
                try session.policyChecks.values(.init(request: request))
            }
            #expect(!kept.isEmpty)
            for one in kept {
                let again = try await world.workflows.recheck(one.id, in: scope)
                #expect(again.agrees && again.then.digests == check.edition.digests)
            }
        }
    }

    @Test("After a second edition was refused the first one still decides", arguments: Backend.allCases)
    func refused(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let scope = try await world.scope()
        let first = try await world.workflows.editionInForce(at: world.school.id, on: World.today, in: scope)
        let next = ShippedEdition.spring2024.replacing("edition: spring-2024", with: "edition: autumn-2026")
        for (text, word) in [
            (next.replacing("check: within-budget", with: "check: within-bugdet"), "within-bugdet"),
            (next, "spring-2024"),
            ("edition: [", "e.yaml"),
        ] {
            let error = await #expect(throws: DocumentError.self) {
                try await world.workflows.adopt(
                    AdoptionInput(text: text, file: "e.yaml", body: "Governing Body", minute: "9"),
                    try await world.call())
            }
            #expect(error?.description.contains(word) == true, "\(error?.description ?? "")")
        }
        let after = try await world.workflows.editionInForce(at: world.school.id, on: World.today, in: scope)
        #expect(after == first && after?.edition.name == "spring-2024")
        let decided = try await world.decide(try await world.request())
        #expect(decided.check.edition.adopted.id == first?.adopted.id)
        let again = try await world.workflows.recheck(decided.decision.check, in: scope)
        #expect(again.agrees && again.then.edition == "spring-2024")
    }
}

extension World {
    /// Adopts an example, after what it inherits: that for the organisation, itself for the school.
    fileprivate func adopt(_ name: String, isAbove: Bool = false) async throws {
        let text = known(texts[name])
        let inherited = text.split(separator: "\n").first { $0.hasPrefix("inherits: ") }
        if let inherited { try await self.adopt(String(inherited.dropFirst("inherits: ".count)), isAbove: true) }
        let input = AdoptionInput(
            text: text, file: name + ".yaml", school: isAbove ? nil : self.school.id, body: "Governing Body",
            minute: "4", adoptedOn: date("2026-07-01"), acceptsOverlapsAndGaps: true)
        _ = try await self.workflows.adopt(input, try await self.call()).value()
    }
}
