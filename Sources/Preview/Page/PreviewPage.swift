import Diagnostics

/// Pages as the preview serves them: those of the site with a script that keeps them up to date.
enum PreviewPage {
    static let changesPath = "/-/changes"
    static let scriptPath = "/-/preview.js"
    static let stylesPath = "/-/preview.css"

    /// Returns a page of the site with the script in its head.
    static func live(_ page: [UInt8], _ state: PreviewState) -> [UInt8] {
        let script = Array(
            """
            <script src="\(scriptPath)" defer data-run="\(state.run)" data-pages="\(state.pages)" \
            data-styles="\(state.styles)" data-changes="\(changesPath)" data-stylesheet="\(stylesPath)"></script>

            """.utf8)
        let end = page.firstRange(of: Array("</head>".utf8))?.lowerBound ?? page.endIndex
        return page[..<end] + script + page[end...]
    }

    /// Returns the page that stands for all others while there is no site to show. What is wrong stands over it.
    static func withoutSite(_ state: PreviewState) -> [UInt8] {
        let problems = state.problems.map { problem in
            [problem.place, problem.message, problem.excerpt, problem.help].compactMap { $0 }.joined(separator: "\n")
        }
        return Array(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>No site yet</title>
            </head>
            <body>
            <h1>No site yet</h1>
            <p>The site is shown here as soon as the following is mended.</p>
            <noscript><pre>\(problems.joined(separator: "\n\n").escapedForHTML)</pre></noscript>
            </body>
            </html>

            """.utf8)
    }
}
