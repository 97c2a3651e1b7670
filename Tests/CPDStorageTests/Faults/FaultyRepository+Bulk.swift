import CPDDomain
import CPDStorage

/// What the faults do to rows added together.
extension FaultyRepository {
    func insert(contentsOf values: [Entity]) throws(StorageError) {
        switch self.fault {
        case .addsOnlyWhatFits:
            for value in values {
                try self.swallowing(.duplicate, answering: ()) { () throws(StorageError) in
                    try self.swallowing(.missingReference, answering: ()) { () throws(StorageError) in
                        try self.base.insert(value)
                    }
                }
            }
        case .shiftsTogether:
            try self.base.insert(
                contentsOf: values.map { value in
                    self.changed(value) { (person: inout Person) in
                        (person.givenName, person.familyName) = (person.familyName, person.givenName)
                    }
                })
        case .takesNoneForEmptyTogether:
            try self.base.insert(
                contentsOf: values.map { value in
                    self.changed(value) { (need: inout Need) in need.closingReason = need.closingReason ?? "" }
                })
        case .addsOneTooMany:
            let person = Person(id: Identifier(high: 1, low: 1), givenName: "Mira", familyName: "Sandoval")
            try self.base.insert(contentsOf: values + [person as? Entity].compactMap(\.self))
        case .dropsRowsBehindTheLimit: try self.base.insert(contentsOf: Array(values.prefix(2000)))
        default: for value in values { _ = try self.insert(value) }
        }
    }
}
