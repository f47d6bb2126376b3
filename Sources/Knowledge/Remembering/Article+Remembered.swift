import ByteCoding
import Diagnostics
import Markup

extension Article {
    /// Writes all but the text.
    package func writeFrontMatter(to writer: inout ByteWriter) {
        id.write(to: &writer)
        writer.write(title)
        writer.write(description)
        kind.write(to: &writer)
        writer.write(aliases)
        writer.write(tags)
        writer.write(isDraft)
        writer.write(order)
        writer.write(codes)
        writer.write(terms)
        writer.write(unlinked)
        stewardship.write(to: &writer)
    }

    package func write(to writer: inout ByteWriter) {
        writeFrontMatter(to: &writer)
        body.write(to: &writer)
    }

    package convenience init(from reader: inout ByteReader) throws(DamagedRecord) {
        let id: Located<ArticleID> = try Located(from: &reader)
        let (title, description): (String, String?) = (try reader.text(), try reader.optional())
        let kind = try Kind(from: &reader)
        let aliases: [Spelling] = try reader.values()
        let tags: [String] = try reader.values()
        let isDraft = try reader.flag()
        let order: Int? = try reader.optional()
        let codes: [Unresolved<CodeID>] = try reader.values()
        let terms: [Unresolved<TermID>] = try reader.values()
        let unlinked: [String] = try reader.values()
        let stewardship = try Stewardship(from: &reader)
        self.init(
            id: id, title: title, description: description, kind: kind, aliases: aliases, tags: tags, isDraft: isDraft,
            order: order, codes: codes, terms: terms, unlinked: unlinked, body: try Body(from: &reader),
            stewardship: stewardship)
    }
}

extension Article.Kind: Remembered {}

extension Body: Remembered {
    package func write(to writer: inout ByteWriter) {
        writer.write(file)
        writer.write(origin.path.text)
        writer.write(start)
        outline.write(to: &writer)
    }

    /// Reads the body of a file: it stands there in one piece.
    package init(from reader: inout ByteReader) throws(DamagedRecord) {
        let (file, path, start) = (try reader.text(), try reader.text(), try reader.number())
        guard start >= 0 else { throw DamagedRecord() }
        self.init(
            file: file, origin: TextOrigin(SourcePath(path), from: start), start: start,
            outline: try Outline(from: &reader))
    }
}
