import Markup

/// Finds what a text mentions, in one pass over its words.
///
/// A class that never changes, as the site map is: for every text it is handed on.
package final class MentionMatcher: Sendable {
    private let lexicon: MentionLexicon

    package init(_ lexicon: MentionLexicon) {
        self.lexicon = lexicon
    }

    /// Returns the mentions of a document that stands on a page: of each page the first one in each section.
    ///
    /// `unlinked` are names and codes of which the author wants no links. Cost: linear in the text, whatever the number of
    /// names.
    package func mentions(in document: Document, on page: PageID?, unlinked: [String] = []) -> Mentions {
        var mentioned: Set<PageID> = []
        return mentions(in: document, on: page, unlinked: unlinked, mentionedBefore: &mentioned)
    }

    /// Does the same for a text that is not the first of its section: what those in front of it name is no mention again.
    package func mentions(
        in document: Document, on page: PageID?, unlinked: [String] = [], mentionedBefore mentioned: inout Set<PageID>
    ) -> Mentions {
        var pass = MentionPass(document, lexicon, page, OptOuts(unlinked, lexicon), mentioned)
        pass.walk()
        mentioned = pass.mentioned
        return pass.found
    }
}

/// One pass over a document.
struct MentionPass {
    let document: Document
    let lexicon: MentionLexicon
    private let page: PageID?
    let optOuts: OptOuts
    private var tokenizer: Tokenizer
    /// The words of the run in hand: text that nothing but line ends divides.
    var tokens: [Token] { tokenizer.tokens }
    /// Lists of modifiers up to this token have been looked at.
    var modifiersSeenUntil = 0
    /// Whether the run in hand speaks of modifiers, of remittances; found out when somebody asks.
    var subjects: WordRoles?
    /// The pages that the section has mentioned.
    private(set) var mentioned: Set<PageID>
    private var doubted: Set<String> = []
    private(set) var found = Mentions()

    init(
        _ document: Document, _ lexicon: MentionLexicon, _ page: PageID?, _ optOuts: OptOuts, _ mentioned: Set<PageID>
    ) {
        self.mentioned = mentioned
        self.document = document
        self.lexicon = lexicon
        self.page = page
        self.optOuts = optOuts
        tokenizer = Tokenizer(words: lexicon.words)
    }

    mutating func walk() {
        let nodes = document.nodes
        /// Behind the last descendant of each open node.
        var ends: [Int] = []
        var index = 0
        while index < nodes.count {
            while let end = ends.last, end <= index { ends.removeLast() }
            let node = nodes[index]
            switch node.kind {
            case .heading:
                mentioned.removeAll(keepingCapacity: true)
                index = max(index + 1, Int(node.end))
            case .link, .image, .wikiLink, .dataBlock: index = max(index + 1, Int(node.end))
            case .text:
                let end = endOfRun(from: index, parentEnd: ends.last ?? nodes.count)
                read(index..<end)
                index = end
            default:
                if Int(node.end) > index + 1 { ends.append(Int(node.end)) }
                index += 1
            }
        }
    }

    private func endOfRun(from index: Int, parentEnd: Int) -> Int {
        var end = index + 1
        while end < parentEnd {
            if document.nodes[end].kind == .text {
                end += 1
            } else if document.nodes[end].kind == .softBreak, end + 1 < parentEnd, document.nodes[end + 1].kind == .text
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private mutating func read(_ run: Range<Int>) {
        let document = document
        tokenizer.begin()
        for index in run {
            let node = document.nodes[index]
            if node.kind == .softBreak {
                tokenizer.addBreak()
            } else {
                tokenizer.add(node.text.range, of: document.bytes.span, node: index, isVerbatim: node.level == 1)
            }
        }
        modifiersSeenUntil = 0
        subjects = nil
        var index = 0
        while index < tokens.count { index = step(index) }
    }

    /// Looks for what begins at a token, and returns where to go on.
    private mutating func step(_ index: Int) -> Int {
        let token = tokens[index]
        guard !token.isVerbatim, index == 0 || token.gap != .nothing else { return index + 1 }
        let isCode = token.count == 5 && hasFormOfCode(token)
        if token.count == 5, isCodeWithLetters(index) {
            note(.unknownCode, index..<index + 1)
            return index + 1
        }
        guard token.word >= 0 || isCode else { return index + 1 }
        let name = longestName(at: index)
        if let name, name.end > index + 1 {
            note(name, from: index)
            return name.end
        }
        if isCode, let end = code(at: index) { return end }
        if let end = groupCode(at: index) ?? modifiers(at: index, name) { return end }
        if let name { note(name, from: index) }
        return index + 1
    }

    // MARK: What was found

    func entry(_ token: Token) -> MentionLexicon.Entry {
        token.word < 0 ? MentionLexicon.Entry() : lexicon.entries[Int(token.word)]
    }

    /// Notes a link over the tokens of a range, unless the page was mentioned before or is this one.
    mutating func note(_ target: PageID, _ range: Range<Int>) {
        let (first, last) = (tokens[range.lowerBound], tokens[range.upperBound - 1])
        guard target != page, mentioned.insert(target).inserted else { return }
        found.links.append(
            Mention(
                nodes: Int(first.node)...Int(last.node), start: Int(first.start), end: Int(last.end), target: target))
    }

    /// Notes a doubt about the tokens of a range, once for each wording.
    mutating func note(_ doubt: DoubtfulMention.Doubt, _ range: Range<Int>) {
        let (first, last) = (tokens[range.lowerBound], tokens[range.upperBound - 1])
        // Nodes need not stand side by side in the buffer; a doubt over several points at the first.
        let bytes = Int(first.start)..<(first.node == last.node ? Int(last.end) : Int(first.end))
        let text = String(decoding: document.bytes[bytes], as: UTF8.self)
        guard !optOuts.texts.contains(text), doubted.insert(text).inserted else { return }
        let source = document.nodes[Int(first.node)].source(of: bytes)
        found.doubts.append(DoubtfulMention(doubt: doubt, text: text, source: source))
    }

    func isThisPage(_ target: PageID) -> Bool { target == page }
}
