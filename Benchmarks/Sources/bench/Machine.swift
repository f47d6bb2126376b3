import Foundation

/// The machine that the figures come from; without it they say little.
struct Machine {
    static var description: String {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let memory = Double(ProcessInfo.processInfo.physicalMemory) / 1e9
        return
            "\(model), \(cores) cores, \(Int(memory.rounded())) GB, \(ProcessInfo.processInfo.operatingSystemVersionString)"
    }

    private static var model: String {
        let description = FileManager.default.contents(atPath: "/proc/cpuinfo") ?? Data()
        let line = String(decoding: description, as: UTF8.self).split(separator: "\n").first {
            $0.hasPrefix("model name")
        }
        let name = line?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
        return name ?? "unknown processor"
    }
}
