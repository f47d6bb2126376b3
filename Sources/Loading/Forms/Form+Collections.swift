import Diagnostics
import Knowledge

extension Form {
    /// A list, each item in the same form. Items that cannot be read are reported and left out.
    static func list<Item>(of item: Form<Item>, count: ClosedRange<Int>? = nil) -> Form<[Item]> where Value == [Item] {
        Form(schema: {
            JSONSchema([
                "type": "array", "items": item.schema().value,
                "minItems": (count?.lowerBound).map(JSONValue.number),
                "maxItems": count.flatMap { $0.upperBound == .max ? nil : .number($0.upperBound) },
            ])
        }) { node, reading in
            guard case .sequence(let nodes) = node.content else {
                reading.reportNoList(node)
                return nil
            }
            let subject = reading.subject
            defer { reading.subject = subject }
            reading.subject = "Item of \(subject)"
            return nodes.compactMap { item.read($0, &reading) }
        }
    }

    /// A record inside another.
    static func record(_ type: Value.Type) -> Self where Value: ReadableRecord {
        Form(schema: { Fields.schema(of: type) }) { node, reading in
            guard case .mapping(let entries) = node.content else {
                reading.reportNoMapping(node, type.noun)
                return nil
            }
            return reading.record(type, entries, in: node.range)
        }
    }

    /// A mapping whose keys the author chooses; in the order written.
    static func mapping<Item>(
        to item: Form<Item>, keyPattern: String
    ) -> Form<[(key: Located<String>, value: Item)]> where Value == [(key: Located<String>, value: Item)] {
        Form(schema: {
            JSONSchema([
                "type": "object", "propertyNames": .object(["pattern": .string(keyPattern)]),
                "additionalProperties": item.schema().value,
            ])
        }) { node, reading in
            guard case .mapping(let entries) = node.content else {
                reading.reportNoMapping(node, reading.subject)
                return nil
            }
            let subject = reading.subject
            defer { reading.subject = subject }
            return entries.compactMap { entry in
                reading.subject = entry.key
                return item.read(entry.value, &reading).map {
                    (Located(entry.key, at: reading.place(entry.keyRange)), $0)
                }
            }
        }
    }
}

extension Reading {
    fileprivate mutating func reportNoList(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let scalar) where scalar.isAbsent: report(.noValue(subject, at: place(node.range)))
        case .scalar:
            report(
                .wrongType(subject, is: "a single value", not: "a list", at: place(node.range))
                    .helping("Put it in brackets, or on the next line behind a hyphen and a space"))
        default: report(.wrongType(subject, is: "a mapping", not: "a list", at: place(node.range)))
        }
    }

    fileprivate mutating func reportNoMapping(_ node: YAMLNode, _ noun: String) {
        if case .scalar(let scalar) = node.content, scalar.isAbsent {
            report(.noValue(subject, at: place(node.range)))
        } else {
            let found = if case .sequence = node.content { "a list" } else { "a text" }
            report(.wrongType(subject, is: found, not: "keys with values", at: place(node.range)))
        }
    }
}
