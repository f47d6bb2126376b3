extension Node.Kind {
    /// Whether nodes of this kind never have children.
    var isLeaf: Bool {
        switch self {
        case .text, .softBreak, .lineBreak, .code, .htmlInline, .htmlBlock, .thematicBreak, .codeBlock, .listedCode,
            .listedChecklist, .citation, .embed, .footnoteReference:
            true
        default: false
        }
    }

    /// Whether each node of this kind is a reference of the outline.
    var isReference: Bool {
        switch self {
        case .link, .image, .wikiLink, .embed, .citation, .listedCode, .listedChecklist: true
        default: false
        }
    }
}
