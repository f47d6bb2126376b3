import Diagnostics
import Mustache

/// The one door to swift-mustache: compiles templates and fills them from views.
///
/// What is particular to the library stays here. It looks names up by reflection, which is slow, unless a value says
/// itself what its children are (`MustacheParent`). It escapes text character by character, which is slower still:
/// so its own escaping is switched off, and values arrive escaped according to the kind of their field. A template
/// could not switch it back on: pragmas are refused.
struct MustacheEngine: Sendable {
    private let library: MustacheLibrary

    /// Compiles each template; those that the library cannot read are left out and reported.
    static func compile(_ files: [TemplateFile]) -> Reported<MustacheEngine> {
        var library = MustacheLibrary()
        var diagnostics: [Diagnostic] = []
        for file in files {
            do {
                try library.register("{{%CONTENT_TYPE: TEXT}}" + file.text, named: file.name)
            } catch {
                diagnostics.append(.notCompiled(file))
            }
        }
        return Reported(MustacheEngine(library: library), diagnostics)
    }

    func render(_ name: String, _ view: some View) -> [UInt8] {
        Array((library.render(BoundView(view: view), withTemplate: name) ?? "").utf8)
    }
}

/// A view as the library sees it.
private struct BoundView: MustacheParent {
    let view: any View

    func child(named name: String) -> Any? {
        guard let value = view.value(named: name) else { return nil }
        return switch value {
        case .flag(let flag): flag
        case _ where value.isEmpty: BoundText.absent
        case .text(let text): BoundText(renderText: text.escapedForHTML)
        case .html(let html): BoundText(renderText: String(decoding: html.bytes, as: UTF8.self))
        case .texts(let texts): texts.map { BoundText(renderText: $0.escapedForHTML) }
        case .fragments(let fragments):
            fragments.map { BoundText(renderText: String(decoding: $0.bytes, as: UTF8.self)) }
        case .view(let view): view.map { BoundView(view: $0) }
        case .views(let views): views.map { BoundView(view: $0) }
        }
    }
}

/// Text that is ready for the page. Empty text hides its section.
///
/// It has no children, and says so: else the library would look for some by reflection. Nothing at all is empty text
/// too, never `nil`: for `nil` the library would go on to look in the sections around.
private struct BoundText: MustacheParent, MustacheCustomRenderable {
    let renderText: String

    static let absent = BoundText(renderText: "")

    var isNull: Bool { renderText.isEmpty }

    func child(named name: String) -> Any? { nil }
}

extension String {
    /// The text with the five characters replaced that mean something in HTML; itself if it has none of them.
    var escapedForHTML: String {
        guard let first = utf8.firstIndex(where: { $0.htmlEscape != nil }) else { return self }
        var escaped = Array(utf8[..<first])
        for byte in utf8[first...] {
            if let replacement = byte.htmlEscape {
                escaped += replacement.utf8
            } else {
                escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var htmlEscape: String? {
        switch self {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}

extension Diagnostic {
    fileprivate static func notCompiled(_ file: TemplateFile) -> Self {
        Diagnostic(.templateSyntax, "The template cannot be compiled", at: .file(file.path))
    }
}
