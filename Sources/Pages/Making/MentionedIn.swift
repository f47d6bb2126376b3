import Linking

extension PageSurroundings {
    /// What names or links to the page: of each kind some to read, some to unfold, and the number of all.
    var mentionGroups: [MentionGroupView] {
        let backlinks = maker.linked.backlinks
        return backlinks[id].map { group in
            let views = backlinks.links(of: group).map(view)
            let rest = Array(views.dropFirst(Self.unfoldedMentions))
            let unlisted = group.count - views.count
            return MentionGroupView(
                title: group.kind?.plural ?? "Other pages", count: group.count.grouped,
                first: Array(views.prefix(Self.unfoldedMentions)), rest: rest, restCount: rest.count.grouped,
                unlisted: unlisted == 0 ? "" : "\(unlisted.grouped) more are not listed")
        }
    }

    /// Enough to see how the page is spoken of; more would push what follows out of sight.
    private static let unfoldedMentions = 5

    private func view(of backlink: Backlink) -> MentionView {
        MentionView(
            link: link(backlink.page, anchor: backlink.anchor), heading: backlink.heading,
            before: backlink.sentence.before, match: backlink.sentence.match, after: backlink.sentence.after)
    }
}

extension Int {
    /// With a comma between the thousands: `1,284`.
    fileprivate var grouped: String {
        let digits = String(self)
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }
}
