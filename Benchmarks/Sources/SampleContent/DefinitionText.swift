/// The definitions that sample articles refer to; as small as their kinds allow.
enum DefinitionText {
    static func site(_ plan: Plan) -> String {
        """
        title: Sample of \(plan.articles.count) articles
        description: Made by a rule to measure how long a build takes; it means nothing
        language: en
        owner: Coding education
        review_in: 2 years

        """
    }

    static func code(confusedWith other: String, writer: inout TextWriter) -> String {
        """
        title: \(writer.heading())
        summary: |
          \(writer.line())
        timing: untimed
        category: neighbour
        medicare:
          status: unknown
          as_of: 2026-01-01
          certainty: low
        content:
          - \(writer.line())
          - \(writer.line())
        use_when:
          - \(writer.line())
        not_when:
          - \(writer.line())
        confused_with:
          - code: \(other)
            difference: \(writer.line())
        modifiers: [\(writer.random.element(of: writer.plan.modifiers))]
        \(stewardship(&writer))
        """
    }

    static func guidance(writer: inout TextWriter) -> String {
        "\(writer.line())\n\n## \(writer.heading())\n\n\(writer.line())\n\(writer.line())\n"
    }

    static func term(_ term: Plan.Term, index: Int, writer: inout TextWriter) -> String {
        let alias = index % 3 == 0 ? "\n  aliases: [\(term.name) method]" : ""
        let kind = term.isTechnique ? "group: massage" : "area: clinical"
        return """
            - id: \(term.id)
              name: \(term.name)\(alias)
              \(kind)
              definition: \(writer.line())
              sources: [\(writer.reference())]

            """
    }

    static func modifier(_ id: String, writer: inout TextWriter) -> String {
        """
        - id: \(id)
          title: \(writer.heading())
          purpose: other
          summary: \(writer.line())
          codes: [\(writer.code())]
          sources: [\(writer.reference())]

        """
    }

    static func source(_ id: String, writer: inout TextWriter) -> String {
        """
        - id: \(id)
          short_title: \(id.startingWithCapital)
          title: \(writer.heading())
          publisher: Nobody
          retrieval: not-seen
          rights: public-domain

        """
    }

    private static func stewardship(_ writer: inout TextWriter) -> String {
        """
        sources:
          - \(writer.reference())
        last_reviewed_on: \(Dates.reviewed(&writer.random))
        review_in: 2 years
        owner: Coding education

        """
    }
}

extension TextWriter {
    /// Returns a sentence of words alone that YAML takes as it stands.
    fileprivate mutating func line() -> String { words(random.number(in: 8...18)).startingWithCapital }
}
