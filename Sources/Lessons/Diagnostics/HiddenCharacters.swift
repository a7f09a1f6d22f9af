/// Characters that look like a space or like nothing: pasted along, and never found by looking.
package enum HiddenCharacter {
    /// What it is called; nil for whatever can be seen, and for spaces and line ends proper.
    package static func name(of scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0xA0: "no-break space"
        case 0xAD: "soft hyphen"
        case 0x2000...0x200A: "typographic space"
        case 0x200B: "zero-width space"
        case 0x200C, 0x200D: "zero-width joiner"
        case 0x200E, 0x200F: "mark of direction"
        case 0x202F: "narrow no-break space"
        case 0x205F: "mathematical space"
        case 0x2060: "word joiner"
        case 0x3000: "ideographic space"
        case 0xFEFF: "byte order mark"
        default: nil
        }
    }

    /// `U+00A0`
    static func code(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Whether it takes room, so that a space is what it stands for.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}

extension Diagnostic {
    /// With its hint naming a hidden character, if one stands in the words complained of, or where YAML has its signs: at
    /// the beginning of the line or after a colon. The message shows where.
    package func namingHidden(in source: SourceFile?) -> Diagnostic {
        guard let scalar = hiddenScalar(in: source), let name = HiddenCharacter.name(of: scalar) else { return self }
        let code = HiddenCharacter.code(of: scalar)
        var result = self
        result.message = ""
        for other in message.unicodeScalars {
            if HiddenCharacter.name(of: other) == nil {
                result.message.unicodeScalars.append(other)
            } else {
                result.message += "<\(HiddenCharacter.code(of: other))>"
            }
        }
        result.hint =
            "\(name.first == "i" ? "an" : "a") \(name) (\(code)) stands in it: "
            + (HiddenCharacter.isSpace(scalar) ? "write an ordinary space" : "delete it")
        return result
    }

    private func hiddenScalar(in source: SourceFile?) -> Unicode.Scalar? {
        if let found = message.unicodeScalars.first(where: { HiddenCharacter.name(of: $0) != nil }) { return found }
        guard ["yaml-syntax", "body-form"].contains(identifier), let source, let span else { return nil }
        let number = source.position(span.start).line
        // A line that was read as text goes on into the next, and the error is found there.
        return [number, number - 1].lazy.compactMap { source.hiddenSign(line: $0) }.first
    }
}

extension SourceFile {
    /// A hidden character at the beginning of a line, or after a colon.
    fileprivate func hiddenSign(line number: Int) -> Unicode.Scalar? {
        var before: Unicode.Scalar = ":"
        for scalar in String(decoding: line(number).prefix(1000), as: UTF8.self).unicodeScalars {
            if before == ":", HiddenCharacter.name(of: scalar) != nil { return scalar }
            if scalar != " " || before != ":" { before = scalar }
        }
        return nil
    }
}
