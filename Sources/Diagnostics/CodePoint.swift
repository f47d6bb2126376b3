/// Returns how the first character of some UTF-8 is called: `U+00AD`. For characters that cannot be shown.
package func codePoint(of bytes: ArraySlice<UInt8>) -> String {
    let number = String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.value ?? 0
    let digits = String(number, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
