/// Rule 4: each table of ours that a statement reads or changes is asked for `organisation_id = $1`, or for the
/// organisation of another that is.
struct OrganisationCondition {
    let schema: String

    /// What is wrong on one level of brackets and inside it.
    ///
    /// - Parameter known: what the levels around it have tied to `$1` already.
    func offence(in level: [SQLNode], known: Set<String>) -> String? {
        var around = known
        if level.isEmpty { return nil }
        for block in QueryBlock.blocks(on: level) {
            let ours = block.tables.filter { $0.schema == self.schema && !$0.isInsertedInto }
            let tied = self.tied(in: block, ours, known)
            for table in ours where !tied.contains(table.alias) {
                return "\(table.name) is not asked for organisation_id = $1"
            }
            if !ours.isEmpty, block.nodes.says("or") { return "OR beside the organisation; put it in brackets" }
            around.formUnion(tied)
        }
        for inside in level.compactMap(\.group) {
            if let offence = self.offence(in: inside, known: around) { return offence }
        }
        return nil
    }

    /// The aliases whose organisation is `$1`, directly or by equality with another's.
    private func tied(in block: QueryBlock, _ ours: [QueryBlock.Table], _ known: Set<String>) -> Set<String> {
        var tied = known
        let pairs = self.equalities(in: block.nodes, onlyTable: ours.count == 1 ? ours[0].alias : nil)
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for (left, right) in pairs {
                for (one, other) in [(left, right), (right, left)] where one == "$1" || tied.contains(one) {
                    if other != "$1", tied.insert(other).inserted { isGrowing = true }
                }
            }
        }
        return tied
    }

    /// The sides of each `organisation_id = …`: an alias or `$1`. Brackets are looked into unless they are a query or
    /// say OR or NOT.
    private func equalities(in nodes: [SQLNode], onlyTable: String?) -> [(String, String)] {
        var pairs: [(String, String)] = []
        for (index, node) in nodes.enumerated() {
            if let group = node.group, !QueryBlock.isQuery(group), !group.says("or"), !nodes.has("not", at: index - 1) {
                pairs += self.equalities(in: group, onlyTable: onlyTable)
            }
            guard node.token == "=", index > 0, !nodes.has("not", at: index - 2) else { continue }
            guard let left = Self.side(endingAt: index - 1, in: nodes, onlyTable),
                let right = Self.side(startingAt: index + 1, in: nodes, onlyTable)
            else { continue }
            pairs.append((left, right))
        }
        return pairs
    }

    private static func side(endingAt index: Int, in nodes: [SQLNode], _ onlyTable: String?) -> String? {
        if nodes.has("$1", at: index) { return "$1" }
        guard nodes.has("organisation_id", at: index) else { return nil }
        return nodes.has(".", at: index - 1) && index > 1 ? nodes[index - 2].token : onlyTable
    }

    private static func side(startingAt index: Int, in nodes: [SQLNode], _ onlyTable: String?) -> String? {
        if nodes.has("$1", at: index) { return "$1" }
        if nodes.has("organisation_id", at: index) { return onlyTable }
        guard nodes.has(".", "organisation_id", at: index + 1) else { return nil }
        return nodes[index].token
    }
}
