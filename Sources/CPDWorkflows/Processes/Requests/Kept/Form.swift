internal import CPDDomain

/// How one type of value is written as canonical text and read back: both ways in one place, so that they agree.
struct Form<Value> {
    let write: (Value) -> CanonicalText
    let read: (CanonicalText) throws -> Value

    /// This form, or `null`.
    var optional: Form<Value?> {
        Form<Value?>(
            write: { $0.map(self.write) ?? .null },
            read: { $0 == .null ? nil : try self.read($0) })
    }

    /// A list of this form.
    var list: Form<[Value]> {
        Form<[Value]>(
            write: { .list($0.map(self.write)) },
            read: { tree in
                guard case .list(let elements) = tree else { throw CanonicalReader.Fault() }
                return try elements.map(self.read)
            })
    }

    /// A form of something made from this one's value.
    func map<Other>(_ from: @escaping (Other) -> Value, _ to: @escaping (Value) -> Other?) -> Form<Other> {
        Form<Other>(
            write: { self.write(from($0)) },
            read: { tree in
                guard let other = to(try self.read(tree)) else { throw CanonicalReader.Fault() }
                return other
            })
    }

    /// A record: a prototype whose properties are written and read one by one.
    static func record(_ prototype: Value, _ fields: [FieldForm<Value>]) -> Form {
        Form(
            write: { value in .record(fields.map { .init(key: $0.key, value: $0.write(value)) }) },
            read: { tree in
                var value = prototype
                for field in fields { try field.read(tree[field.key], &value) }
                return value
            })
    }
}

/// How one property of a record is written and read.
struct FieldForm<Root> {
    let key: String
    let write: (Root) -> CanonicalText
    let read: (CanonicalText, inout Root) throws -> Void

    init<Value>(_ key: String, _ path: WritableKeyPath<Root, Value>, _ form: Form<Value>) {
        self.key = key
        self.write = { form.write($0[keyPath: path]) }
        self.read = { tree, root in root[keyPath: path] = try form.read(tree) }
    }
}

extension Form<String> {
    static var text: Self {
        Self(
            write: { .text($0) },
            read: { tree in
                guard case .text(let text) = tree else { throw CanonicalReader.Fault() }
                return text
            })
    }
}

extension Form<Int64> {
    static var integer: Self {
        Self(
            write: { .integer($0) },
            read: { tree in
                guard case .integer(let integer) = tree else { throw CanonicalReader.Fault() }
                return integer
            })
    }
}

extension Form<Int> {
    static var count: Self { Form<Int64>.integer.map({ Int64($0) }, { Int(exactly: $0) }) }
}

extension Form<Bool> {
    static var flag: Self {
        Self(
            write: { .flag($0) },
            read: { tree in
                guard case .flag(let flag) = tree else { throw CanonicalReader.Fault() }
                return flag
            })
    }
}

extension Form<CivilDate> {
    static var date: Self { Form<String>.text.map(\.description, { CivilDate($0) }) }
}

extension Form<Money> {
    static var money: Self { Form<String>.text.map(\.description, { Money($0) }) }
}

extension Form where Value: RawRepresentable<String> {
    static var code: Self { Form<String>.text.map(\.rawValue, { Value(rawValue: $0) }) }
}
