extension Result where Success: Sendable {
    /// Takes what work comes to as a value, so that it can be done beside other work.
    init(_ work: () async throws(Failure) -> Success) async {
        do throws(Failure) {
            self = .success(try await work())
        } catch {
            self = .failure(error)
        }
    }
}
