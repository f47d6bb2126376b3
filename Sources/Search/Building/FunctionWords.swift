/// Words of grammar. Large sites do not keep where they stand: they are a third of all text and say nothing alone.
enum FunctionWords {
    static let all: Set<String> = [
        "a", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "for", "from", "had", "has",
        "have", "if", "in", "into", "is", "it", "its", "may", "more", "of", "on", "or", "such", "than", "that", "the",
        "their", "there", "these", "they", "this", "those", "to", "was", "we", "were", "which", "will", "with", "you",
    ]
}
