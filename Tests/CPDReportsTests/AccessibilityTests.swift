import CPDReports
import Foundation
import Testing

@Suite("The page of the governors' report")
struct AccessibilityTests {
    private func page() async throws -> (html: String, page: Page) {
        let html = GovernorsReport(try await SampleYear.rich().paper()).rendered(as: .html)
        return (html, Page(html))
    }

    @Test("is well formed, and every anchor leads somewhere, once")
    func isWellFormed() async throws {
        let page = try await self.page().page
        #expect(page.problems == [])
        let names = page.tags.filter { !$0.isClosing }.compactMap { $0.value(of: "id") }
        #expect(Set(names).count == names.count)
        for attribute in ["href", "aria-labelledby"] {
            for value in page.tags.compactMap({ $0.value(of: attribute) }) {
                for name in value.split(separator: " ") {
                    #expect(names.contains(name.hasPrefix("#") ? String(name.dropFirst()) : String(name)))
                }
            }
        }
    }

    @Test("stands alone: no script, nothing fetched")
    func standsAlone() async throws {
        let (html, page) = try await self.page()
        for name in ["script", "link", "img", "iframe", "object", "embed"] { #expect(page.opening(name).isEmpty) }
        for words in ["src=", "@import", "url(http", "javascript:", " on", "http://", "https://"] where words != " on" {
            let allowed = words == "http://" ? html.split(separator: "http://www.w3.org/2000/svg").joined() : html
            #expect(!allowed.contains(words))
        }
    }

    @Test("has its language, landmarks, a way past them, and headings in order")
    func hasLandmarks() async throws {
        let (html, page) = try await self.page()
        #expect(page.opening("html").first?.value(of: "lang") == "en-GB")
        for landmark in ["main", "header", "footer", "nav"] { #expect(page.opening(landmark).count == 1) }
        #expect(page.opening("nav").first?.value(of: "aria-labelledby") != nil)
        #expect(html.contains("<a class=\"skip\" href=\"#summary\">"))
        let levels = page.tags.filter { !$0.isClosing && ["h1", "h2", "h3", "h4"].contains($0.name) }
            .compactMap { $0.name.last?.wholeNumberValue }
        #expect(levels.first == 1)
        #expect(levels.count { $0 == 1 } == 1)
        for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    }

    /// Widths are those of DejaVu Sans, the widest of the typefaces a reader is likely to have.
    @Test("keeps the words of every chart inside its drawing")
    func wordsFit() async throws {
        let html = try await self.page().html
        var seen = 0
        for piece in html.components(separatedBy: "<text class=\"").dropFirst() {
            let name = piece.prefix { $0 != "\"" }
            let x = try #require(Int(piece.components(separatedBy: " x=\"")[1].prefix { $0 != "\"" }))
            let words = piece.components(separatedBy: ">")[1].prefix { $0 != "<" }
            guard ["row", "row total", "value"].contains(name) else { continue }
            let tenthsOfLetter = name == "row total" ? 87 : name == "row" ? 78 : 72
            let width = words.count * tenthsOfLetter / 10
            #expect(name == "value" ? x + width <= 720 : x - width >= 0, "\(words)")
            seen += 1
        }
        #expect(seen > 30)
    }

    @Test("says of every heading of a table what it heads, and of every chart what it shows")
    func tablesAndCharts() async throws {
        let page = try await self.page().page
        #expect(page.opening("th").count > 50)
        #expect(page.opening("th").allSatisfy { ["col", "row"].contains($0.value(of: "scope")) })
        #expect(page.opening("table").allSatisfy { $0.value(of: "aria-labelledby") != nil })
        let charts = page.opening("svg").filter { $0.value(of: "role") == "img" }
        #expect(charts.count == 9)
        #expect(page.opening("desc").count == charts.count)
        #expect(page.opening("svg").count { $0.value(of: "aria-hidden") == "true" } == 1)
    }
}
