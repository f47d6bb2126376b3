import Foundation
import Options

do {
    let settings = try Settings(CommandLine.arguments.dropFirst())
    guard FileManager.default.isExecutableFile(atPath: settings.fascia) else {
        throw ChildProcess.Failure(
            description: "There is no command \(settings.fascia): build it with swift build -c release --product fascia"
        )
    }
    guard FileManager.default.fileExists(atPath: settings.templates) else {
        throw ChildProcess.Failure(description: "There is no folder \(settings.templates)")
    }
    try FileManager.default.createDirectory(atPath: settings.folder, withIntermediateDirectories: true)
    print("\(Machine.description)\nmedian of \(settings.runs) builds (least–most)")
    let experiments = settings.articles.map { Experiment(settings: settings, articles: $0) }
    for experiment in experiments { try experiment.removeSites() }
    defer { for experiment in experiments { try? experiment.removeSites() } }
    for experiment in experiments {
        let measurement = try experiment.measured()
        print("\n\(Report(measurement: measurement).text)")
    }
} catch let error as UsageError {
    Console.write("bench: \(error)\n\(Settings.usage)")
    exit(64)
} catch {
    Console.write("bench: \(error)\n")
    exit(1)
}
