import ByteCoding
import SiteOutput

// The fingerprint before the bytes, so that no other bytes are taken for what a build remembered.

extension ByteWriter {
    /// The bytes behind a fingerprint of them.
    var sealed: [UInt8] {
        Array(ContentHash(of: bytes).text.utf8) + bytes
    }
}

extension ByteReader {
    /// Takes bytes that are sealed.
    init(sealed bytes: [UInt8]) throws(DamagedRecord) {
        guard bytes.count >= 32, bytes.prefix(32).elementsEqual(ContentHash(of: bytes[32...]).text.utf8)
        else { throw DamagedRecord() }
        self.init(bytes, in: 32..<bytes.count)
    }
}
