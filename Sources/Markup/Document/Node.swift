/// One node of a ``Document``: a fixed-size record in its array, in document order.
package struct Node: Hashable, Sendable {
    /// What a node is. The comment names what `text`, `detail`, `number` and `level` hold, where they hold anything.
    package enum Kind: UInt8, CaseIterable, Sendable {
        // Blocks
        case document
        case paragraph
        /// `level` 1 to 6; `detail` the identifier that links use.
        case heading
        case blockQuote
        /// `detail` the kind in lower case (`note`, `denial`); `text` the title as written, empty for the kind's own.
        case callout
        /// `:::name Title`: `detail` the name, `text` the title.
        case container
        /// `number` -1 for bullets, else the first number; `level` 1 if tight.
        case list
        /// `number` 0 for an open task, 1 for a done one, -1 for no task.
        case item
        /// `text` the code, `detail` the info string.
        case codeBlock
        /// A fenced `{name} argument`: `detail` the name, `text` the argument; children what its content lists.
        case dataBlock
        /// `text` one code that a `{codes}` block names.
        case listedCode
        /// `text` the list, or the code with all its lists, that a `{checklist}` block names.
        case listedChecklist
        /// `text` the HTML.
        case htmlBlock
        case thematicBreak
        /// `text` the caption, if any.
        case table
        /// `level` 1 for the head row.
        case tableRow
        /// `level` 0 none, 1 left, 2 centre, 3 right; `number` 1 in the head row.
        case tableCell
        case definitionList
        case definitionTerm
        case definitionMeaning
        /// `detail` the label, `number` its place by first use, from 1. Behind all else, in the order of the numbers.
        case footnoteDefinition

        // Inlines
        /// `text` the characters, entities and escapes already resolved. `level` 1 if they came from an escape or entity,
        /// or stand behind a backslash (`\97140`): no markup is looked for in such text, and no link is made of it.
        case text
        case softBreak
        case lineBreak
        /// `text` the code.
        case code
        /// `text` the HTML.
        case htmlInline
        case emphasis
        case strong
        case strikethrough
        /// `text` the destination as written (entities and escapes resolved), `detail` the title.
        case link
        /// `text` the destination, `detail` the title; children are the alternative text.
        case image
        /// `[[target|label]]`: `text` the target; children the label, none if it takes the target's name.
        case wikiLink
        /// `![[target]]`: `text` the target; `level` 1 if it was alone in its paragraph and stands in its place.
        case embed
        /// `[@source locator]`: `text` the source's identifier, `detail` the locator.
        case citation
        /// `[^label]`: `detail` the label, `number` the footnote's number, `level` which use of it this is, from 1.
        case footnoteReference
    }

    package var kind: Kind
    package var level: UInt8 = 0
    package var number: Int32 = 0
    /// The index behind the node's last descendant: the next sibling's, if there is one.
    package var end: Int32 = 0
    /// Ranges of ``Document/bytes``.
    package var text: TextRange = .empty
    package var detail: TextRange = .empty
    /// The range of the text that was parsed.
    package var source: TextRange = .empty

    package init(_ kind: Kind) {
        self.kind = kind
    }
}
