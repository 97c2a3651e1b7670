import Testing

extension TestServer {
    /// The URL of the role that loads in bulk, with the right to do so in a schema.
    static func loaderURL(schema: String) throws -> String {
        let granted = try self.psql(
            self.superuserURL(),
            "GRANT USAGE ON SCHEMA \(schema) TO cpd_loader;"
                + " GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA \(schema) TO cpd_loader;")
        #expect(granted.succeeded)
        return "\(try self.loaderURL())?cpd_schema=\(schema)"
    }
}
