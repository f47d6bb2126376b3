extension Node.Kind {
    /// Whether nodes of this kind never have children.
    var isLeaf: Bool {
        switch self {
        case .text, .softBreak, .lineBreak, .code, .htmlInline, .htmlBlock, .thematicBreak, .codeBlock, .listedCode,
            .citation, .embed, .footnoteReference:
            true
        default: false
        }
    }
}
