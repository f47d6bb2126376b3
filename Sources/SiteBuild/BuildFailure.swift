import Diagnostics
import SiteOutput

/// What ends a build without being anybody's mistake in a text.
package enum BuildFailure: Error, CustomStringConvertible {
    case unreadable(FileTreeError)
    case unwritable(OutputError)

    package var description: String {
        switch self {
        case .unreadable(let error): "Cannot read \(error.path): \(error.reason)"
        case .unwritable(let error): "\(error)"
        }
    }
}

func reading<Value>(_ work: () throws(FileTreeError) -> Value) throws(BuildFailure) -> Value {
    do throws(FileTreeError) { return try work() } catch { throw .unreadable(error) }
}

func writing<Value>(_ work: () throws(OutputError) -> Value) throws(BuildFailure) -> Value {
    do throws(OutputError) { return try work() } catch { throw .unwritable(error) }
}
