/// The clock by which the system dates files.
package enum FileClock {
    /// Waits until the clock has passed a moment, in nanoseconds since 1970: what changes from then on has a later date.
    ///
    /// It ticks every few milliseconds. Returns `false` if it does not get there in a tenth of a second.
    package static func hasPassed(_ nanoseconds: Int) -> Bool {
        SystemPaths.wait(
            until: FileStatus.Moment(
                seconds: nanoseconds / 1_000_000_000, nanoseconds: nanoseconds % 1_000_000_000))
    }
}
