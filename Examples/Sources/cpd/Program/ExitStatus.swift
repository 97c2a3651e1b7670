/// What the exit code of a command says; the numbers are a promise.
enum ExitStatus: Int32 {
    /// Done, or the answer is yes.
    case done = 0
    /// The answer is no: does not meet, not yet, refused.
    case no = 1
    /// Wrong usage: nothing was tried.
    case usage = 2
    /// Input that cannot be read, or is invalid.
    case input = 3
    /// The store cannot be reached, or failed.
    case store = 4
}
