import Foundation
import SiteBuild
import Synchronization

/// Measures the stages of a build, and shows the one under way.
///
/// The stages themselves know no clock: they say where they are, and this listens.
final class StageWatch: Sendable {
    private struct State {
        var stages: [(name: String, seconds: Double)] = []
        var current: (stage: Stage, since: ContinuousClock.Instant)?
        var filesToMake: Int?
        var filesMade = 0
        var lastShown: ContinuousClock.Instant?
    }

    private let console: Console
    private let state = Mutex(State())

    init(console: Console) {
        self.console = console
    }

    /// What the build calls while it is under way.
    var listener: @Sendable (BuildEvent) -> Void {
        { event in
            switch event {
            case .began(let stage, let files):
                self.close()
                self.state.withLock { state in
                    state.current = (stage, .now)
                    state.filesToMake = files
                }
                self.console.showProgress(stage.sentence)
            case .madeFile: self.countFile()
            }
        }
    }

    /// Shows how far the pages are, ten times a second at most.
    private func countFile() {
        guard console.showsProgress else { return }
        let text = state.withLock { state -> String? in
            state.filesMade += 1
            guard let total = state.filesToMake else { return nil }
            if let last = state.lastShown, ContinuousClock.now - last < .milliseconds(100) { return nil }
            state.lastShown = .now
            return "\(Stage.write.sentence) \(state.filesMade) of \(total)"
        }
        if let text { console.showProgress(text) }
    }

    func finish() {
        close()
        console.showProgress("")
    }

    /// Writes `{"stages":[{"name":"load","seconds":0.12}, …]}`.
    func write(to path: String) throws {
        let stages = state.withLock { $0.stages }.map { ["name": $0.name, "seconds": $0.seconds] as [String: Any] }
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .prettyPrinted]
        let data = try JSONSerialization.data(withJSONObject: ["stages": stages], options: options)
        try data.write(to: URL(fileURLWithPath: path))
    }

    private func close() {
        state.withLock { state in
            guard let (stage, since) = state.current else { return }
            state.stages.append((stage.rawValue, (ContinuousClock.now - since) / .seconds(1)))
            state.current = nil
        }
    }
}

extension Stage {
    fileprivate var sentence: String {
        switch self {
        case .load: "Reading the content…"
        case .link: "Following the references…"
        case .check: "Checking…"
        case .write: "Making the pages…"
        case .index: "Making the search index…"
        }
    }
}
