import CPDDomain
import CPDPolicy
import CPDReports
import CPDWorkflows
import Testing

@Suite("The governors' report")
struct GovernorsReportTests {
    @Test("is the same bytes twice, and from rows added in another order", arguments: GovernorsReport.Format.allCases)
    func isReproducible(format: GovernorsReport.Format) async throws {
        let sample = SampleYear.rich()
        let once = GovernorsReport(try await sample.paper()).rendered(as: format)
        let again = GovernorsReport(try await sample.paper()).rendered(as: format)
        let reversed = GovernorsReport(try await sample.paper(isReversed: true)).rendered(as: format)
        #expect(Array(once.utf8) == Array(again.utf8))
        #expect(Array(once.utf8) == Array(reversed.utf8))
        #expect(once.hasSuffix("\n"))
        Attachment.record(once, named: "governors.\(format.fileExtension)")
    }

    @Test("changes with its date, and counts nothing recorded after it")
    func isForADate() async throws {
        let sample = SampleYear.rich()
        let early = try await sample.paper(on: day(2025, 11, 30))
        let late = try await sample.paper()
        let places: [PaperValue?] = [early, late].map { Self.row("All", of: "approaches", in: $0)?.values[1] }
        #expect(places == [.count(2), .count(13)])
    }

    @Test(
        "names nobody: no name, initials, single post or words by or about a person",
        arguments: GovernorsReport.Format.allCases)
    func namesNobody(format: GovernorsReport.Format) async throws {
        let sample = SampleYear.rich()
        let report = GovernorsReport(try await sample.paper()).rendered(as: format)
        let words = Set(report.split { !$0.isLetter }.map(String.init))
        for person in sample.people {
            #expect(!words.contains(person.givenName))
            #expect(!words.contains(person.familyName))
            let initials = [person.givenName, person.familyName].compactMap(\.first)
            #expect(!report.contains("\(initials[0]). \(initials[1])."))
            #expect(!report.contains("\(initials[0]). \(person.familyName)"))
        }
        for text in [
            "Executive principal", "headteacher", "lead phonics", "question differently", "No place left",
            "Return to teaching", "Private plan",
        ] {
            #expect(!report.contains(text))
        }
        #expect(report.contains("Title not shown, as it may name somebody"))
    }

    @Test("has the sections in the order in which they are read, each with the clauses it answers")
    func sectionsNameTheirClauses() async throws {
        let paper = try await SampleYear.rich().paper()
        #expect(
            paper.sections.map(\.name) == [
                "summary", "plans", "done", "changed", "cost", "not-done", "next-year", "leadership", "policy",
            ])
        let html = GovernorsReport(paper).rendered(as: .html)
        let markdown = GovernorsReport(paper).rendered(as: .markdown)
        for section in paper.sections {
            #expect(!section.clauses.isEmpty)
            for clause in section.clauses {
                #expect(!clause.shortWords.isEmpty)
                #expect(html.contains("<b>\(clause)</b> \(clause.shortWords)"))
                #expect(markdown.contains("\(clause) (\(clause.shortWords))"))
            }
        }
    }

    @Test("says n, date and definition of every figure")
    func figuresAreDefined() async throws {
        let paper = try await SampleYear.rich().paper()
        #expect(paper.figures.count == 18)
        let html = GovernorsReport(paper).rendered(as: .html)
        for (index, figure) in paper.figures.enumerated() {
            #expect(figure.base.n != nil)
            #expect(figure.date == SampleYear.date)
            #expect(figure.definition.count > 20)
            #expect(figure.rows.allSatisfy { $0.values.count == figure.columns.count })
            #expect(html.contains("id=\"note-\(index + 1)\""))
            #expect(html.contains("href=\"#note-\(index + 1)\""))
        }
        let cited: [FigureName] = paper.sections.flatMap(\.blocks).flatMap { (block) -> [FigureName] in
            switch block {
            case .paragraph(let sentences), .list(let sentences): return sentences.compactMap(\.figure)
            case .figure, .notYetGiven: return []
            }
        }
        #expect(!cited.isEmpty)
        #expect(cited.allSatisfy { (name: FigureName) in paper.number(of: name) != nil })
    }

    @Test("begins with at most ten sentences to read aloud")
    func summaryIsShort() async throws {
        let paper = try await SampleYear.rich().paper()
        guard case .list(let sentences)? = paper.sections.first?.blocks.first else {
            Issue.record("the summary is no list")
            return
        }
        #expect((8...10).contains(sentences.count))
        #expect(sentences.allSatisfy { $0.text.hasSuffix(".") && !$0.text.contains("!") })
    }

    @Test("shows a part that nobody wrote as not yet given")
    func gapsAreShown() async throws {
        let html = GovernorsReport(try await SampleYear.rich().paper()).rendered(as: .html)
        for part in [
            "The CPD leader’s own account", "The chair’s comment", "Whether staff say their needs are identified",
        ] {
            #expect(html.contains("\(part): not yet given."))
        }
        #expect(html.contains("its review was due in Spring 2026 and is overdue"))
    }

    @Test("says what is missing where nothing is recorded", arguments: GovernorsReport.Format.allCases)
    func emptyStore(format: GovernorsReport.Format) async throws {
        let report = GovernorsReport(try await SampleYear().paper()).rendered(as: format)
        for sentence in [
            "Nobody is recorded as in post.", "No priority is recorded", "No budget line is recorded",
            "Nothing was asked for", "Nobody has evaluated anything yet", "No need is recorded for next year.",
            "No policy edition is in force. Adopting one is the Governing Body’s move.", "there is no cost to weigh",
        ] {
            #expect(report.contains(sentence))
        }
    }

    @Test("reads the edition as it is kept, and uses the school's own word for its governing body")
    func keptEdition() async throws {
        var sample = SampleYear.rich()
        sample.editions[0].text = """
            policy: Continuing Professional Development Policy
            school: Elmfield Primary School
            edition: spring-2024
            adopted: { by: Teaching and Learning committee, on: 2024-03-14, minute: "7.2" }
            review: { term: summer 2027, by: Teaching and Learning committee }
            in force: { from: 2024-04-15 }
            words: { Governing Body: local committee }
            clauses:
              - id: HDR-1
                text: The policy is reviewed.
                force: must
                judged by: Governing Body
                evidence: minutes
            """
        let html = GovernorsReport(try await sample.paper(readings: .kept())).rendered(as: .html)
        #expect(html.contains("report to the local committee</h1>"))
        #expect(html.contains("its review is due in Summer 2027."))
        #expect(html.contains("No check against the fourteen criteria could be read for these decisions."))
    }

    @Test(
        "says of the review what the edition says of itself",
        arguments: [
            (ReviewStatus.notPlanned, "when it is to be reviewed is not recorded."),
            (.due(term: "summer 2027", lastDay: day(2027, 7, 20)), "its review is due in Summer 2027."),
            (.overdue(term: "spring 2026", lastDay: day(2026, 3, 27)), "overdue: Spring 2026 ended by 27 March 2026"),
        ])
    func review(status: ReviewStatus, words: String) async throws {
        let readings = PaperReadings(edition: { _, _, _, _ in .init(review: status) })
        let markdown = GovernorsReport(try await SampleYear.rich().paper(readings: readings)).rendered(as: .markdown)
        #expect(markdown.contains(words))
    }

    @Test("shows plans only before the year begins")
    func beforeTheYear() async throws {
        let markdown = GovernorsReport(try await SampleYear.rich().paper(on: day(2025, 8, 1))).rendered(as: .markdown)
        #expect(
            markdown.contains("The school year 2025–26 had not begun on 1 August 2025, so this paper shows plans only.")
        )
    }

    @Test("survives amounts that no school has", arguments: [Int64.max / 200, -Int64.max / 200])
    func absurdAmounts(pence: Int64) async throws {
        var sample = SampleYear.rich()
        sample.lines[0].amount = Money(minorUnits: pence)
        sample.costs[0].amount = Money(minorUnits: pence)
        let html = GovernorsReport(try await sample.paper()).rendered(as: .html)
        #expect(Page(html).problems == [])
    }

    @Test("makes markup in a title harmless")
    func titlesAreEscaped() async throws {
        var sample = SampleYear.rich()
        sample.priorities[0].title = "<script>alert(\"x\")</script> & Co | `code` *bold*"
        let paper = try await sample.paper()
        let html = GovernorsReport(paper).rendered(as: .html)
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; Co"))
        #expect(Page(html).problems == [])
        let markdown = GovernorsReport(paper).rendered(as: .markdown)
        #expect(markdown.contains("&lt;script&gt;alert(\"x\")&lt;/script&gt; &amp; Co \\| \\`code\\` \\*bold\\*"))
        let json = GovernorsReport(paper).rendered(as: .json)
        #expect(json.contains("\\u003cscript>alert(\\\"x\\\")"))
    }

    static func row(_ title: String, of figure: String, in paper: GovernorsPaper) -> PaperFigure.Row? {
        paper.figures.first { $0.name.rawValue == figure }?.rows.first { $0.title == title }
    }
}
