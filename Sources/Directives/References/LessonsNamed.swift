import Lessons

extension ReadLesson {
    /// Numbers of the other lessons that its claims, comparisons and values name, whether or not there is what they
    /// refer to. `files`: numbers by path inside the course.
    package func lessonsNamed(_ names: LessonNames, files: [String: Int], from own: Int) -> Set<Int> {
        var found: Set<Int> = []
        func add(_ reference: WrittenReference?) {
            if let word = reference?.lesson?.word, let index = names.index(word, from: own) { found.insert(index) }
        }
        for value in lesson.values {
            if let file = value.file.flatMap({ files[$0] }) { found.insert(file) }
            // Only what names another lesson has a slash in it.
            guard value.target.utf8.contains(UInt8(ascii: "/")) else { continue }
            if let reference = WrittenReference(value.target, at: Span(0, 0)) {
                add(reference)
            } else {
                value.formula(path: "").formula?.references.forEach(add)
            }
        }
        for directive in directives.compactMap(\.self) {
            for claim in directive.claims { claim.formula.references.forEach(add) }
            guard case .compare(let comparison) = directive.content else { continue }
            for item in comparison.rows + comparison.columns + comparison.curves {
                add(WrittenReference(item.text, at: item.span))
            }
        }
        found.remove(own)
        return found
    }
}

extension WrittenFormula {
    /// All that it names.
    fileprivate var references: [WrittenReference] {
        terms.flatMap { term in
            switch term {
            case .measurement(let reference): [reference]
            case .all(let inner), .share(let inner), .count(let inner): inner.references
            }
        }
    }
}
