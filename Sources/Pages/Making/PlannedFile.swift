import Linking

/// A file of the site that is to be made.
package enum PlannedFile: Hashable, Sendable {
    case page(PageID)
    case notFound
    /// What stands open, as data.
    case qualityData
    case sitemap
    /// By which a browser offers to search the site.
    case openSearch
    /// What programs read instead of the pages.
    case inventory(Inventory)
    /// A file of `templates/assets/`, by its place among the theme's.
    case asset(Int)
    /// A file of `content/media/`, by its path.
    case media(String)
}
