import ArgumentParser
import CPDDomain

/// A command of `cpd`: what it needs it has from its arguments and its desk, and it answers with a reply.
protocol Command: ParsableCommand {
    /// Carries the command out.
    func run(_ desk: Desk) async throws -> Reply
}

/// Runs command lines, one or many, over the same stores.
final class Program {
    private let environment: [String: String]
    private let console: Console
    private let stores = Stores()

    /// A program in an environment, with somewhere to write.
    init(environment: [String: String], console: Console) {
        self.environment = environment
        self.console = console
    }

    /// Runs one command line and says what came of it.
    func run(_ arguments: [String]) async -> ExitStatus {
        var rest = arguments
        do {
            var options = try GlobalOptions.take(from: &rest)
            options.store = options.store ?? self.environment["CPD_STORE"]
            options.actor = options.actor ?? self.environment["CPD_ACTOR"]
            let parsed = try Self.parse(rest)
            if let script = parsed as? RunFile { return try await self.run(script, options) }
            let desk = Desk(
                options: options, stores: self.stores, units: Units(seed: options.seed, words: rest),
                progress: self.console.note)
            let reply = try await Self.answer(parsed, desk)
            for note in reply.notes { self.console.note(note) }
            self.console.say(options.isJSON ? reply.json.text : reply.text + options.enteredBy)
            return reply.status
        } catch let help as Help {
            help.isAskedFor ? self.console.say(help.text) : self.console.note(help.text)
            return help.isAskedFor ? .done : .usage
        } catch {
            let failure = Failure(error)
            self.console.note(failure.message)
            if arguments.contains("--json") { self.console.say(failure.json.text) }
            return failure.status
        }
    }

    /// Runs the lines of a file until one fails.
    private func run(_ script: RunFile, _ options: GlobalOptions) async throws -> ExitStatus {
        let lines = try ScriptLine.read(script.file, environment: self.environment)
        var documents: [JSON] = []
        defer { if options.isJSON { self.console.say(JSON.array(documents).text) } }
        var narration = Narration()
        for (position, line) in lines.enumerated() {
            let place = "\(script.file):\(line.number)"
            var day: CivilDate?
            do {
                var words = line.words
                let lineOptions = try GlobalOptions.take(from: &words).over(options)
                let units = Units(seed: lineOptions.seed, words: [], position: position)
                let desk = Desk(
                    options: lineOptions, stores: self.stores, units: units, position: position,
                    progress: self.console.note)
                day = desk.today
                let reply = try await Self.answer(Self.parse(words), desk)
                for note in reply.notes { self.console.note("\(place): \(note)") }
                documents.append(Self.document(line, words, reply.json))
                if !options.isJSON {
                    self.console.say(
                        narration.text(of: line, on: desk.today, saying: reply.text + lineOptions.enteredBy))
                }
                if reply.status != .done, !line.mayAnswerNo {
                    self.console.note("\(place): The answer is no, so the file stops here.")
                    return reply.status
                }
            } catch {
                let failure =
                    error is Help
                    ? Failure(.usage, "The command is not whole, or is one that no file may hold. See cpd --help.")
                    : Failure(error)
                documents.append(Self.document(line, line.words, failure.json))
                guard failure.status == .no, line.mayAnswerNo else {
                    self.console.note("\(place): \(failure.message)")
                    return failure.status
                }
                let text = "Refused, \(line.words.prefix(2).joined(separator: " ")): \(failure.message)"
                if !options.isJSON { self.console.say(narration.text(of: line, on: day, saying: text)) }
            }
        }
        return .done
    }

    private static func document(_ line: ScriptLine, _ words: [String], _ answer: JSON) -> JSON {
        .object([("line", .number(line.number)), ("command", .text(words.first ?? "")), ("answer", answer)])
    }

    private static func answer(_ parsed: any ParsableCommand, _ desk: Desk) async throws -> Reply {
        if let command = parsed as? any Command { return try await command.run(desk) }
        do {
            var help = parsed
            try help.run()
        } catch {
            throw Help(text: Root.fullMessage(for: error), isAskedFor: Self.isHelp(parsed))
        }
        throw Help(text: Root.helpMessage(), isAskedFor: false)
    }

    /// Whether help was asked for, rather than a part of a command left out.
    private static func isHelp(_ parsed: any ParsableCommand) -> Bool {
        !String(describing: type(of: parsed)).hasSuffix("Commands") && !(parsed is Root)
    }

    private static func parse(_ words: [String]) throws -> any ParsableCommand {
        if words.contains(where: { $0.unicodeScalars.contains(where: isUnprintable) }) {
            throw Failure(.usage, "A word holds a character that cannot be printed; take it out.")
        }
        do {
            return try Root.parseAsRoot(words)
        } catch {
            let text = Root.fullMessage(for: error)
            guard Root.exitCode(for: error) != .success else {
                throw Help(text: text, isAskedFor: true)
            }
            let message = Root.message(for: error).split(separator: "\n").joined(separator: " ")
            if message.contains("is invalid for") {
                throw Failure(
                    .usage,
                    "\(message). A date is one that exists, written 2026-11-24; an amount is written 1240.00 or £1,240.00. "
                        + "See --help behind the command.")
            }
            let end = message.last.map { ".?!".contains($0) } ?? true ? "" : "."
            throw Failure(.usage, "\(message)\(end) See cpd --help, or --help behind the command.")
        }
    }
}

/// Control characters, what turns the direction of writing, and what stands for bytes that were no text.
private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFD: true
    default: false
    }
}

/// Text that explains commands instead of carrying one out.
private struct Help: Error {
    var text: String
    var isAskedFor = false
}
