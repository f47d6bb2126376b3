import Diagnostics

/// Containers: `:::name Title`, any blocks, `:::`; the fences are paragraphs of their own.
extension Draft {
    mutating func formContainers() {
        var copy = TreeCopy(nodes)
        /// For each open parent its end, and the fences of the containers open in it.
        var parents: [(end: Int, fences: [TextRange])] = []
        var index = 0
        func unclosed(before index: Int) -> [TextRange] {
            var fences: [TextRange] = []
            while let last = parents.last, last.end <= index {
                fences += last.fences
                parents.removeLast()
            }
            return fences
        }
        while index < nodes.count {
            for fence in unclosed(before: index) { report(.unclosedContainer(at: place(fence))) }
            copy.closeNodes(before: index)
            if nodes[index].kind == .footnoteDefinition, let last = parents.indices.last {
                // Footnotes stand behind the text; a container does not go on in them.
                for fence in parents[last].fences {
                    report(.unclosedContainer(at: place(fence)))
                    copy.builder.close()
                }
                parents[last].fences = []
            }
            guard nodes[index].kind == .paragraph, let fence = fence(index) else {
                if nodes[index].kind == .paragraph { reportGluedFence(index) }
                if !nodes[index].kind.isLeaf { parents.append((Int(nodes[index].end), [])) }
                copy.open(nodes[index], at: index)
                index += 1
                continue
            }
            let parent = parents.count - 1
            if fence.name.isEmpty, fence.title.isEmpty {
                if parent >= 0, let open = parents[parent].fences.popLast() {
                    let end = nodes[index].source.range.upperBound
                    copy.builder.closeContainer(from: Int(open.start), to: end)
                } else {
                    report(.strayFence(at: place(nodes[index].source)))
                }
            } else {
                if !Self.isContainerName(bytes[fence.name]) {
                    report(.containerName(string(fence.name), at: place(nodes[index].source)))
                }
                var node = Node(.container)
                node.detail = TextRange(fence.name)
                node.text = append(fence.title)
                node.source = nodes[index].source
                copy.builder.open(node)
                if parent >= 0 { parents[parent].fences.append(nodes[index].source) }
            }
            index = Int(nodes[index].end)
        }
        for fence in unclosed(before: nodes.count) { report(.unclosedContainer(at: place(fence))) }
        copy.closeNodes(before: nodes.count)
        nodes = copy.finished()
    }

    /// Reads a paragraph that is one line of three or more colons.
    private func fence(_ paragraph: Int) -> (name: Range<Int>, title: ArraySlice<UInt8>)? {
        let children = paragraph + 1..<Int(nodes[paragraph].end)
        let text = leadingText(of: children)
        guard text.hasPrefix(":::") else { return nil }
        guard !nodes[children].contains(where: { $0.kind == .softBreak || $0.kind == .lineBreak }) else { return nil }
        let content = text.drop { $0 == UInt8(ascii: ":") }.drop(while: isBlank)
        let name = content.prefix { !isWhiteSpace($0) }
        let title = Array(content[name.endIndex...]) + plainText(of: children.dropFirst())
        return (name.startIndex..<name.endIndex, title[...].trimmed)
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

extension TreeBuilder {
    /// Closes the innermost node, a container, whose source reaches up to its closing fence.
    fileprivate mutating func closeContainer(from start: Int, to end: Int) {
        changeInnermost { $0.source = TextRange(from: start, to: end) }
        close()
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
