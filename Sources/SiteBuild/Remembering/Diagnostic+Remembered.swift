import ByteCoding
import Diagnostics

/// A build that has nothing to do says again what the one before it said.
extension Diagnostic: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(rule.id)
        writer.write(severity.rawValue)
        writer.write(message)
        writer.write(range)
        writer.write(notes.count)
        for note in notes {
            writer.write(note.message)
            note.range.write(to: &writer)
        }
        writer.write(help)
    }

    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        guard let rule = RuleCatalogue.rule(try reader.text()), let severity = Severity(rawValue: try reader.text())
        else { throw DamagedRecord() }
        let message = try reader.text()
        self.init(rule, message, at: try reader.optional())
        self.severity = severity
        for _ in 0..<(try reader.count()) {
            let message = try reader.text()
            self = noting(message, at: try SourceRange(from: &reader))
        }
        help = try reader.optional()
    }
}
