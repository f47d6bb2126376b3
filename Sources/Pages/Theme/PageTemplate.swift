/// A template that a kind of page is made from, together with the view that fills it.
package struct PageTemplate<Model: View>: Sendable {
    /// The file is `templates/NAME.mustache`.
    package let name: String

    private init(_ name: String) {
        self.name = name
    }
}

extension PageTemplate where Model == HomeView { package static var home: Self { Self("home") } }
extension PageTemplate where Model == IndexView { package static var index: Self { Self("index") } }
extension PageTemplate where Model == CodeView { package static var code: Self { Self("code") } }
extension PageTemplate where Model == TechniqueView { package static var technique: Self { Self("technique") } }
extension PageTemplate where Model == TermView { package static var term: Self { Self("term") } }
extension PageTemplate where Model == ModifierView { package static var modifier: Self { Self("modifier") } }
extension PageTemplate where Model == FamilyView { package static var family: Self { Self("family") } }
extension PageTemplate where Model == PairView { package static var pair: Self { Self("pair") } }
extension PageTemplate where Model == ChecklistView { package static var checklist: Self { Self("checklist") } }
extension PageTemplate where Model == ComparisonView { package static var comparison: Self { Self("comparison") } }
extension PageTemplate where Model == HandbookView { package static var handbook: Self { Self("handbook") } }
extension PageTemplate where Model == SourceView { package static var source: Self { Self("source") } }
extension PageTemplate where Model == ArticleView { package static var article: Self { Self("article") } }
extension PageTemplate where Model == GlossaryView { package static var glossary: Self { Self("glossary") } }
extension PageTemplate where Model == CodeTableView { package static var codeTable: Self { Self("code-table") } }
extension PageTemplate where Model == GuideView { package static var guide: Self { Self("guide") } }
extension PageTemplate where Model == SearchView { package static var search: Self { Self("search") } }
extension PageTemplate where Model == NotFoundView { package static var notFound: Self { Self("404") } }

/// The name of a page template and the shape it is verified against.
struct TemplateKind: Sendable {
    let name: String
    let shape: ViewShape

    init<Model: View>(_ template: PageTemplate<Model>) {
        name = template.name
        shape = Model.fields.shape
    }

    /// Every template that a theme must have.
    static let all: [TemplateKind] = [
        TemplateKind(.home), TemplateKind(.index), TemplateKind(.code), TemplateKind(.technique), TemplateKind(.term),
        TemplateKind(.modifier), TemplateKind(.family), TemplateKind(.pair), TemplateKind(.checklist),
        TemplateKind(.source), TemplateKind(.comparison), TemplateKind(.handbook),
        TemplateKind(.article), TemplateKind(.glossary), TemplateKind(.codeTable), TemplateKind(.guide),
        TemplateKind(.notFound), TemplateKind(.search),
    ]
}
