import Diagnostics
import Knowledge
import Linking

extension PageMaker {
    func comparisonView(of compared: ComparedCodes, _ here: PageSurroundings) throws(FileTreeError) -> ComparisonView {
        let first = ComparedSide(code: linked.library.codes[compared.first.index], page: compared.first.page)
        let second = ComparedSide(code: linked.library.codes[compared.second.index], page: compared.second.page)
        let facts = facts(first, second, here)
        let sets = sets(first, second, here)
        let differing = (facts + sets).count(where: \.differs)
        var view = ComparisonView(
            page: here.shell(), title: here.page.title, first: here.link(first.page), second: here.link(second.page),
            facts: facts, count: "\(differing) of \(facts.count + sets.count) points differ")
        fill(&view.page, from: [first.code.stewardship, second.code.stewardship])
        view.differences = differences(first, from: second, here) + differences(second, from: first, here)
        view.texts = texts(first, second, here)
        view.sets = sets
        view.pairs = linked.relations[.pairs, of: here.id].compactMap { pair($0, here) }
        let articles = articlesAboutBoth(first, second)
        if let article = articles.own { view.article = try embedded(article, here) }
        view.articles = articles.others.map(here.link)
        let others = [first, second].flatMap { linked.relations[.comparisons, of: $0.page] }
        view.others = Set(others).subtracting([here.id]).sorted().map(here.link)
        return view
    }

    // MARK: Point by point

    private func facts(_ first: ComparedSide, _ second: ComparedSide, _ here: PageSurroundings) -> [ComparedRowView] {
        func fact(_ label: String, _ value: (Code) -> String) -> ComparedRowView {
            let values = [first, second].map { value($0.code) }
            return ComparedRowView(
                label: label, differs: values[0] != values[1], isList: false,
                first: [HTMLFragment(escaping: values[0])], second: [HTMLFragment(escaping: values[1])])
        }
        let reporters = [first, second].map { here.reading($0.page).phrase($0.code.reportedBy) }
        let rows = [
            fact("Billing", \.timing.word),
            fact("Minutes to a unit") { $0.timing.minutes.map(String.init) ?? "none" },
            fact("Category", \.category.label),
            fact("With Medicare", \.medicare.status.label),
            ComparedRowView(
                label: "Who reports it", differs: reporters[0] != reporters[1], isList: false,
                first: [reporters[0]], second: [reporters[1]]),
            set("Family", .families, first, second, here),
        ]
        return rows.filter { $0.both.contains { !$0.isEmpty } || ($0.first + $0.second).contains { !$0.isEmpty } }
    }

    private func sets(_ first: ComparedSide, _ second: ComparedSide, _ here: PageSurroundings) -> [ComparedRowView] {
        let rows = [
            set("Techniques", .techniques, first, second, here),
            set("Modifiers", .modifiers, first, second, here),
            set("Checklists", .checklists, first, second, here),
        ]
        return rows.filter { !($0.isShared && $0.both.isEmpty) }
    }

    /// What only one of the two has, and what both have.
    private func set(
        _ label: String, _ relation: Relation, _ first: ComparedSide, _ second: ComparedSide, _ here: PageSurroundings
    ) -> ComparedRowView {
        let (one, other) = (linked.relations[relation, of: first.page], linked.relations[relation, of: second.page])
        let (ofOne, ofOther) = (Set(one), Set(other))
        return ComparedRowView(
            label: label, differs: ofOne != ofOther, first: one.filter { !ofOther.contains($0) }.map(here.anchor(to:)),
            second: other.filter { !ofOne.contains($0) }.map(here.anchor(to:)),
            both: one.filter(ofOther.contains).map(here.anchor(to:)))
    }

    private func texts(_ first: ComparedSide, _ second: ComparedSide, _ here: PageSurroundings) -> [ComparedRowView] {
        func row(_ label: String, _ prose: (Code) -> [Prose]) -> ComparedRowView {
            ComparedRowView(
                label: label, first: here.reading(first.page).phrases(prose(first.code)),
                second: here.reading(second.page).phrases(prose(second.code)))
        }
        return [
            row("Use it when", \.useWhen), row("Not when", \.notWhen), row("In a session", \.content),
            row("Common denials", \.denials),
        ].filter { !$0.first.isEmpty || !$0.second.isEmpty }
    }

    private func differences(
        _ side: ComparedSide, from other: ComparedSide, _ here: PageSurroundings
    ) -> [DifferenceView] {
        side.code.confusions.filter { $0.code.value == other.code.id.value }.map {
            let words = Array("Of \(other.code.id.value): ".utf8) + here.reading(side.page).phrase($0.difference).bytes
            return DifferenceView(link: here.link(side.page), difference: HTMLFragment(words))
        }
    }

    // MARK: What authors wrote about both

    private func pair(_ page: PageID, _ here: PageSurroundings) -> ComparedPairView? {
        guard case .record(.pair, let index) = linked.siteMap[page].subject else { return nil }
        let pair = linked.library.pairs[index]
        let there = here.reading(page)
        return ComparedPairView(
            link: here.link(page), summary: there.phrase(pair.summary), bothWhen: there.phrases(pair.bothWhen),
            notWhen: there.phrases(pair.notWhen), modifier: there.phrase(pair.modifier),
            certainty: CertaintyView(pair.certainty))
    }

    /// The comparison that is about just the two, and the other articles about both.
    private func articlesAboutBoth(_ first: ComparedSide, _ second: ComparedSide) -> (own: PageID?, others: [PageID]) {
        let ofSecond = Set(linked.relations[.articles, of: second.page])
        var others = linked.relations[.articles, of: first.page].filter(ofSecond.contains).sorted()
        let own = others.firstIndex { page in
            guard case .record(.article, let index) = linked.siteMap[page].subject else { return false }
            return linked.library.articles[index].comparedCodes != nil
        }
        return (own.map { others.remove(at: $0) }, others)
    }

    private func embedded(_ page: PageID, _ here: PageSurroundings) throws(FileTreeError) -> EmbeddedArticleView? {
        guard case .record(.article, let index) = linked.siteMap[page].subject else { return nil }
        let there = PageSurroundings(maker: self, id: page)
        let relocation = HTMLRelocation(
            origin: there.page.path, destination: here.page.path, prefix: "article-", headingShift: 1)
        let body = try html(of: linked.library.articles[index].body, there)
        return EmbeddedArticleView(link: here.link(page), body: HTMLFragment(relocation.moved(body.bytes)))
    }

    /// The comparison is as fresh as the older of the two records.
    private func fill(_ view: inout PageView, from records: [Stewardship]) {
        let settings = linked.library.settings
        let owners = Set(records.map { $0.owner ?? settings.owner ?? "" })
        view.owner = owners.count == 1 ? owners.first ?? "" : owners.sorted().joined(separator: ", ")
        let days = records.compactMap(\.lastReviewedOn?.value)
        guard days.count == records.count, let oldest = days.min() else { return }
        view.reviewedOn = oldest.description
        let due = zip(days, records).compactMap { day, record in
            (record.reviewInMonths ?? settings.reviewInMonths).map(day.adding(months:))
        }
        guard let next = due.min() else { return }
        view.reviewDueOn = next.description
        view.isReviewOverdue = next < today
    }
}

/// One of two codes that are compared.
private struct ComparedSide {
    let code: Code
    let page: PageID
}

extension PageSurroundings {
    /// A link as HTML, for lists of links beside texts.
    fileprivate func anchor(to page: PageID) -> HTMLFragment {
        let link = link(page)
        let key = link.key.isEmpty ? "" : "<span class=\"key\">\(link.key.escapedForHTML)</span> "
        return HTMLFragment(
            "<a class=\"ref \(link.cssClass)\" href=\"\(link.href.escapedForHTML)\">\(key)\(link.title.escapedForHTML)</a>"
        )
    }
}
