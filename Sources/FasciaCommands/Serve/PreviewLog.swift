import Diagnostics
import Preview

/// What a preview says in the terminal.
struct PreviewLog: Sendable {
    let options: SiteOptions

    func say(_ event: PreviewEvent) {
        let console = options.console
        switch event {
        case .listening(let address):
            console.say("\(options.content) is shown at \(address.url) (Ctrl-C ends it)")
            if !address.isLoopback {
                console.report("note: Everybody who can reach this machine can read the preview")
            }
        case .updated(let update, let duration): say(update, duration)
        }
    }

    private func say(_ update: SiteUpdate, _ duration: Duration) {
        let console = options.console
        if !update.news.isEmpty { options.show(update.news, from: update.input) }
        switch update.outcome {
        case .shown: console.say("\(update.what): shown after \(duration.inMilliseconds) ms\(update.rest)")
        case .refused: console.say("\(update.what): not shown\(update.rest)\(update.meanwhile)")
        case .failed(let failure): console.report("error: \(failure)\(update.meanwhile)")
        }
    }
}

extension SiteUpdate {
    /// The files that changed, in a few words.
    fileprivate var what: String {
        switch changed.count {
        case 0: "The folders"
        case 1: "\(changed[0])"
        default: "\(changed.count) files"
        }
    }

    fileprivate var rest: String {
        summary.errors + summary.warnings + summary.notes == 0 ? "" : "; \(summary)"
    }

    fileprivate var meanwhile: String {
        hasSite ? "; the last good site is shown" : "; there is no site to show yet"
    }
}

extension Duration {
    fileprivate var inMilliseconds: Int { Int(self / .milliseconds(1)) }
}
