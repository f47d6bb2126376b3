import Diagnostics

/// Containers: `:::name Title`, any blocks, `:::`; the fences are paragraphs of their own.
extension Draft {
    mutating func formContainers() {
        var copy = TreeCopy(nodes)
        var containers = OpenContainers()
        var index = 0
        while index < nodes.count {
            for fence in containers.leaveParents(before: index) { report(.unclosedContainer(at: place(fence))) }
            copy.closeNodes(before: index)
            if nodes[index].kind == .footnoteDefinition {
                // Footnotes stand behind the text; a container does not go on in them.
                for fence in containers.closeAll() {
                    report(.unclosedContainer(at: place(fence)))
                    copy.builder.close()
                }
            }
            if nodes[index].kind == .paragraph, let fence = fence(index) {
                add(fence, at: nodes[index].source, &containers, to: &copy.builder)
                index = Int(nodes[index].end)
            } else {
                if nodes[index].kind == .paragraph { reportGluedFence(index) }
                containers.enterParent(endingAt: Int(nodes[index].end))
                copy.open(nodes[index], at: index)
                index += 1
            }
        }
        for fence in containers.leaveParents(before: nodes.count) { report(.unclosedContainer(at: place(fence))) }
        copy.closeNodes(before: nodes.count)
        nodes = copy.finished()
    }

    /// Opens a container, or closes the innermost.
    private mutating func add(
        _ fence: Fence, at source: TextRange, _ containers: inout OpenContainers, to builder: inout TreeBuilder
    ) {
        guard fence.name.isEmpty else {
            if !Self.isContainerName(bytes[fence.name]) {
                report(.containerName(string(fence.name), at: place(source)))
            }
            var node = Node(.container)
            node.detail = TextRange(fence.name)
            node.text = append(fence.title)
            node.source = source
            builder.open(node)
            return containers.open(source)
        }
        guard let open = containers.close() else { return report(.strayFence(at: place(source))) }
        builder.changeInnermost { $0.source = TextRange(from: Int(open.start), to: source.range.upperBound) }
        builder.close()
    }

    private struct Fence {
        /// In the document's bytes; empty for the fence that closes.
        let name: Range<Int>
        let title: ArraySlice<UInt8>
    }

    /// Reads a paragraph that is one line of three or more colons.
    private func fence(_ paragraph: Int) -> Fence? {
        let children = paragraph + 1..<Int(nodes[paragraph].end)
        let text = leadingText(of: children)
        guard text.hasPrefix(":::") else { return nil }
        guard !nodes[children].contains(where: { $0.kind == .softBreak || $0.kind == .lineBreak }) else { return nil }
        let content = text.drop { $0 == UInt8(ascii: ":") }.drop(while: isBlank)
        let name = content.prefix { !isWhiteSpace($0) }
        let title = Array(content[name.endIndex...]) + plainText(of: children.dropFirst())
        return Fence(name: name.startIndex..<name.endIndex, title: title[...].trimmed)
    }

    private static func isContainerName(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, isLetter(first) else { return false }
        return name.allSatisfy { isWordByte($0) || $0 == UInt8(ascii: "-") }
    }

    /// A fence that has become part of a paragraph would be shown as text.
    private mutating func reportGluedFence(_ paragraph: Int) {
        guard source[nodes[paragraph].source.range].contains(UInt8(ascii: ":")) else { return }
        for line in nodeLines(of: paragraph) where leadingText(of: line).hasPrefix(":::") {
            report(.gluedFence(at: place(nodes[line.lowerBound].source)))
        }
    }
}

/// The opening fences that have not been closed, by the parent they stand in: a container ends with its parent.
private struct OpenContainers {
    private var parents: [(end: Int, fences: [TextRange])] = []

    mutating func enterParent(endingAt end: Int) {
        parents.append((end, []))
    }

    /// Leaves the parents that end before a node, and returns what was left open in them.
    mutating func leaveParents(before index: Int) -> [TextRange] {
        var fences: [TextRange] = []
        while let last = parents.last, last.end <= index {
            fences += last.fences
            parents.removeLast()
        }
        return fences
    }

    mutating func open(_ fence: TextRange) {
        if !parents.isEmpty { parents[parents.count - 1].fences.append(fence) }
    }

    /// Closes the innermost container of the current parent and returns its fence.
    mutating func close() -> TextRange? {
        parents.isEmpty ? nil : parents[parents.count - 1].fences.popLast()
    }

    /// Closes all containers of the current parent and returns their fences.
    mutating func closeAll() -> [TextRange] {
        guard !parents.isEmpty else { return [] }
        defer { parents[parents.count - 1].fences = [] }
        return parents[parents.count - 1].fences
    }
}

extension Diagnostic {
    fileprivate static func unclosedContainer(at range: SourceRange) -> Diagnostic {
        Diagnostic(.containerFence, "Container is not closed", at: range)
            .helping("End it with a line ::: that has a blank line before and behind it")
    }

    fileprivate static func strayFence(at range: SourceRange) -> Diagnostic {
        Diagnostic(.containerFence, "Line ::: closes no container", at: range)
            .helping("Begin one with :::name, or write \\::: for the characters themselves")
    }

    fileprivate static func gluedFence(at range: SourceRange) -> Diagnostic {
        Diagnostic(.containerFence, "Line ::: is part of the paragraph around it", at: range)
            .helping("Put a blank line before and behind it")
    }

    fileprivate static func containerName(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.containerFence, "Container name \(name) is not made of letters, digits and hyphens", at: range)
            .helping("Write :::name Title")
    }
}

extension Rule {
    package static let containerFence = Rule(
        "container-fence", .error, "A container begins with :::name and ends with :::, each between blank lines",
        why: """
            Everything between the two lines is kept together in one element with the class container-name. Without blank \
            lines a fence would be taken as part of a paragraph and shown as text.
            """,
        example: .inArticle(
            wrong: ":::steps First visit\n\nEvaluate, then treat.",
            right: ":::steps First visit\n\nEvaluate, then treat.\n\n:::"))
}
