internal import CPDDomain
internal import CPDPolicyDocument
internal import CPDStorage

extension WriteSession {
    /// Takes away and adds what the approach of an opportunity asks for.
    ///
    /// What an approach asks for once is corrected where it is recorded already; of what it asks for more than once, each
    /// value is kept. Throws ``Refusal`` with `invalid` where the approach knows no such name, a value is none of its
    /// type, or a date lies before the one it cannot lie before.
    func add(
        _ inputs: [ApproachDetailInput], without withdrawn: [String], to opportunity: Opportunity, _ call: Call
    ) throws {
        guard !inputs.isEmpty || !withdrawn.isEmpty else { return }
        let approach = opportunity.approach
        var present = try self.all(ApproachDetail.Query(opportunity: opportunity.id))
        for name in withdrawn {
            guard present.contains(where: { $0.value.name == name }) else {
                throw Refusal(
                    .invalid, "No detail \"\(name.prefix(60))\" of \(opportunity.title) is recorded.",
                    clause: approach.clause.rawValue)
            }
            for stored in present where stored.value.name == name {
                try self.approachDetails.delete(stored.value.id, expecting: stored.revision)
            }
            present.removeAll { $0.value.name == name }
        }
        var given: Set<String> = []
        for input in inputs {
            let value: String
            switch approach.value(input.value, ofDetailNamed: input.name) {
            case .success(let kept): value = kept
            case .failure(let fault):
                throw Refusal(.invalid, fault.message, clause: approach.clause.rawValue)
            }
            let isRepeated = approach.detail(named: input.name)?.isRepeated ?? false
            guard given.insert(input.name).inserted || isRepeated else {
                throw Refusal(
                    .invalid, "The approach \(approach.rawValue) has one \"\(input.name)\". Give it once.",
                    clause: approach.clause.rawValue)
            }
            try self.keep(value, as: input.name, isRepeated: isRepeated, of: opportunity, among: &present, call)
        }
        try self.requireOrder(of: present.map(\.value), approach)
    }

    private func keep(
        _ value: String, as name: String, isRepeated: Bool, of opportunity: Opportunity,
        among present: inout [Stored<ApproachDetail>], _ call: Call
    ) throws {
        let same = present.indices.filter { present[$0].value.name == name }
        guard !same.contains(where: { present[$0].value.value == value }) else { return }
        if !isRepeated, let place = same.first {
            var corrected = present[place].value
            corrected.value = value
            corrected.recordedOn = call.today
            present[place] = try self.approachDetails.update(corrected, expecting: present[place].revision)
            return
        }
        let number = (same.map { present[$0].value.number }.max() ?? 0) + 1
        let detail = ApproachDetail(
            id: self.makeIdentifier(), opportunity: opportunity.id, name: name, number: number, value: value,
            recordedOn: call.today)
        present.append(try self.approachDetails.insert(detail))
    }

    private func requireOrder(of details: [ApproachDetail], _ approach: Approach) throws {
        func dates(_ name: String) -> [CivilDate] {
            details.filter { $0.name == name }.compactMap { CivilDate($0.value) }
        }
        for specification in approach.details {
            guard let earlier = specification.notBefore, let first = dates(earlier).max() else { continue }
            guard let early = dates(specification.name).first(where: { $0 < first }) else { continue }
            throw Refusal(
                .invalid,
                "\"\(specification.name)\" is \(early.words), before \"\(earlier)\", \(first.words). Correct one of them.",
                clause: approach.clause.rawValue)
        }
    }
}
