import CXXHash

/// A fingerprint of bytes: XXH3 with 128 bits.
///
/// Equal fingerprints mean equal bytes, unless someone set out to deceive: it is fast (10 KB in about a microsecond),
/// not cryptographic.
package struct ContentHash: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    package init(of bytes: [UInt8]) {
        self.init(of: bytes[...])
    }

    package init(of bytes: ArraySlice<UInt8>) {
        // The buffer belongs to `bytes` and is read during the call only, within its own count. Copying it for a safe
        // interface would cost as much as hashing it.
        let hash = unsafe bytes.withUnsafeBytes { buffer in
            unsafe XXH3_128bits(buffer.baseAddress, buffer.count)
        }
        high = hash.high64
        low = hash.low64
    }

    /// Reads 32 lower-case hexadecimal digits; `nil` for anything else.
    init?(digits: ArraySlice<UInt8>) {
        guard digits.count == 32 else { return nil }
        var halves: (high: UInt64, low: UInt64) = (0, 0)
        for digit in digits {
            guard let value = Self.value(ofDigit: digit) else { return nil }
            halves = (halves.high << 4 | halves.low >> 60, halves.low << 4 | value)
        }
        (high, low) = halves
    }

    /// Reads what ``text`` gives; `nil` for anything else.
    package init?(text: String) {
        self.init(digits: Array(text.utf8)[...])
    }

    /// The 32 lower-case hexadecimal digits, as ASCII.
    var digits: [UInt8] {
        var digits: [UInt8] = []
        digits.reserveCapacity(32)
        appendDigits(to: &digits)
        return digits
    }

    func appendDigits(to text: inout [UInt8]) {
        appendDigits(of: high, to: &text)
        appendDigits(of: low, to: &text)
    }

    private func appendDigits(of half: UInt64, to text: inout [UInt8]) {
        var shift: UInt64 = 64
        while shift > 0 {
            shift -= 4
            text.append(Self.digit(of: half >> shift & 0xF))
        }
    }

    /// The 32 lower-case hexadecimal digits.
    package var text: String {
        String(decoding: digits, as: UTF8.self)
    }

    private static func digit(of value: UInt64) -> UInt8 {
        UInt8(value) + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
    }

    private static func value(ofDigit digit: UInt8) -> UInt64? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(digit - UInt8(ascii: "a") + 10)
        default: nil
        }
    }
}
