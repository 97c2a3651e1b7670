internal import CPDDomain
internal import CPDPolicy

extension Form<ProvisionFacts> {
    /// All that was known. A fact nobody recorded is `null`.
    static var facts: Self {
        let text = Form<String>.text
        return .record(
            ProvisionFacts(title: "", date: CivilDate(daysSinceEpoch: 0)),
            [
                .init("title", \.title, text), .init("date", \.date, .date), .init("askedBy", \.askedBy, text.optional),
                .init("requiredByLaw", \.requiredByLaw, .flag),
                .init("approach", \.approach, Form<Approach>.code.optional),
                .init("mode", \.mode, Form<DeliveryMode>.code.optional),
                .init("participants", \.participants, Form<Int>.count.optional),
                .init("priorities", \.priorities, Form<LinkedPriority>.priority.list.optional),
                .init("effectivePractice", \.effectivePractice, Form<AttestedFact>.attested.optional),
                .init("pupilBenefit", \.pupilBenefit, Form<PupilBenefit>.pupilBenefit.recorded.optional),
                .init("diversityCheck", \.diversityCheck, Form<AttestedFact>.attested.optional),
                .init("expertise", \.expertise, Form<ExpertiseFact>.expertise.list.optional),
                .init("sessions", \.sessions, Form<SessionFact>.session.list.optional),
                .init("buildsOn", \.buildsOn, text.optional),
                .init("standard", \.standard, Form<StandardItem>.standard.recorded.optional),
                .init("currentEvidence", \.currentEvidence, Form<AttestedFact>.attested.optional),
                .init("alternativeMode", \.alternativeMode, text.recorded.optional),
                .init("pastImpactByMode", \.pastImpactByMode, text.recorded.optional),
                .init("accommodation", \.accommodation, Form<AccommodationFact>.accommodation.optional),
                .init("costs", \.costs, Form<CostFact>.cost.list.optional),
                .init("costAlternative", \.costAlternative, Form<CostAlternative>.alternative.optional),
                .init("evaluationPlan", \.evaluationPlan, text.recorded.optional),
                .init("isRepeated", \.isRepeated, Form<Bool>.flag.optional),
                .init("changedByFeedback", \.changedByFeedback, text.recorded.optional),
                .init("impactPlan", \.impactPlan, Form<ImpactPlanFact>.impactPlan.recorded.optional),
                .init("budget", \.budget, Form<BudgetFact>.budget.list.optional),
            ])
    }
}

extension Form where Value: Sendable {
    /// A value, or that there is none and why.
    var recorded: Form<Recorded<Value>> {
        Form<Recorded<Value>>(
            write: { recorded in
                switch recorded {
                case .value(let value): .record([.init(key: "value", value: self.write(value))])
                case .nothing(let reason): .record([.init(key: "nothing", value: .text(reason))])
                }
            },
            read: { tree in
                if case .text(let reason) = tree["nothing"] { return .nothing(because: reason) }
                return .value(try self.read(tree["value"]))
            })
    }
}

extension Form<LinkedPriority> {
    static var priority: Self {
        .record(
            LinkedPriority(title: "", level: nil),
            [
                .init("title", \.title, .text), .init("level", \.level, Form<Level>.code.optional),
                .init("reference", \.reference, Form<String>.text.optional),
                .init("closedOn", \.closedOn, Form<CivilDate>.date.optional),
            ])
    }
}

extension Form<PupilBenefit> {
    static var pupilBenefit: Self {
        .record(
            PupilBenefit(outcome: "", route: nil),
            [.init("outcome", \.outcome, .text), .init("route", \.route, Form<String>.text.optional)])
    }
}

extension Form<StandardItem> {
    static var standard: Self {
        .record(
            StandardItem(framework: "", item: ""),
            [.init("framework", \.framework, .text), .init("item", \.item, .text)])
    }
}

extension Form<SessionFact> {
    static var session: Self {
        .record(
            SessionFact(date: nil, minutes: nil),
            [
                .init("date", \.date, Form<CivilDate>.date.optional),
                .init("minutes", \.minutes, Form<Int>.count.optional),
                .init("place", \.place, Form<String>.text.optional),
            ])
    }
}

extension Form<AccommodationFact> {
    static var accommodation: Self {
        .record(
            AccommodationFact(),
            [
                .init("room", \.room, Form<String>.text.recorded.optional),
                .init("capacity", \.capacity, Form<Int>.count.optional),
                .init("quietPlaces", \.quietPlaces, Form<Int>.count.optional),
                .init("devices", \.devices, Form<Int>.count.optional),
                .init("connections", \.connections, Form<Int>.count.optional),
                .init("inspected", \.inspected, Form<AttestedFact>.attested.optional),
            ])
    }
}

extension Form<ImpactPlanFact> {
    static var impactPlan: Self {
        let text = Form<String>.text.optional
        return .record(
            ImpactPlanFact(),
            [
                .init("intendedChange", \.intendedChange, text), .init("followUpQuestion", \.followUpQuestion, text),
                .init("measure", \.measure, text), .init("baselineOn", \.baselineOn, Form<CivilDate>.date.optional),
                .init("followUpOn", \.followUpOn, Form<CivilDate>.date.optional),
                .init("levelAimedAt", \.levelAimedAt, Form<Int>.count.optional),
            ])
    }
}

extension Form<CostFact> {
    static var cost: Self {
        .record(
            CostFact(kind: .fee, amount: .zero()),
            [
                .init("kind", \.kind, .code), .init("basis", \.basis, .code), .init("amount", \.amount, .money),
                .init("budgetLine", \.budgetLine, Form<String>.text.optional),
            ])
    }
}

extension Form<CostAlternative> {
    static var alternative: Self {
        .record(
            CostAlternative(title: "", cost: .zero()), [.init("title", \.title, .text), .init("cost", \.cost, .money)])
    }
}

extension Form<BudgetFact> {
    static var budget: Self {
        .record(
            BudgetFact(line: "", financialYear: "", asked: .zero(), left: nil),
            [
                .init("line", \.line, .text), .init("financialYear", \.financialYear, .text),
                .init("asked", \.asked, .money), .init("left", \.left, Form<Money>.money.optional),
            ])
    }
}
