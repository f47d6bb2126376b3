/// The middle and the ends of a series of figures.
struct Summary {
    let median: Double
    let least: Double
    let most: Double

    /// Returns `nil` for no figures.
    init?(_ figures: [Double]) {
        let sorted = figures.sorted()
        guard let least = sorted.first, let most = sorted.last else { return nil }
        (self.least, self.most) = (least, most)
        // With an even count, the mean of the two in the middle.
        median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
