extension RowFault {
    static let missingIdentifier = Self(
        "sourcedId", "missing-identifier", "The row has no sourcedId. Every row needs one that stays the same.")
    static let duplicateIdentifier = Self(
        "sourcedId", "duplicate-identifier",
        "An earlier row has the same sourcedId. Give each row its own, or take one of the two out.")
    static let invalidStatus = Self(
        "status", "invalid-status", "The status must be blank, active or tobedeleted.")
    static let invalidEnabled = Self("enabledUser", "invalid-enabled", "enabledUser must be true or false.")
    static let unknownRole = Self(
        "role", "unknown-role", "The role is not one of OneRoster's, such as teacher, aide or administrator.")
    static let blankGivenName = Self("givenName", "blank-name", "The given name is blank. Fill it in.")
    static let blankFamilyName = Self("familyName", "blank-name", "The family name is blank. Fill it in.")
    static let invalidEmail = Self(
        "email", "invalid-email", "The email address must look like name@school.example, or be blank.")
    static let invalidRoleType = Self("roleType", "invalid-role-type", "roleType must be primary or secondary.")
    static let missingPerson = Self(
        "userSourcedId", "missing-person", "The row does not say whose role it is. Fill in userSourcedId.")
    static let unknownPerson = Self(
        "userSourcedId", "unknown-person",
        "The role belongs to a person who is not in users.csv. Add the person, or take the row out.")
    static let endsBeforeItBegins = Self(
        "endDate", "ends-before-it-begins", "The role ends before it begins. Correct one of the two dates.")
    static let blankOrganisationName = Self("name", "blank-name", "The organisation's name is blank. Fill it in.")
    static let unknownOrganisationType = Self(
        "type", "unknown-organisation-type",
        "The type must be school, department, district, local, state or national.")
    static let invalidTRN = Self(
        "userIds", "invalid-trn",
        "A teacher reference number has exactly seven digits. The person is taken without it.")

    static func invalidDate(column: String) -> Self {
        Self(
            column, "invalid-date",
            "The date must be a real day written YYYY-MM-DD or YYYY-MM-DDThh:mm:ss.sssZ, such as 2026-09-01.")
    }

    static let invalidShare = Self(
        OneRosterRows.shareColumn, "invalid-share",
        "The share of full time is a decimal from 0 to 1 with at most three places, such as 0.6, or blank.")

    static func missingOrganisation(column: String) -> Self {
        Self(column, "missing-organisation", "The row names no school. Fill in the sourcedId of one in orgs.csv.")
    }

    static func unknownOrganisation(column: String) -> Self {
        Self(
            column, "unknown-organisation",
            "The row is for a school that is not there. Add the school to orgs.csv, or correct its sourcedId here.")
    }

    static func nameTooLong(column: String) -> Self {
        Self(
            column, "name-too-long",
            "The name is longer than 200 bytes. Look for a quote that was closed too late, or shorten it.")
    }
}
