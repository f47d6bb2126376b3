import Diagnostics
import Foundation

/// What the program says and where: data to standard output, everything else to standard error.
struct Console: Sendable {
    let usesColor: Bool
    let isQuiet: Bool
    /// Whether a line may be overwritten: someone watches, and nobody asked for silence.
    let showsProgress: Bool

    init(color: ColorChoice, isQuiet: Bool, environment: [String: String] = ProcessInfo.processInfo.environment) {
        let isTerminal = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
        self.isQuiet = isQuiet
        self.showsProgress = isTerminal && !isQuiet
        self.usesColor = color.usesColor(isTerminal: isTerminal, environment: environment)
    }

    func print(_ bytes: [UInt8]) {
        FileHandle.standardOutput.write(Data(bytes))
    }

    func report(_ text: String) {
        reportBytes(Array((text + "\n").utf8))
    }

    func reportBytes(_ bytes: [UInt8]) {
        FileHandle.standardError.write(Data(bytes))
    }

    /// Says how things stand, unless silence was asked for.
    func say(_ text: String) {
        if !isQuiet { report(text) }
    }

    /// Shows a line that the next one replaces; an empty one wipes it away.
    func showProgress(_ text: String) {
        guard showsProgress else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[2K\(text)".utf8))
    }
}

/// What `--color` says.
enum ColorChoice: String, CaseIterable {
    case auto
    case always
    case never

    /// `NO_COLOR` and `CLICOLOR_FORCE` are read as no-color.org and bixense.com/clicolors describe them.
    func usesColor(isTerminal: Bool, environment: [String: String]) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto:
            if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false {
                false
            } else if environment["CLICOLOR_FORCE"].map({ $0 != "0" && !$0.isEmpty }) ?? false {
                true
            } else {
                isTerminal
            }
        }
    }
}
