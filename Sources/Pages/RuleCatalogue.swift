import Diagnostics

extension Rule {
    /// What may be wrong with a theme.
    package static let ofPages: [Rule] = [
        .templateSyntax, .templateFeature, .templateSection, .templateOutsideBlock, .templateContext, .templateLimits,
        .templateUnknownName, .templateEscaping, .templateKind, .templateUnknownTemplate, .templateUnknownBlock,
        .templateRecursion, .templateMissing, .templateUnused,
    ]
}
