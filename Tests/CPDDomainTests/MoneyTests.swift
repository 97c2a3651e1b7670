import CPDDomain
import Testing

@Suite struct MoneyTests {
    @Test(
        "amounts are written to the penny and read back",
        arguments: [
            (0, "0.00 GBP"), (5, "0.05 GBP"), (1234, "12.34 GBP"), (124_000, "1240.00 GBP"), (-5, "-0.05 GBP"),
            (-124_050, "-1240.50 GBP"), (Int64.max, "92233720368547758.07 GBP"),
        ] as [(Int64, String)])
    func text(pence: Int64, text: String) {
        #expect(Money(minorUnits: pence).description == text)
        #expect(Money(text) == Money(minorUnits: pence))
    }

    @Test("the least amount can be written")
    func least() {
        #expect(Money(minorUnits: .min).description == "-92233720368547758.08 GBP")
    }

    @Test(
        "short forms are read",
        arguments: [("45 GBP", 4500), ("45.5 GBP", 4550), ("007 GBP", 700), ("-3 GBP", -300)] as [(String, Int64)])
    func shortForms(text: String, pence: Int64) {
        #expect(Money(text)?.minorUnits == pence)
    }

    @Test(
        "anything else is no amount",
        arguments: [
            "", "45", "GBP", "45GBP", "45  GBP", "45 gbp", "45 GB", "45.123 GBP", "45. GBP", ".5 GBP", "4,500 GBP",
            "£45",
            "--5 GBP", "-0.-5 GBP", "+5 GBP", "1e3 GBP", "４５ GBP", "92233720368547758.08 GBP", "1.2.3 GBP",
        ])
    func wrongText(text: String) {
        #expect(Money(text) == nil)
    }

    @Test("a currency is read back as it was written", arguments: ["GBP", "EUR", "AAA", "ZZZ", "ABZ"])
    func currency(code: String) throws {
        let currency = try #require(Currency(rawValue: code))
        #expect(currency.rawValue == code)
        #expect((currency == .gbp) == (code == "GBP") && Set([currency, .gbp]).count == (code == "GBP" ? 1 : 2))
    }

    @Test("anything else is no currency", arguments: ["", "GB", "GBPX", "gbp", "G1P", "G P", "£££"])
    func wrongCurrency(code: String) {
        #expect(Currency(rawValue: code) == nil)
    }

    @Test func sumsThatDoNotFitAreErrors() {
        let most = Money(minorUnits: .max)
        let least = Money(minorUnits: .min)
        let penny = Money(minorUnits: 1)
        #expect(throws: MoneyError.overflow) { try most.adding(penny) }
        #expect(throws: MoneyError.overflow) { try least.subtracting(penny) }
        #expect(throws: MoneyError.overflow) { try most.multiplied(by: 2) }
        #expect(throws: MoneyError.overflow) { try least.multiplied(by: -1) }
        #expect(throws: MoneyError.overflow) { try Money.sum([most, penny]) }
    }

    @Test func currenciesDoNotMix() throws {
        let euro = Money(minorUnits: 1, currency: try #require(Currency(rawValue: "EUR")))
        let penny = Money(minorUnits: 1)
        #expect(throws: MoneyError.currenciesDiffer) { try penny.adding(euro) }
        #expect(throws: MoneyError.currenciesDiffer) { try penny.subtracting(euro) }
        #expect(throws: MoneyError.currenciesDiffer) { try Money.sum([penny, euro]) }
        #expect(penny != euro)
    }

    @Test func sumsAreExact() throws {
        #expect(try Money.sum([Money(minorUnits: 10), Money(minorUnits: 20), Money(minorUnits: -5)]).minorUnits == 25)
        #expect(try Money.sum([]) == .zero())
        #expect(try Money(minorUnits: 1250).multiplied(by: 3).minorUnits == 3750)
        #expect(try Money(minorUnits: 5).subtracting(Money(minorUnits: 7)).minorUnits == -2)
    }

    @Test("a currency is three capital letters", arguments: ["", "GB", "GBPX", "gbp", "G1P", "ÄÖÜ"])
    func currencies(code: String) {
        #expect(Currency(rawValue: code) == nil)
    }
}
