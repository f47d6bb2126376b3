import WorkSharing

/// Lets each page say a little of what the pages most like it say.
func smoothed(_ vectors: [PageVectors], lexicon: Lexicon, jobs: Int) async -> [PageVectors] {
    vectors
}
