import Search
import Testing

/// The reference as those who work with it meet it: they type, and read what comes first.
@Suite struct QuestionTests {
    @Test func `search answers every question of the staff with its first result`() async throws {
        let questions = try Question.all()
        #expect(questions.count >= 60)
        #expect(Set(questions.map(\.words)).count == questions.count)

        let files = try await RealSite.files()
        for question in questions {
            #expect(question.answers.filter { files[$0] == nil } == [], "\(question.words): no such page")
        }
        var engine = try SearchEngine { path throws(MissingPart) in
            guard let bytes = files[path] else { throw MissingPart(path: path) }
            return bytes
        }
        for question in questions {
            let first = try engine.answer(question.words, limit: 1).results.first?.path ?? "nothing"
            #expect(question.answers.contains(first), "\(question.words)")
        }
    }
}

/// A part of the index that the site does not have.
private struct MissingPart: Error {
    let path: String
}
