// Accepted with the feature: an asynchronous function runs where its caller runs, so nothing is sent anywhere.
final class Register { var entries = 0 }

struct Clerk {
    func enter(into register: Register) async { register.entries += 1 }
}

@MainActor final class Office {
    let register = Register()
    func work() async { await Clerk().enter(into: self.register) }
}
