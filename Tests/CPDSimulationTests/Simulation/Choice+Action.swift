extension Choice {
    /// The operation, or the one that must come before it where nothing is there for it yet.
    private var possible: Operation {
        var operation = self.step.operation
        if [.evaluate, .disseminate].contains(operation), self.there.attendances.isEmpty { operation = .attend }
        if [.attend, .cancelBooking].contains(operation), self.there.bookings.isEmpty { operation = .book }
        if operation == .book, self.there.places.isEmpty { operation = .decide }
        if operation == .decide, self.there.open.isEmpty { operation = .ask }
        return operation
    }

    /// What the step does.
    mutating func action() -> Action {
        switch self.possible {
        case .addPerson: self.addPerson()
        case .assignRole: self.assignRole()
        case .endRole: self.endRole()
        case .recordPriority: self.recordPriority()
        case .recordNeed: self.recordNeed()
        case .closeNeed: self.closeNeed()
        case .addProvider: self.addProvider()
        case .setBudget: self.setBudget()
        case .addOpportunity: self.addOpportunity()
        case .supplement: self.supplement()
        case .offer: self.offer()
        case .ask: self.ask()
        case .plan: self.plan()
        case .decide: self.decide()
        case .book: self.book()
        case .cancelBooking: self.cancelBooking()
        case .attend: self.attend()
        case .evaluate: self.evaluate()
        case .disseminate: self.disseminate()
        case .completeDissemination: self.completeDissemination()
        case .recheck: self.recheck()
        case .updateRow: self.updateRow()
        case .deleteRow: self.deleteRow()
        case .insertMany: self.insertMany()
        case .repeatUnit: self.repeatUnit()
        case .sendMessages: self.sendMessages()
        case .goOnDoomed: self.goOnDoomed()
        case .throwFromBody: self.throwFromBody()
        case .readFigures: self.readFigures()
        case .readPages, .raceInserts, .raceOneUnit, .raceOneRow: self.readPages()
        }
    }
}
