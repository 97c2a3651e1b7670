import CPDDomain
import CPDPolicy

let dutyKey = DutyKey(ClauseIdentifier("AUD-2"))

let dutyCalendar = AcademicCalendar(
    turnsInMonth: 9,
    terms: [
        .init(name: "autumn 2026", firstDay: day("2026-09-02"), lastDay: day("2026-12-18")),
        .init(name: "spring 2027", firstDay: day("2027-01-04"), lastDay: day("2027-03-26")),
        .init(name: "summer 2027", firstDay: day("2027-04-12"), lastDay: day("2027-07-21")),
    ])

func duty(
    _ schedule: DutySchedule, accountable: [String] = ["Headteacher"], sharing: DutySharing = .either,
    delegations: [DutyDelegation] = [], from: String = "2026-09-01"
) -> Duty {
    Duty(
        dutyKey, task: "share the priorities", accountable: accountable, sharing: sharing, delegations: delegations,
        schedule: schedule, period: Period(startingOn: day(from)))
}

func record(
    _ date: String, by: String = "Amina Okafor", reference: String = "minute 4.1", occasion: String? = nil,
    post: String? = nil
) -> DutyDone {
    DutyDone(dutyKey, on: day(date), by: by, reference: reference, occasion: occasion, post: post)
}

func meeting(_ date: String, _ reference: String) -> DutyEvent {
    DutyEvent(.governingBodyMeeting, on: day(date), reference: reference)
}
