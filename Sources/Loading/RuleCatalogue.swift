import Diagnostics

extension Rule {
    /// The rules of this module, by identifier.
    package static let ofLoading: [Rule] = [
        badDate, badPeriod, badAddress, citationForm, conditionalField, controlCharacter, duplicateIdentifier,
        duplicateKey, duplicateName, emptyFile, fileName, frontMatter, guidanceWithoutCode, identifierForm,
        identifierMismatch, missingField, noValue, pairSides, severalDocuments, siteMissing, strayFile, synonymForm,
        unknownKey,
        unknownValue, unreadableFile, valueForm, wrongType, yamlAnchor, yamlDepth, yamlEncoding, yamlSyntax, yamlTag,
    ].sorted { $0.id < $1.id }
}
