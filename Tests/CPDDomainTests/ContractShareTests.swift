import CPDDomain
import Testing

@Suite struct ContractShareTests {
    @Test(
        "a share of full time is a decimal or in per cent, to the thousandth",
        arguments: [
            ("0.6", 600), ("1", 1000), ("1.000", 1000), ("0", 0), ("0.375", 375), ("0.6000", 600), ("60%", 600),
            ("62.5 %", 625), ("100%", 1000),
        ])
    func read(_ text: String, _ share: Int) { #expect(Engagement.contractShare(written: text) == share) }

    @Test(
        "anything else is none",
        arguments: [
            "", "1.001", "0.3755", "101%", "62.55%", "-0.5", "0,6", ".6", "0.", "half", "1e0", "%", "0.6.1", "９",
            "9999999999999999999",
        ])
    func refused(_ text: String) { #expect(Engagement.contractShare(written: text) == nil) }
}
