/// Returns an asset without what only its authors need: comments, indentation and most spaces.
///
/// Lines stay lines, and names stay names: a script in a browser's tools is still ours, and each place in it can be found
/// in the source. Comments that begin with `!`, or name a licence, stay as one line. What is not understood is left as it
/// is. Cost: linear.
func leanAsset(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
    if path.hasSuffix(".js") { return leanScript(bytes) }
    if path.hasSuffix(".css") { return leanStyles(bytes) }
    return bytes
}

private func leanScript(_ script: [UInt8]) -> [UInt8] {
    guard let tokens = ScriptTokens.tokens(of: script) else { return script }
    var lean: [UInt8] = []
    lean.reserveCapacity(script.count)
    for token in tokens {
        switch token.gap {
        case .nothing: break
        case .lineBreak: if !lean.isEmpty { lean.append(UInt8(ascii: "\n")) }
        case .space:
            if let last = lean.last, let first = token.bytes.first, !last.endsToken, !first.endsToken,
                !last.isApart(from: first)
            {
                lean.append(UInt8(ascii: " "))
            }
        }
        lean += token.kind == .notice ? oneLine(token.bytes) : Array(token.bytes)
    }
    lean.append(UInt8(ascii: "\n"))
    return lean
}

private func leanStyles(_ styles: [UInt8]) -> [UInt8] {
    guard let tokens = StyleTokens.tokens(of: styles) else { return styles }
    var lean: [UInt8] = []
    lean.reserveCapacity(styles.count)
    for token in tokens {
        switch token.gap {
        case .nothing: break
        case .lineBreak: if !lean.isEmpty { lean.append(UInt8(ascii: "\n")) }
        case .space:
            let isNeeded =
                !(lean.last.map { [UInt8](":,;{".utf8).contains($0) } ?? true)
                && token.bytes.first != UInt8(ascii: "{") && token.bytes.first != UInt8(ascii: "}")
            if isNeeded { lean.append(UInt8(ascii: " ")) }
        }
        lean += token.isNotice ? oneLine(token.bytes) : Array(token.bytes)
    }
    lean.append(UInt8(ascii: "\n"))
    return lean
}

private func oneLine(_ comment: ArraySlice<UInt8>) -> [UInt8] {
    Array(comment.split { $0 <= 0x20 }.joined(separator: [UInt8(ascii: " ")]))
}

extension UInt8 {
    /// Whether no space is needed beside it: nothing can be read together with it that was not before.
    ///
    /// Not of these are `/`, `!` and `.`, as in `a / /b/`, `a < !--b` and `1 .toString()`.
    fileprivate var endsToken: Bool {
        "()[]{},;:=?&|>*%^".utf8.contains(self)
    }

    /// Whether one is a sign that no word is read together with, and the other is of a word; `a + +b` keeps its space.
    fileprivate func isApart(from next: UInt8) -> Bool {
        let signs = "+-<".utf8
        return signs.contains(self) && next.isWordOfScript || signs.contains(next) && isWordOfScript
    }
}
