import Testing

@testable import Pages

/// Every shape that templates can reach from a page.
var allShapes: [ViewShape] {
    ViewShape.reachable(from: TemplateKind.all.map(\.shape))
}

@Suite struct ViewTableTests {
    @Test func `names are different, and explained in a sentence without a full stop`() {
        for shape in allShapes {
            #expect(Set(shape.fields.map(\.name)).count == shape.fields.count, "\(shape.name)")
            for text in shape.fields.map(\.documentation) + [shape.documentation] {
                #expect(text.first?.isUppercase == true && text.last != ".", "\(shape.name): \(text)")
            }
        }
    }

    @Test func `the table of a view has each of its properties`() {
        for view in sampleViews {
            let properties = Mirror(reflecting: view).children.compactMap(\.label)
            #expect(view.shape.fields.map(\.name) == properties, "\(type(of: view))")
        }
    }

    @Test func `no field of a sample is empty`() {
        for view in pageSamples {
            for field in view.shape.fields where field.name != "isListed" {
                #expect(view.value(named: field.name)?.isEmpty == false, "\(field.name) of \(type(of: view))")
            }
        }
    }

    private let pageSamples: [any View] = [
        Samples.home, Samples.index, Samples.code, Samples.technique, Samples.term, Samples.modifier, Samples.family,
        Samples.pair, Samples.comparison, Samples.handbook, Samples.checklist, Samples.source, Samples.article,
        Samples.glossary,
        Samples.codeTable, Samples.guide, Samples.notFound, Samples.search,
    ]

    /// The samples and the views in them, one of each type.
    private var sampleViews: [any View] {
        var found: [ObjectIdentifier: any View] = [:]
        var pending = pageSamples
        while let view = pending.popLast() {
            guard found.updateValue(view, forKey: view.shape.id) == nil else { continue }
            for field in view.shape.fields {
                switch view.value(named: field.name) {
                case .view(let nested?): pending.append(nested)
                case .views(let nested): pending += nested
                default: break
                }
            }
        }
        return Array(found.values)
    }
}

extension View {
    fileprivate var shape: ViewShape { Self.fields.shape }
}
