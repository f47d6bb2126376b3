import Foundation

/// Sizes of what lies in a folder, at any depth.
struct Folder {
    /// How many files have names with the ending, and how many bytes they hold together.
    static func files(in path: String, endingWith ending: String) throws -> (count: Int, bytes: Int) {
        var (count, bytes) = (0, 0)
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) where name.hasSuffix(ending) {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
            count += 1
            bytes += attributes[.size] as? Int ?? 0
        }
        return (count, bytes)
    }
}
