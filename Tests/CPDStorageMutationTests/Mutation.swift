import CPDStorage
import CPDStorageSQL

/// One way in which the statements of an adapter can be wrong, with the promise that must catch it.
enum Mutation: String, CaseIterable, Sendable {
    case skipsTheRevisionOfUpdates = "refuses a stale update and changes nothing"
    case skipsTheRevisionOfDeletes = "refuses a stale delete and changes nothing"
    case letsCommitPassAStaleUpdate = "dooms a unit with a stale update, even where its body goes on"
    case forgetsTheJournal = "writes one journal entry for each unit, with its changes in order"
    case commitsTooEarly = "applies the same unit once"
    case ordersByLocale = "orders text by its UTF-8 bytes"
    case showsOthersRows = "shows no row of another organisation"
    case changesOthersRows = "changes no row of another organisation"
    case locksNothing = "never commits more than a budget line has, however many try"
    case missesAChange = "gives every committed unit once, in the order of the commits"
    case givesAChangeTwice = "goes on with the feed from any place, with what was committed since"
    case placesByIdentity = "puts a unit behind those whose work it read"
    case keepsTheHead = "misses no unit and gives none twice while many write"
    case keepsTheRevision = "counts several updates of one unit"
    case repeatsTheLastOfAPage = "covers a list once with pages of every size"
    case ignoresAFilter = "answers every filter of every kind as it is defined"
    case losesSalts = "seals each record in its unit's entry, and nothing else"
    case forgetsNoSalt = "forgets the salt of a record for good, and has a whole chain still"
    case deletesNothing = "deletes a row once nothing refers to it"

    /// The promise that catches it.
    var promise: String { self.rawValue }

    /// What is sent instead of a statement; `nil` where nothing is.
    func altered(_ statement: SQLStatement) -> SQLStatement? {
        let (text, operation) = (statement.text, statement.operation)
        switch self {
        case .skipsTheRevisionOfUpdates where operation == .update:
            return statement.replacing("revision = #3", "#3 IS NOT NULL")
        case .skipsTheRevisionOfDeletes where operation == .delete:
            return statement.replacing("revision = #3", "#3 IS NOT NULL")
        case .letsCommitPassAStaleUpdate where operation == .update:
            return SQLStatement(text.replacing("1 / count(*)", with: "count(*)"), operation, of: statement.kind)
        case .forgetsTheJournal: return operation == .insert && text.contains("journal (") ? nil : statement
        case .ordersByLocale where operation == .read: return statement.orderedByLocale
        case .showsOthersRows where operation == .read:
            return statement.withoutOrganisation
        case .changesOthersRows where operation == .update || operation == .delete:
            return statement.withoutOrganisation
        case .locksNothing: return statement.replacing(" FOR NO KEY UPDATE", "")
        case .missesAChange: return operation == .insert && text.contains("journal_pending (") ? nil : statement
        case .givesAChangeTwice: return operation == .delete && text.contains("journal_pending") ? nil : statement
        case .placesByIdentity: return statement.replacing("ORDER BY p.recorded_at, p.id", "ORDER BY p.id")
        case .keepsTheHead: return operation == .update && text.contains("journal_heads") ? nil : statement
        case .losesSalts: return operation == .insert && text.contains("record_salts (") ? nil : statement
        case .forgetsNoSalt: return operation == .delete && text.contains("record_salts") ? nil : statement
        case .keepsTheRevision: return statement.replacing("revision = revision + 1", "revision = revision")
        case .repeatsTheLastOfAPage: return statement.replacing(") > (", ") >= (")
        case .ignoresAFilter: return statement.replacing("source_identifier = #2", "#2 IS NOT NULL")
        case .deletesNothing: return operation == .delete && statement.existence != nil ? nil : statement
        default: return statement
        }
    }
}

extension SQLStatement {
    /// The statement with other words; `#` stands for the dialect's mark of a bound value.
    fileprivate func replacing(_ words: String, _ others: String, existence: String? = nil) -> SQLStatement {
        var text = self.text
        for mark in ["$", "?"] {
            let (old, new) = (words.replacing("#", with: mark), others.replacing("#", with: mark))
            text = text.replacing(old, with: new)
        }
        return SQLStatement(text, self.operation, of: self.kind, existence: existence ?? self.existence)
    }

    /// The statement without the condition that names the organisation, nor in the question what became of its row.
    fileprivate var withoutOrganisation: SQLStatement {
        ["p.organisation_id", "l.organisation_id", "j.organisation_id", "organisation_id"].reduce(self) {
            statement, column in
            let existence = ["$", "?"].reduce(statement.existence) { text, mark in
                text?.replacing("\(column) = \(mark)1", with: "\(mark)1 IS NOT NULL")
            }
            return statement.replacing("\(column) = #1", "#1 IS NOT NULL", existence: existence)
        }
    }

    /// The statement with its texts in the order of a language.
    fileprivate var orderedByLocale: SQLStatement {
        let collation = self.text.contains("$") ? "\"en-GB-x-icu\"" : "NOCASE"
        let parts = self.text.split(separator: " ORDER BY ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return self }
        var order = parts[1]
        for column in ["family_name", "given_name", "title", "summary"] {
            order = order.replacing("\(column),", with: "\(column) COLLATE \(collation),")
        }
        if order.hasPrefix("name,") { order = "name COLLATE \(collation)," + order.dropFirst(5) }
        return SQLStatement(
            "\(parts[0]) ORDER BY \(order)", self.operation, of: self.kind, existence: self.existence)
    }
}
