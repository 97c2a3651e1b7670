public import CPDDomain

/// Why a requirement stands as it does; each has a sentence in the catalogue.
public enum TrainingReason: String, Hashable, Sendable, CaseIterable {
    /// Completed, and nothing lapses.
    case completed = "training-completed"
    /// Completed, and valid until a day.
    case valid = "training-valid"
    /// Done in the term.
    case doneInTerm = "training-done-in-term"
    /// The edition was acknowledged.
    case acknowledged = "training-acknowledged"
    /// The first time is not done yet.
    case firstTime = "training-first-time"
    /// It has lapsed and is to be renewed.
    case lapsed = "training-lapsed"
    /// An event asks for it.
    case event = "training-event"
    /// A term asks for it.
    case term = "training-term"
    /// A new edition is to be read.
    case newEdition = "training-new-edition"
    /// A new edition is to be read, and no number of days is set.
    case newEditionWithoutDays = "training-new-edition-without-days"
    /// The post begins later.
    case notStarted = "training-not-started"
    /// On leave.
    case onLeave = "training-on-leave"
    /// No event has asked for it.
    case nothingAsked = "training-nothing-asked"
    /// The source says regularly, without a number.
    case intervalUnset = "training-interval-unset"
    /// No source with a number was read.
    case intervalNotGiven = "training-interval-not-given"
    /// The days of the terms are not known.
    case termsUnset = "training-terms-unset"
    /// A completion without certificate or source.
    case withoutProof = "training-without-proof"
    /// Nobody recorded which edition is in force.
    case editionNotRecorded = "training-edition-not-recorded"
    /// Nobody recorded the nation, phase or type of the school.
    case siteNotRecorded = "training-site-not-recorded"
    /// Asked elsewhere.
    case otherSite = "training-other-site"
    /// Asked of others.
    case otherPeople = "training-other-people"
    /// Began before the day from which it is asked.
    case startedBefore = "training-started-before"
    /// No longer in post or responsibility.
    case left = "training-left"
    /// Not asked on the date.
    case notInForce = "training-not-in-force"
    /// Switched off, or without a source.
    case switchedOff = "training-switched-off"
    /// Asked of a panel or the site, not of each person.
    case askedOfOthersTogether = "training-asked-together"
    /// Enough holders.
    case enoughHolders = "training-enough-holders"
    /// Too few holders.
    case tooFewHolders = "training-too-few-holders"
    /// Enough holders only with part-timers, whose days are not recorded.
    case daysNotRecorded = "training-days-not-recorded"
    /// Nobody recorded who is on the panel.
    case panelNotRecorded = "training-panel-not-recorded"
    /// The site is closed.
    case closed = "training-closed"

    /// The code of the reason.
    public var code: ReasonCode { ReasonCode(self.rawValue) }
}
