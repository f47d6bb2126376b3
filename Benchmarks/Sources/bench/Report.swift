import Foundation

/// The table of a measurement, for people to read.
struct Report {
    let measurement: Measurement

    private struct Row {
        let name: String
        let decimals: Int
        let figure: (Sample) -> Double?
    }

    var text: String {
        let size = String(format: "%.1f", Double(measurement.contentBytes) / 1e6)
        var lines = ["\(measurement.articles) articles, \(size) MB, \(measurement.pages) pages"]
        lines.append(line("", ["from nothing", "nothing changed", "one article changed"]))
        for row in rows {
            let kinds = [measurement.cold, measurement.unchanged, measurement.edited]
            lines.append(line(row.name, kinds.map { cell(row, $0) }))
        }
        if stageNames.isEmpty { lines.append("  The command wrote no stage times.") }
        return lines.joined(separator: "\n")
    }

    private var rows: [Row] {
        let (pages, megabytes) = (Double(measurement.pages), Double(measurement.contentBytes) / 1e6)
        var rows = [
            Row(name: "wall, s", decimals: 3) { $0.use.wallSeconds },
            Row(name: "CPU, s", decimals: 3) { $0.use.userSeconds + $0.use.systemSeconds },
            Row(name: "  user, s", decimals: 3) { $0.use.userSeconds },
            Row(name: "  system, s", decimals: 3) { $0.use.systemSeconds },
            Row(name: "peak memory, MB", decimals: 1) { $0.use.peakBytes / 1e6 },
            Row(name: "pages per second", decimals: 0) { pages / $0.use.wallSeconds },
            Row(name: "MB per second", decimals: 1) { megabytes / $0.use.wallSeconds },
        ]
        rows += stageNames.map { name in
            Row(name: "\(name), s", decimals: 3) { sample in
                // A stage that ran twice counts with both times.
                let times = sample.stages.filter { $0.name == name }.map(\.seconds)
                return times.isEmpty ? nil : times.reduce(0, +)
            }
        }
        return rows
    }

    /// The stages in the order in which they ran; those that only some builds have come last.
    private var stageNames: [String] {
        var names: [String] = []
        for stage in (measurement.cold + measurement.unchanged + measurement.edited).flatMap(\.stages)
        where !names.contains(stage.name) {
            names.append(stage.name)
        }
        return names
    }

    private func cell(_ row: Row, _ samples: [Sample]) -> String {
        guard let summary = Summary(samples.compactMap(row.figure)) else { return "-" }
        func formatted(_ number: Double) -> String { String(format: "%.\(row.decimals)f", number) }
        return "\(formatted(summary.median)) (\(formatted(summary.least))–\(formatted(summary.most)))"
    }

    private func line(_ name: String, _ figures: [String]) -> String {
        "  " + name.padding(toLength: 20, withPad: " ", startingAt: 0) + figures.map(padded).joined()
    }

    private func padded(_ cell: String) -> String {
        String(repeating: " ", count: max(1, 26 - cell.count)) + cell
    }
}
