import Testing

@Suite struct QuestionTests {
    @Test func `every question that staff ask has a page that answers it`() async throws {
        let questions = try Question.all()
        #expect(questions.count >= 60)
        #expect(Set(questions.map(\.words)).count == questions.count)
        let pages = try await RealSite.files()
        let missing = questions.flatMap { question in
            question.answers.filter { pages[$0] == nil }.map { "\(question.words): \($0)" }
        }
        #expect(missing == [])
    }
}
