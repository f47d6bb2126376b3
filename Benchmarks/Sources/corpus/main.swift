import Foundation
import Options
import SampleContent

let usage = """
    usage: corpus --articles N --output DIR [--seed S] [--terms N]

      --articles  how many articles to write, about 5.4 KB each
      --output    the content folder to make; must not exist yet, or be empty
      --seed      the same seed gives the same bytes (default 1)
      --terms     how many glossary entries to define (default 200); with 0 the articles differ by little but links

    """

do {
    let options = try Options(CommandLine.arguments.dropFirst(), names: ["articles", "output", "seed", "terms"])
    guard let articles = try options.number("articles", in: 1...1_000_000) else {
        throw UsageError("--articles is missing")
    }
    let site = SampleSite(
        articles: articles,
        terms: try options.number("terms", in: 0...100_000) ?? 200,
        seed: UInt64(try options.number("seed", in: 0...Int.max) ?? 1))
    let bytes = try SampleFolder(path: try options.required("output")).write(site)
    print("\(articles) articles, \(bytes) bytes")
} catch let error as UsageError {
    FileHandle.standardError.write(Data("corpus: \(error)\n\(usage)".utf8))
    exit(64)
} catch {
    FileHandle.standardError.write(Data("corpus: \(error)\n".utf8))
    exit(1)
}
