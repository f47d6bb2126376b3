import Foundation
import TestSupport
import Testing

@testable import SiteOutput

/// Whatever is built, edited by hand and interrupted: the folder becomes what was asked for.
@Suite struct RandomSiteTests {
    @Test(arguments: [UInt64.random(in: 0..<1_000_000), 1, 2])
    func `after any history the folder is what the last build wanted`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let folder = try TemporaryFolder()
        for round in 0..<60 {
            let site = randomSite(&dice)
            if Int.random(in: 0..<3, using: &dice) == 0 {
                let fuse = Fuse(after: .random(in: 0..<40, using: &dice))
                _ = try? folder.build(randomSite(&dice)) { _ in fuse.burn() }
            }
            try editByHand(folder, &dice)
            let report = try folder.build(site)
            #expect(try folder.tree() == site, "seed \(seed), round \(round)")
            #expect(report.created.count + report.replaced.count + report.unchanged == site.count)
            #expect(try folder.build(site).isEmpty, "seed \(seed), round \(round)")
        }
    }

    /// Few names, so that files and folders of one name follow each other often.
    private func randomSite(_ dice: inout Dice) -> [String: String] {
        var site: [String: String] = [:]
        for _ in 0..<Int.random(in: 0..<12, using: &dice) {
            let parts = (0..<Int.random(in: 1...3, using: &dice)).map { _ in
                ["a", "b", "c-d"].randomElement(using: &dice) ?? ""
            }
            let path = parts.joined(separator: "/")
            let excludes = site.keys.contains { $0 == path || $0.isBelow(path) || path.isBelow($0) }
            if !excludes { site[path] = ["", "x", "y", "longer"].randomElement(using: &dice) }
        }
        return site
    }

    /// Changes, touches or deletes some of the files.
    private func editByHand(_ folder: TemporaryFolder, _ dice: inout Dice) throws {
        guard FileManager.default.fileExists(atPath: folder.site) else { return }
        for (path, text) in try folder.tree().sorted(by: { $0.key < $1.key }) where !path.hasSuffix("/") {
            switch Int.random(in: 0..<8, using: &dice) {
            case 0: try folder.remove(path)
            case 1: try folder.put(text, at: path)
            case 2: try folder.put(String(text.reversed()) + "!", at: path)
            case 3: try folder.put(text.isEmpty ? "" : String(repeating: "z", count: text.count), at: path)
            default: break
            }
        }
    }
}
