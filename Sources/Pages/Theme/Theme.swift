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
    /// By the name of the page template; empty if there was an error.
    private let programs: [String: PageProgram]

    fileprivate init(assets: [Asset], programs: [String: PageProgram]) {
        self.assets = assets
        self.programs = programs
    }

    /// Returns the page, as UTF-8; empty if the theme was loaded with errors.
    package func render<Model: View>(_ template: PageTemplate<Model>, _ view: Model) -> [UInt8] {
        programs[template.name]?.render(view) ?? []
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
    let verifier = TemplateVerifier(templates, folder: folders.first?.name ?? "")
    let found = diagnostics.keys.sorted().flatMap { diagnostics[$0] ?? [] } + verifier.diagnostics
    var programs: [String: PageProgram] = [:]
    if !found.containErrors {
        for kind in TemplateKind.all {
            programs[kind.name] = templates[kind.name].map {
                PageProgram($0, filledFrom: kind.shape, in: templates)
            }
        }
    }
    return Reported(Theme(assets: assets.values.sorted { $0.path < $1.path }, programs: programs), found)
}
