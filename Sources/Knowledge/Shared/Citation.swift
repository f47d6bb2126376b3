/// A publication and the place in it that supports a statement, written `cpm5 §20.2.C`.
package struct Citation: Sendable {
    package let source: Unresolved<SourceID>
    /// The section or page, such as `§20.2.C`.
    package let locator: String?

    package init(source: Unresolved<SourceID>, locator: String?) {
        self.source = source
        self.locator = locator
    }
}
