import Checks
import Diagnostics
import Linking
import Loading
import Markup
import Pages

/// Every rule there is, for `fascia explain`, for `site.yaml` and for the machine-readable forms.
package enum RuleCatalogue {
    /// Sorted by identifier.
    package static let rules: [Rule] =
        (Rule.ofMarkup + Rule.ofLoading + Rule.ofLinking + Rule.ofPages + Rule.ofChecks + Rule.ofSiteBuild)
        .sorted { $0.id < $1.id }

    package static func rule(_ id: String) -> Rule? {
        rules.first { $0.id == id }
    }
}
