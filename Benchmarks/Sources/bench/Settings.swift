import Options

/// What is measured, and with what.
struct Settings {
    static let usage = """
        usage: bench --fascia FILE [--templates DIR] [--articles N,N] [--runs N] [--terms N] [--seed N] [--jobs N]
                     [--folder DIR]

          --fascia     the command to measure, built for release
          --templates  the templates to build with (default templates)
          --articles   the numbers of articles to measure with (default 1000,10000)
          --runs       how often each is built (default 5)
          --terms      how many glossary entries the content has (default 200)
          --seed       what the content is made from (default 1)
          --jobs       how many threads the command may use (default its own choice)
          --folder     where content is kept and sites are written (default .build-benchmarks/bench)

        """

    let fascia: String
    let templates: String
    let articles: [Int]
    let runs: Int
    let terms: Int
    let seed: Int
    let jobs: Int?
    let folder: String

    init(_ arguments: some Sequence<String>) throws(UsageError) {
        let names = ["fascia", "templates", "articles", "runs", "terms", "seed", "jobs", "folder"]
        let options = try Options(arguments, names: names)
        fascia = try options.required("fascia")
        templates = options["templates"] ?? "templates"
        articles = try options.numbers("articles", in: 1...1_000_000) ?? [1000, 10_000]
        runs = try options.number("runs", in: 1...1000) ?? 5
        terms = try options.number("terms", in: 0...100_000) ?? 200
        seed = try options.number("seed", in: 0...Int.max) ?? 1
        jobs = try options.number("jobs", in: 1...1024)
        folder = options["folder"] ?? ".build-benchmarks/bench"
    }
}
