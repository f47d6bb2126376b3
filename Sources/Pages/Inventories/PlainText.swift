import Knowledge
import Markup

extension Prose {
    /// The text without markup and citations, its blocks separated by line feeds.
    var plainText: String {
        var text: [UInt8] = []
        var index = 1
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
            case .text, .code, .codeBlock, .listedCode: text += document.bytes[node.text.range]
            case .wikiLink where Int(node.end) == index + 1: text += document.bytes[node.text.range]
            case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
            default: break
            }
            index += 1
        }
        // What stood before a citation is a space too many.
        while text.last == UInt8(ascii: " ") || text.last == UInt8(ascii: "\n") { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }
}
