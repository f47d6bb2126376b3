/// A tag with what stands between it and its end. Text is left out: only the names matter here.
struct TemplateNode: Sendable {
    let tag: TemplateTag
    /// Empty unless the tag opens something.
    var children: [TemplateNode] = []
}
