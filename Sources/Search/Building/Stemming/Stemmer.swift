import CStemmer

/// Snowball's English stemmer.
///
/// Owns the C object from creation to the end of its own life; it never leaves this struct.
@safe struct Stemmer: ~Copyable {
    private let stemmer: OpaquePointer?

    init() {
        unsafe stemmer = sb_stemmer_new("english", "UTF_8")
    }

    deinit {
        if let stemmer = unsafe stemmer { unsafe sb_stemmer_delete(stemmer) }
    }

    /// The stem of a word of small ASCII letters.
    func stem(_ word: ArraySlice<UInt8>) -> [UInt8] {
        guard let stemmer = unsafe stemmer, let length = Int32(exactly: word.count) else { return Array(word) }
        // The word is read within its own length, during the call. The result belongs to the stemmer, is as long as it
        // says and good until the next call; it is copied before that.
        return unsafe word.withUnsafeBufferPointer { letters in
            guard let stem = unsafe sb_stemmer_stem(stemmer, letters.baseAddress, length) else {
                return unsafe Array(letters)
            }
            return unsafe Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
        }
    }
}
