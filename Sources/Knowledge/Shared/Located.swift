import Diagnostics

/// A value together with the place where an author wrote it.
package struct Located<Value: Sendable>: Sendable {
    package let value: Value
    package let range: SourceRange

    package init(_ value: Value, at range: SourceRange) {
        self.value = value
        self.range = range
    }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// The identifier of another record, as written; whether that record exists is settled in Linking.
package typealias Unresolved<ID: Identifier> = Located<ID>
