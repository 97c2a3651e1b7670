internal import CPDDomain
internal import CPDStorage

extension School: MappedEntity {
    static let mapping = Mapping<School>(
        table: "schools",
        columnOfAttribute: [
            "urn": "urn", "name": "name", "laEstab": "la_estab", "phase": "phase", "nation": "nation",
            "establishmentType": "establishment_type",
            "memberFrom": "membership_from_day", "memberUntil": "membership_until_day",
        ],
        columns: [
            "name", "urn", "la_estab", "phase", "membership_from_day", "membership_until_day", "nation",
            "establishment_type",
        ],
        write: { entity, values in
            values.append(.text(entity.name))
            values.append(entity.urn.map { .text($0) })
            values.append(entity.laEstab.map { .text($0) })
            values.append(entity.phase.map { .text($0) })
            values.append(entity.membership)
            values.append(entity.nation.map { .text($0) })
            values.append(entity.establishmentType.map { .text($0) })
        },
        read: { id, row throws(StorageError) in
            var school = School(
                id: id, name: try row.text(), urn: try row.optionalText(), laEstab: try row.optionalText(),
                phase: try row.optionalText(), membership: try row.period())
            school.nation = try row.optionalText()
            school.establishmentType = try row.optionalText()
            return school
        })
}
