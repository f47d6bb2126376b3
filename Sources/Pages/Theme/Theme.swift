import Diagnostics

/// A folder of templates, compiled and verified, and the files that are copied beside the pages.
package struct Theme: Sendable {
    /// A file of `templates/assets/`.
    package struct Asset: Sendable {
        /// The place in the site, such as `assets/fascia.css`.
        package let path: String
        package let bytes: [UInt8]
    }

    /// A page with all that surrounds it, or what it says alone.
    package enum Form: Sendable {
        case page
        /// In the layout `chapter.mustache`, to stand in a document with others.
        case chapter
    }

    /// Ascending by path.
    package let assets: [Asset]
    /// By the name of the page template; empty if there was an error.
    private let programs: [String: PageProgram]
    private let chapterPrograms: [String: PageProgram]
    /// By the name of the page template: the blocks that a site may fill, in the order in which they stand in the page.
    let blocks: [String: [String]]

    fileprivate init(
        assets: [Asset], programs: [String: PageProgram], chapterPrograms: [String: PageProgram],
        blocks: [String: [String]]
    ) {
        self.assets = assets
        self.programs = programs
        self.chapterPrograms = chapterPrograms
        self.blocks = blocks
    }

    /// Returns the page, as UTF-8; empty if the theme was loaded with errors.
    package func render<Model: View>(_ template: PageTemplate<Model>, as form: Form = .page, _ view: Model) -> [UInt8] {
        (form == .page ? programs : chapterPrograms)[template.name]?.render(view) ?? []
    }
}

/// Takes the place of `layout` where a page becomes a chapter of the handbook.
let chapterLayout = "chapter"

/// Stands before the names of templates that a site has replaced by its own.
let originalPrefix = "original/"

/// Reads a theme. In several folders, a file of a later one takes the place of the file of the same name in those before.
///
/// What the first folder had stays there under `original/`: a `code.mustache` of a later folder may begin with
/// `{{<original/code}}` and fill one block of it. The style sheet `assets/site.css` is put behind `assets/fascia.css`,
/// so that pages still wait for one style sheet only. Scripts and style sheets lose their comments and indentation.
///
/// Throws if a folder or file cannot be read; what is wrong in a template is reported.
package func loadTheme(from folders: [any FileTree]) throws(FileTreeError) -> Reported<Theme> {
    var templates: [String: TemplateFile] = [:]
    var diagnostics: [String: [Diagnostic]] = [:]
    var assets: [String: Theme.Asset] = [:]
    for (place, folder) in folders.enumerated() {
        for path in try folder.list() {
            if path.hasPrefix("assets/") {
                assets[path] = Theme.Asset(path: path, bytes: leanAsset(path, try folder.read(path)))
            } else if path.hasSuffix(".mustache") {
                let name = String(path.dropLast(".mustache".count))
                if place > 0, let original = templates[name], templates[originalPrefix + name] == nil {
                    templates[originalPrefix + name] = original.renamed(originalPrefix + name)
                    diagnostics[originalPrefix + name] = diagnostics[name]
                }
                let file = TemplateFile.read(try folder.read(path), name: name, path: folder.sourcePath(path))
                templates[name] = file.value
                diagnostics[name] = file.diagnostics
            }
        }
    }
    let verifier = TemplateVerifier(templates, folder: folders.first?.name ?? "")
    var found = diagnostics.keys.sorted().flatMap { diagnostics[$0] ?? [] } + verifier.diagnostics
    var chapterTemplates = templates
    chapterTemplates["layout"] = templates[chapterLayout]
    let said = found
    found += TemplateVerifier(chapters: chapterTemplates).diagnostics.filter { other in
        !said.contains { $0.rule == other.rule && $0.range == other.range }
    }
    func programs(_ templates: [String: TemplateFile]) -> [String: PageProgram] {
        guard !found.containErrors else { return [:] }
        let programs = TemplateKind.all.compactMap { kind in
            templates[kind.name].map { (kind.name, PageProgram($0, filledFrom: kind.shape, in: templates)) }
        }
        return Dictionary(programs, uniquingKeysWith: { first, _ in first })
    }
    if let own = assets.removeValue(forKey: "assets/site.css"), let main = assets["assets/fascia.css"] {
        assets[main.path] = Theme.Asset(path: main.path, bytes: main.bytes + "\n".utf8 + own.bytes)
    }
    let blocks = TemplateKind.all.map { ($0.name, blockNames(of: $0.name, in: templates)) }
    return Reported(
        Theme(
            assets: assets.values.sorted { $0.path < $1.path }, programs: programs(templates),
            chapterPrograms: programs(chapterTemplates),
            blocks: Dictionary(blocks, uniquingKeysWith: { first, _ in first })),
        found)
}

/// The blocks of a page template and of what it is made from: those of the layout around it, then its own.
private func blockNames(of page: String, in templates: [String: TemplateFile]) -> [String] {
    var names: [String] = []
    var seenFiles: Set<String> = [page]
    var seenNames: Set<String> = []
    var pending = (templates[page]?.nodes ?? []).reversed().map(\.self)
    while let node = pending.popLast() {
        pending += node.children.reversed()
        switch node.tag.kind {
        case .block: if seenNames.insert(node.tag.name).inserted { names.append(node.tag.name) }
        case .partial, .parent:
            if seenFiles.insert(node.tag.name).inserted {
                pending += (templates[node.tag.name]?.nodes ?? []).reversed()
            }
        default: break
        }
    }
    return names
}
