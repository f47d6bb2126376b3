/// What a request is answered from.
struct SiteView: Sendable {
    /// `nil` until there is a first good state.
    let edition: SiteEdition?
    let state: PreviewState
}
