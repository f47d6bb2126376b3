import Knowledge
import Markup

extension Prose {
    /// Returns the text without markup and citations, its blocks separated by line feeds. A link that says no words of its own
    /// says what it shows on the page.
    func plainText(on here: PageSurroundings) -> String {
        let context = LinkedContext(here: here)
        var text: [UInt8] = []
        var index = 1
        /// Whether what follows still stands within the brackets of a citation.
        var isInCitation = false
        while index < document.nodes.count {
            let node = document.nodes[index]
            switch node.kind {
            case .paragraph, .heading, .item, .tableRow, .definitionTerm, .definitionMeaning, .codeBlock, .listedCode:
                if !text.isEmpty, text.last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
            case .tableCell:
                if !text.isEmpty, text.last != UInt8(ascii: "\n") { text.append(UInt8(ascii: " ")) }
            default: break
            }
            switch node.kind {
            case .text:
                var shown = document.bytes[node.text.range]
                if isInCitation {
                    let bracket = shown.firstIndex(of: UInt8(ascii: "]"))
                    shown = bracket.map { shown[($0 + 1)...] } ?? []
                    isInCitation = bracket == nil
                }
                text += shown
            case .citation:
                // Its brackets, and the semicolons between several, are text around it; so is the space in front.
                if !isInCitation, text.last == UInt8(ascii: "[") { text.removeLast() }
                while !isInCitation, text.last == UInt8(ascii: " ") { text.removeLast() }
                isInCitation = true
            case .code, .codeBlock, .listedCode: text += document.bytes[node.text.range]
            case .link where Int(node.end) == index + 1, .wikiLink where Int(node.end) == index + 1:
                text +=
                    context.link(node, in: document)?.text.map { Array($0.utf8) }
                    ?? Array(document.bytes[node.text.range])
            case .softBreak, .lineBreak: if !isInCitation { text.append(UInt8(ascii: " ")) }
            default: break
            }
            index += 1
        }
        while text.last == UInt8(ascii: " ") || text.last == UInt8(ascii: "\n") { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }
}
