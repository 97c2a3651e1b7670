import CPDDomain
import CPDImpact
import CPDPolicy

// Every object file of the three modules is linked into this program, used or not.
if let date = CivilDate(year: 2026, month: 9, day: 1) { print(date) }
