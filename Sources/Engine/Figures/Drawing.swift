extension Figure {
    /// An SVG element. Classes only, no `style=`; `id` begins every id inside, so that figures share a page.
    package func svg(vocabulary: Vocabulary, id: [UInt8]) -> [UInt8] { [] }
    /// What the drawing shows, in a sentence or two computed from its numbers.
    package func alternative(vocabulary: Vocabulary) -> [UInt8] { [] }
    /// The numbers behind it, for the disclosure below it; cut to what a reader can use (a few hundred rows).
    package func dataTable() -> Table { Table(title: title, columns: [], rows: []) }
}
