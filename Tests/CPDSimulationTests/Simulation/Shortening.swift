/// The shortest sequence that still fails, by leaving out parts of it, large ones first (delta debugging; Zeller 1999).
func shortened<Step>(_ steps: [Step], stillFails: ([Step]) async -> Bool) async -> [Step] {
    var steps = steps
    var size = steps.count / 2
    while size > 0 {
        var start = 0
        while start < steps.count {
            var fewer = steps
            fewer.removeSubrange(start..<min(start + size, steps.count))
            if !fewer.isEmpty, await stillFails(fewer) { steps = fewer } else { start += size }
        }
        size /= 2
    }
    return steps
}
