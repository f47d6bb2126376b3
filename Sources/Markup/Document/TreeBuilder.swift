/// Builds a node array in document order; `end` is filled in where nodes are closed.
struct TreeBuilder {
    private(set) var nodes: [Node] = []
    private var openNodes: [Int] = []

    init(capacity: Int) {
        nodes.reserveCapacity(capacity)
    }

    /// How many nodes are open.
    var depth: Int { openNodes.count }

    /// Adds a node whose children follow.
    mutating func open(_ node: Node) {
        openNodes.append(nodes.count)
        nodes.append(node)
    }

    mutating func close() {
        guard let last = openNodes.popLast() else { return }
        nodes[last].end = Int32(nodes.count)
    }

    /// Closes nodes until so many are open.
    mutating func close(downTo depth: Int) {
        while openNodes.count > depth { close() }
    }

    /// Adds a node without children.
    mutating func add(_ node: Node) {
        var leaf = node
        leaf.end = Int32(nodes.count + 1)
        nodes.append(leaf)
    }

    /// Adds whole subtrees: the nodes at `range` of another array.
    mutating func add(_ range: Range<Int>, of others: [Node]) {
        let shift = Int32(nodes.count - range.lowerBound)
        for index in range {
            var node = others[index]
            node.end += shift
            nodes.append(node)
        }
    }

    /// Changes the innermost node that is open.
    mutating func changeInnermost(_ change: (inout Node) -> Void) {
        guard let last = openNodes.last else { return }
        change(&nodes[last])
    }
}

/// Copies a node array into a ``TreeBuilder`` node by node, so that a pass may do otherwise at some of them.
struct TreeCopy {
    var builder: TreeBuilder
    private var ends: [(end: Int, depth: Int)] = []

    init(_ nodes: [Node]) {
        builder = TreeBuilder(capacity: nodes.count + nodes.count / 8 + 8)
    }

    /// Closes the copies of nodes that end before `index`, with whatever was opened inside them.
    mutating func closeNodes(before index: Int) {
        while let last = ends.last, last.end <= index {
            ends.removeLast()
            builder.close(downTo: last.depth)
        }
    }

    /// Adds the node at `index` of the old array, whose children are copied or made next, up to its old `end`.
    mutating func open(_ node: Node, at index: Int) {
        if Int(node.end) == index + 1 {
            builder.add(node)
        } else {
            ends.append((Int(node.end), builder.depth))
            builder.open(node)
        }
    }

    /// Closes all and returns the new array.
    consuming func finished() -> [Node] {
        builder.close(downTo: 0)
        return builder.nodes
    }
}
