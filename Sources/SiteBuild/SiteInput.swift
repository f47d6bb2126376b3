import Diagnostics
import Knowledge

/// Everything a site is made from. The same input gives the same bytes.
package struct SiteInput: Sendable {
    package let content: any FileTree
    package let templates: any FileTree
    /// The day for which the site is made.
    package let today: Day
    /// How many pages are worked on at once; the result does not depend on it.
    package let jobs: Int
    /// Without an index nothing is found: for measuring what it costs.
    package var hasIndex = true

    package init(content: any FileTree, templates: any FileTree, today: Day, jobs: Int) {
        self.content = content
        self.templates = templates
        self.today = today
        self.jobs = jobs
    }

    /// The same, of files of the content folder that were listed.
    func listed(_ paths: [String]) -> SiteInput {
        var copy = SiteInput(
            content: ListedFolder(folder: content, paths: paths), templates: templates, today: today, jobs: jobs)
        copy.hasIndex = hasIndex
        return copy
    }

    /// What the site has of its own in place of templates; often nothing.
    var ownTheme: any FileTree { Subfolder("theme", of: content) }

    /// Returns the bytes of a source file named in a diagnostic.
    package func bytes(of path: SourcePath) -> [UInt8]? {
        content.bytes(of: path) ?? templates.bytes(of: path)
    }
}
