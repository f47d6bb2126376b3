/// A file of the index.
package struct IndexFile: Equatable, Sendable {
    /// Below the site's folder: `search/root.js`.
    package let path: String
    package let bytes: [UInt8]
}
