import CPDDomain
import CPDImpact
import CPDPolicy

// One use of each module; every object file of the three is linked into this program, used or not.
if let date = CivilDate(year: 2026, month: 9, day: 1) {
    let facts = ProvisionFacts(title: "Reading fluency", date: date)
    print(facts.title, PriorityServed(clause: ClauseIdentifier("MAT-1a")).check(facts).outcome)
}
if let interval = ProportionInterval(count: 8, of: 10) { print(interval.lower, interval.upper) }
