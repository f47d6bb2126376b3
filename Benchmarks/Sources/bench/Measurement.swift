import Foundation

/// One build: what it used, and how long each of its stages took by its own clock.
struct Sample {
    let use: ChildProcess.Use
    let stages: [Stage]

    struct Stage: Decodable {
        let name: String
        let seconds: Double
    }
}

/// All builds of one corpus.
struct Measurement {
    let articles: Int
    /// The size of the articles.
    let contentBytes: Int
    /// How many HTML pages a build writes.
    let pages: Int
    /// Builds into no folder at all.
    let cold: [Sample]
    /// Builds right after another, with nothing changed in between.
    let unchanged: [Sample]
    /// Builds after one article was given another sentence.
    let edited: [Sample]
}

/// Builds a corpus again and again.
struct Experiment {
    let settings: Settings
    let articles: Int

    /// A folder of its own for each run, to be removed when everything is measured: ext4 is slow to create files for
    /// minutes after many were deleted, because it passes over recently freed inodes one by one.
    private var sites: [String] {
        (1...settings.runs).map { "\(settings.folder)/site-\(articles)-articles-\($0)" }
    }

    func removeSites() throws {
        for site in sites { try remove(site) }
    }

    func measured() throws -> Measurement {
        let corpora = Corpora(folder: settings.folder, terms: settings.terms, seed: settings.seed)
        let content = try corpora.content(articles: articles)
        var (cold, unchanged, edited): ([Sample], [Sample], [Sample]) = ([], [], [])
        let article = try EditedArticle(in: content)
        defer { try? article.restore() }
        // The kinds of builds take turns, so that a slow minute of the machine meets all.
        for (run, site) in sites.enumerated() {
            Console.progress("Building \(articles) articles, \(run + 1) of \(settings.runs)")
            // What earlier builds left to be written to the disk would slow this one.
            sync()
            cold.append(try build(content, into: site))
            unchanged.append(try build(content, into: site))
            try article.append("Run \(run + 1) says more of the region that was treated.")
            edited.append(try build(content, into: site))
            try article.restore()
        }
        guard let site = sites.last, FileManager.default.fileExists(atPath: site) else {
            throw ChildProcess.Failure(description: "The command succeeded, but did not write the site")
        }
        let pages = try Folder.files(in: site, endingWith: ".html").count
        let size = try Folder.files(in: "\(content)/articles", endingWith: ".md").bytes
        return Measurement(
            articles: articles, contentBytes: size, pages: pages, cold: cold, unchanged: unchanged, edited: edited)
    }

    private func build(_ content: String, into site: String) throws -> Sample {
        let timings = "\(settings.folder)/timings.json"
        try remove(timings)
        var arguments = ["build", "--content", content, "--templates", settings.templates, "--output", site]
        // A fixed day: nothing falls due between two runs.
        arguments += ["--as-of", "2027-01-01", "--quiet", "--color", "never", "--timings", timings]
        if let jobs = settings.jobs { arguments += ["--jobs", "\(jobs)"] }
        let printout = "\(settings.folder)/printout"
        let use = try ChildProcess(program: settings.fascia, arguments: arguments, printout: printout).run()
        return Sample(use: use, stages: Self.stages(timings))
    }

    /// The stage times that a build wrote; none if it wrote no file of this form.
    private static func stages(_ path: String) -> [Sample.Stage] {
        struct Timings: Decodable { let stages: [Sample.Stage] }
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return (try? JSONDecoder().decode(Timings.self, from: data).stages) ?? []
    }

    private func remove(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        try FileManager.default.removeItem(atPath: path)
    }
}
