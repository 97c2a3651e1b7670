import CPDDomain
import CPDImpact
import CPDPolicy
import Foundation

// The twin that Scripts/check-linkage must catch.
if let date = CivilDate(year: 2026, month: 9, day: 1) { print(date, Date(timeIntervalSince1970: 0)) }
