import Diagnostics
import Markup

/// A text field of a definition: Markdown, already parsed.
package struct Prose: Sendable {
    package let document: Document
    package let outline: Outline
    /// Where its bytes stand in the definition's file.
    package let origin: TextOrigin

    package init(document: Document, outline: Outline, origin: TextOrigin) {
        self.document = document
        self.outline = outline
        self.origin = origin
    }
}
