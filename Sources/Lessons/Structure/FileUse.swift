/// A file of the course that a lesson shows or links to: it travels with the report.
package struct FileUse: Equatable, Sendable {
    package enum Purpose: Sendable { case picture, link }
    /// Inside the course.
    package var path: String
    package var purpose: Purpose
    package var span: Span

    package init(path: String, purpose: Purpose, span: Span) {
        self.path = path
        self.purpose = purpose
        self.span = span
    }
}
