import SiteOutput

/// Writes what the next build may want to know, if there is something, where it waits until the build is done.
///
/// A value and not an error, so that it can be done beside other work.
///
/// - Parameter bytes: are gone when this returns
func staged(
    _ memory: Memory, in output: OutputFolder, _ bytes: () -> [UInt8]?
) -> Result<StagedMemory?, BuildFailure> {
    Result { () throws(BuildFailure) in
        try bytes().map { bytes throws(BuildFailure) in
            try writing { () throws(OutputError) in try output.stage(memory, bytes) }
        }
    }
}
