import Foundation

/// The user's browser.
enum Browser {
    /// Opens an address, and waits for nothing.
    static func open(_ address: String, _ console: Console) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xdg-open", address]
        // What a browser writes is of no use here.
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.terminationHandler = { process in
            guard process.terminationStatus != 0 else { return }
            console.report("note: No browser could be opened by xdg-open; the address is \(address)")
        }
        do {
            try process.run()
        } catch {
            console.report("note: xdg-open cannot be started: \(error.localizedDescription)")
        }
    }
}
