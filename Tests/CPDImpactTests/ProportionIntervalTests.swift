import CPDImpact
import Testing

@Suite struct ProportionIntervalTests {
    @Test(
        "the interval is that of statsmodels 0.15.0, proportion_confint(method=\"wilson\")",
        arguments: [
            (0, 10, 0.0, 0.27753279986288926), (1, 10, 0.017876213095072924, 0.40415002679523854),
            (5, 10, 0.23659309051256394, 0.7634069094874361), (10, 10, 0.7224672001371106, 1.0),
            (15, 20, 0.5312991223812559, 0.8881382985923344), (81, 263, 0.2552885198782742, 0.36620957698280004),
            (1, 3, 0.06149194472039626, 0.7923403991979523), (0, 1, 0.0, 0.7934506856227627),
            (1, 1, 0.2065493143772374, 1.0), (999, 1000, 0.9943574414020421, 0.9998234536293739),
            (3, 5, 0.2307242812760129, 0.8823792257673522), (12345, 67890, 0.17895489704038053, 0.18475764195033373),
        ])
    func statsmodels(count: Int, total: Int, lower: Double, upper: Double) throws {
        let interval = try #require(ProportionInterval(count: count, of: total))
        #expect(abs(interval.lower - lower) < 1e-9)
        #expect(abs(interval.upper - upper) < 1e-9)
        #expect(interval.share == Double(count) / Double(total))
    }

    @Test(
        "the interval is that of Newcombe 1998, table I, method 3, to four decimals",
        arguments: [
            (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718),
        ])
    func newcombe(count: Int, total: Int, lower: Double, upper: Double) throws {
        let interval = try #require(ProportionInterval(count: count, of: total))
        #expect(abs(interval.lower - lower) <= 0.00005 && abs(interval.upper - upper) <= 0.00005)
    }

    @Test(
        "another confidence is another quantile",
        arguments: [
            (1.6448536269514722, 0.5677982498398755, 0.8726228314796423),
            (2.5758293035489004, 0.46281120785169727, 0.912636091598926),
        ])
    func quantiles(quantile: Double, lower: Double, upper: Double) throws {
        let interval = try #require(ProportionInterval(count: 15, of: 20, quantile: quantile))
        #expect(abs(interval.lower - lower) < 1e-9 && abs(interval.upper - upper) < 1e-9)
    }

    @Test func theEndsMirrorEachOtherAndStayWithinTheScale() throws {
        for total in 1...60 {
            for count in 0...total {
                let interval = try #require(ProportionInterval(count: count, of: total))
                let mirror = try #require(ProportionInterval(count: total - count, of: total))
                #expect(0 <= interval.lower && interval.lower <= interval.share)
                #expect(interval.share <= interval.upper && interval.upper <= 1)
                #expect(abs(interval.lower - (1 - mirror.upper)) < 1e-12)
            }
        }
    }

    @Test("what is no share has no interval", arguments: [(0, 0), (-1, 5), (6, 5), (1, -1)])
    func noShare(count: Int, total: Int) {
        #expect(ProportionInterval(count: count, of: total) == nil)
    }

    @Test("what is no quantile has no interval", arguments: [0, -1, Double.nan, .infinity])
    func noQuantile(quantile: Double) {
        #expect(ProportionInterval(count: 1, of: 2, quantile: quantile) == nil)
    }
}
