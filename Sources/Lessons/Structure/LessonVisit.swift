/// A block or a piece of inline text, as `Lesson.visit` meets it.
package enum LessonPiece: Sendable {
    case block(Block)
    case inline(Inline)
}

extension Lesson {
    /// Everything in the lesson's text in reading order: what holds others before what it holds.
    package func visit(_ body: (LessonPiece) -> Void) {
        frontMatter.title.visit(body)
        frontMatter.goal.visit(body)
        visit(blocks, body)
        for note in footnotes.notes { note.content.visit(body) }
    }

    /// All mathematics in reading order.
    package var mathematics: [(source: MathematicsSource, isDisplay: Bool)] {
        var found: [(source: MathematicsSource, isDisplay: Bool)] = []
        visit { piece in
            switch piece {
            case .block(let block): if case .mathematics(let source) = block.kind { found.append((source, true)) }
            case .inline(let inline): if case .mathematics(let source) = inline.kind { found.append((source, false)) }
            }
        }
        return found
    }
}

extension Lesson {
    private func visit(_ blocks: [Block], _ body: (LessonPiece) -> Void) {
        for block in blocks {
            body(.block(block))
            switch block.kind {
            case .heading(_, _, let inlines), .paragraph(let inlines): inlines.visit(body)
            case .quote(let blocks), .callout(_, let blocks): visit(blocks, body)
            case .details(let title, let blocks):
                title.visit(body)
                visit(blocks, body)
            case .list(_, _, let items): for item in items { visit(item, body) }
            case .table(_, let header, let rows):
                for cell in header { cell.visit(body) }
                for row in rows { for cell in row { cell.visit(body) } }
            case .directive(let number):
                directives[number].caption.visit(body)
                for (_, caption) in directives[number].captions.sorted(by: { $0.key < $1.key }) { caption.visit(body) }
            case .code, .mathematics, .rawText, .rule: break
            }
        }
    }
}

extension [Inline] {
    fileprivate func visit(_ body: (LessonPiece) -> Void) {
        for inline in self {
            body(.inline(inline))
            switch inline.kind {
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): inner.visit(body)
            case .text, .code, .mathematics, .value, .footnote, .image, .softBreak, .hardBreak: break
            }
        }
    }
}
