internal import CPDStorage
internal import CPDStorageSQL

/// What a database role may do that the role of an application must not: anything by which it could read around
/// row-level security or change what is append-only.
enum DatabaseRole: String, Error {
    case isAbsent = "absent"
    case isSuperuser = "superuser"
    case makesRoles = "createrole"
    case bypasses = "bypassrls"
    case owns = "owner"

    /// The role a connection was opened as, or a named one; `nil` where an application may have it. A role counts as
    /// each role it is a member of, directly or not: to be a member is enough to become one.
    static func objection(
        to role: String? = nil, in schema: String, _ pipeline: Pipeline
    ) throws(StorageError) -> DatabaseRole? {
        let owners = """
            SELECT datdba FROM pg_catalog.pg_database WHERE datname = current_database()
            UNION SELECT nspowner FROM pg_catalog.pg_namespace WHERE nspname = $1
            UNION SELECT c.relowner FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1
            """
        let query = SQLStatement(
            """
            SELECT CASE
                WHEN r.rolsuper THEN 'superuser'
                WHEN r.rolcreaterole THEN 'createrole'
                WHEN EXISTS (SELECT FROM pg_catalog.pg_roles o WHERE o.rolsuper AND pg_has_role(r.oid, o.oid, 'MEMBER'))
                    THEN 'superuser'
                WHEN EXISTS (
                    SELECT FROM pg_catalog.pg_roles o WHERE o.rolbypassrls AND pg_has_role(r.oid, o.oid, 'MEMBER'))
                    THEN 'bypassrls'
                WHEN EXISTS (SELECT FROM (\(owners)) o (oid) WHERE pg_has_role(r.oid, o.oid, 'MEMBER')) THEN 'owner'
            END FROM pg_catalog.pg_roles r WHERE r.rolname = \(role == nil ? "session_user" : "$2")
            """, .read, of: .organisation)
        var objection: DatabaseRole? = .isAbsent
        let values = [StoredValue.text(schema)] + (role.map { [StoredValue.text($0)] } ?? [])
        try pipeline.rows(query, values) { row throws(StorageError) in
            objection = try row.text(at: 0).flatMap(DatabaseRole.init(rawValue:))
        }
        return objection
    }

    /// The objection in words that say what to do.
    func error(named role: String) -> StorageError {
        let what =
            switch self {
            case .isAbsent: "is not there"
            case .isSuperuser: "is a superuser, or may become one"
            case .makesRoles: "may make roles, and so make itself a member of any"
            case .bypasses: "bypasses row-level security, or may become a role that does"
            case .owns: "owns the store's tables, schema or database, or may become the role that does"
            }
        return StorageError(
            .unsuitableRole,
            """
            \(role) \(what), so nothing would keep organisations apart. Use a role that owns nothing and bypasses \
            nothing; cpd store migrate with the owner's address and cpd_app_role=NAME grants it what it needs.
            """, cause: self)
    }
}
