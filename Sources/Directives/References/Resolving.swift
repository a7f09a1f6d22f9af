import Lessons

/// Lessons that know each other: every reference is looked up in here, once.
extension ReferenceResolver {
    package func references(ofLesson lesson: Int, changed: DirectiveAddress? = nil) -> LessonReferences {
        LessonReferences(self, lesson: lesson, changed: changed)
    }

    /// The lessons with what was found for each of them, and plans that record what is referred to.
    package func resolved(_ references: [LessonReferences]) -> [ResolvedLesson] {
        var recordings = Recordings(lessons)
        let refused = references.map { reference in
            reference.found.flatMap { recordings.add($0.reference, $0.use, from: path(reference.lesson)) }
        }
        return zip(references, refused).map { reference, refused in
            let read = lessons[reference.lesson]
            var lesson = read.lesson
            lesson.frontMatter.requires = reference.required
            let directives = read.directives.enumerated().map { index, directive -> ResolvedDirective? in
                guard let directive, let origin = reference.origins[index] else { return nil }
                let address = DirectiveAddress(lesson: reference.lesson, directive: index)
                return ResolvedDirective(
                    directive: recordings.recording(directive, at: address), address: address,
                    claims: reference.claims[index] ?? [], comparison: reference.comparisons[index],
                    origin: origin.address)
            }
            return ResolvedLesson(
                lesson: lesson, directives: directives, targets: reference.targets,
                diagnostics: reference.diagnostics + refused)
        }
    }
}
