/// That a technique is reported with a code, and when.
package struct MappingView: View, Hashable {
    /// On the technique's page the code, on the code's page the technique.
    package var link: LinkView
    package var when: HTMLFragment
    package var unless: HTMLFragment
    package var certainty: CertaintyView?

    package init(
        link: LinkView, when: HTMLFragment = HTMLFragment(), unless: HTMLFragment = HTMLFragment(),
        certainty: CertaintyView? = nil
    ) {
        self.link = link
        self.when = when
        self.unless = unless
        self.certainty = certainty
    }

    package static let fields = ViewFields<Self>(
        "That a technique is reported with a code, and when",
        [
            .one("link", "The code on a technique's page, the technique on a code's page", \.link),
            .html("when", "When the code fits; may be empty", \.when),
            .html("unless", "When it does not, although the technique is the same; may be empty", \.unless),
            .optional("certainty", "How sure the mapping is; missing if it is certain", \.certainty),
        ])
}
