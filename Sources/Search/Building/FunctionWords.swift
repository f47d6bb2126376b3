/// Words of grammar. Large sites do not keep where they stand: they are a third of all text and say nothing alone.
/// `not`, `no` and `without` are kept: they say the contrary.
enum FunctionWords {
    static let all: Set<String> = [
        "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "before",
        "between", "both", "but", "by", "can", "did", "do", "does", "during", "each", "for", "from", "had", "has",
        "have", "he", "her", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "may", "me", "more",
        "my", "of", "on", "only", "or", "other", "our", "she", "should", "so", "some", "such", "than", "that",
        "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "under", "until", "us",
        "was", "we", "were", "what", "when", "where", "which", "while", "who", "will", "with", "would", "you",
        "your",
    ]
}
