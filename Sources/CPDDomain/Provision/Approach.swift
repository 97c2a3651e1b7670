/// The nineteen approaches of clauses MAT-2a to MAT-2s.
public enum Approach: String, Hashable, Sendable, CaseIterable {
    /// MAT-2a: in-school training with in-house expertise and collaborative activity.
    case inSchoolTraining = "in-school training"
    /// MAT-2b: coaching, mentoring and learning conversations.
    case coaching
    /// MAT-2c: job enrichment or enlargement.
    case jobEnrichment = "job enrichment"
    /// MAT-2d: producing documentation or resources.
    case producingResources = "producing resources"
    /// MAT-2e: an external consultant, adviser or expert.
    case externalExpert = "external expert"
    /// MAT-2f: master classes, model and demonstration lessons.
    case masterClass = "master class"
    /// MAT-2g: role play, simulations.
    case rolePlay = "role play"
    /// MAT-2h: collecting and collating pupil feedback, data and outcomes.
    case pupilFeedback = "pupil feedback"
    /// MAT-2i: a lecture, course or conference, in person or virtual.
    case conference
    /// MAT-2j: school visits.
    case schoolVisit = "school visit"
    /// MAT-2k: secondments, exchanges and placements.
    case secondment
    /// MAT-2l: international professional development.
    case international
    /// MAT-2m: postgraduate and other qualifications and recognition.
    case qualification
    /// MAT-2n: a sustained programme with schedule and milestones.
    case programme
    /// MAT-2o: research opportunities.
    case research
    /// MAT-2p: distance learning.
    case distanceLearning = "distance learning"
    /// MAT-2q: blogs and webinars.
    case webinar
    /// MAT-2r: practical experience, such as marking, presenting, networks.
    case practicalExperience = "practical experience"
    /// MAT-2s: external partnerships.
    case partnership
}
