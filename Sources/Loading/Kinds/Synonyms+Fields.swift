import Diagnostics
import Knowledge

extension Form<[[String]]> {
    /// Words of the site, each with those that readers type for it. A word means one thing: it stands once among all.
    static var synonyms: Self {
        Form<[(key: Located<String>, value: [Located<String>])]>
            .mapping(to: .list(of: .locatedText, count: 1...Int.max), keyPattern: "^[a-z]{2,24}$")
            .then { entries, _, reading in
                var places: [String: SourceRange] = [:]
                return entries.map { entry in
                    ([entry.key] + entry.value).compactMap { word in
                        guard (2...24).contains(word.value.utf8.count), word.value.utf8.allSatisfy({ $0 &- 0x61 < 26 })
                        else {
                            reading.report(.noSynonym(word))
                            return nil
                        }
                        if let other = places[word.value] {
                            reading.report(.secondSynonym(word, other: other))
                            return nil
                        }
                        places[word.value] = word.range
                        return word.value
                    }
                }
            }
    }
}

// MARK: - Messages

extension Diagnostic {
    fileprivate static func noSynonym(_ word: Located<String>) -> Diagnostic {
        Diagnostic(
            .synonymForm, "Synonym \(word.value) is not one word of 2 to 24 small letters from a to z", at: word.range)
    }

    fileprivate static func secondSynonym(_ word: Located<String>, other: SourceRange) -> Diagnostic {
        Diagnostic(.synonymForm, "Synonym \(word.value) stands here a second time", at: word.range)
            .noting("It stands here first", at: other)
    }
}

extension Rule {
    package static let synonymForm = Rule(
        "synonym-form", .warning, "A synonym is one word in small letters, and stands once",
        why:
            "Search compares single words, and each means one thing; a synonym that it cannot use would be no help to anybody.",
        example: Rule.Example(
            "content/site.yaml",
            wrong: "title: Tiny\ndescription: A small site.\nsynonyms: {physician: [medical doctor]}\n",
            right: "title: Tiny\ndescription: A small site.\nsynonyms: {physician: [doctor]}\n"))
}
