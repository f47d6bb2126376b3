import Diagnostics

/// A folder of templates, compiled and verified, and the files that are copied beside the pages.
package struct Theme: Sendable {
    /// A file of `templates/assets/`.
    package struct Asset: Sendable {
        /// The place in the site, such as `assets/fascia.css`.
        package let path: String
        package let bytes: [UInt8]
    }

    /// Ascending by path.
    package let assets: [Asset]
    private let engine: MustacheEngine

    fileprivate init(assets: [Asset], engine: MustacheEngine) {
        self.assets = assets
        self.engine = engine
    }

    /// Returns the page, as UTF-8; empty if the theme was loaded with errors.
    package func render<Model: View>(_ template: PageTemplate<Model>, _ view: Model) -> [UInt8] {
        engine.render(template.name, view)
    }
}

/// Reads a theme. In several folders, a file of a later one takes the place of the file of the same name in those before.
///
/// Throws if a folder or file cannot be read; what is wrong in a template is reported.
package func loadTheme(from folders: [any FileTree]) throws(FileTreeError) -> Reported<Theme> {
    var templates: [String: TemplateFile] = [:]
    var diagnostics: [String: [Diagnostic]] = [:]
    var assets: [String: Theme.Asset] = [:]
    for folder in folders {
        for path in try folder.list() {
            if path.hasPrefix("assets/") {
                assets[path] = Theme.Asset(path: path, bytes: try folder.read(path))
            } else if path.hasSuffix(".mustache") {
                let name = String(path.dropLast(".mustache".count))
                let file = TemplateFile.read(try folder.read(path), name: name, path: folder.sourcePath(path))
                templates[name] = file.value
                diagnostics[name] = file.diagnostics
            }
        }
    }
    let compiled = MustacheEngine.compile(templates.values.sorted { $0.name < $1.name })
    let verifier = TemplateVerifier(templates, folder: folders.first?.name ?? "")
    // A template that cannot be read says so itself; that the compiler cannot read it either is no news.
    let ownFaults = diagnostics.keys.sorted().flatMap { diagnostics[$0] ?? [] }
    return Reported(
        Theme(assets: assets.values.sorted { $0.path < $1.path }, engine: compiled.value),
        (ownFaults.isEmpty ? compiled.diagnostics : ownFaults) + verifier.diagnostics)
}
