/// Words of grammar and of questions: they are a third of all text, and say nothing alone.
///
/// Large sites do not keep where they stand, and a query heeds them only if it has no others. `not`, `no` and `without` are
/// none of them: they say the contrary. The root of an index tells the engine in the browser.
enum FunctionWords {
    static let all: Set<String> = [
        "a", "about", "after", "all", "also", "am", "an", "and", "any", "are", "arent", "as", "at", "be", "because",
        "been", "before", "between", "both", "but", "by", "can", "cannot", "cant", "code", "codes", "compare", "could",
        "cpt", "did", "didnt", "difference", "do", "does", "doesnt", "dont", "during", "each", "for", "from", "get",
        "gets", "go", "goes", "got", "had", "happens", "has", "have", "hcpcs", "he", "her", "him", "his", "how", "i",
        "if", "im", "in", "into", "is", "isnt", "it", "its", "just", "make", "makes", "many", "may", "me", "mean",
        "meaning", "means", "met", "more", "much", "my", "need", "needs", "of", "on", "only", "or", "other", "our",
        "per", "please", "plus", "put", "she", "should", "so", "some", "such", "than", "that", "the", "their", "them",
        "then", "there", "these", "they", "this", "those", "to", "under", "until", "us", "versus", "vs", "want",
        "wants", "was", "wasnt", "we", "were", "what", "whats", "when", "where", "whether", "which", "while", "who",
        "why", "will", "with", "wont", "would", "you", "your",
    ]
}
