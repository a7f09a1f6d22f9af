/// One message about a lesson: what is wrong, where, and the nearest right thing.
/// Made by named factories only, in extensions beside what finds the problem.
package struct Diagnostic: Hashable, Sendable {
    package enum Severity: String, Sendable { case error, warning }

    package var severity: Severity
    /// Stable, for editors and tests: `unknown-activation`.
    package var identifier: String
    /// Lower case, no full stop.
    package var message: String
    package var hint: String?
    /// As `SourceFile.path`.
    package var path: String
    /// nil: about the file as a whole.
    package var span: Span?
    /// The one right thing, which `--fix` writes where the old stands at `span` byte for byte.
    package var mend: Mend?

    package struct Mend: Hashable, Sendable {
        package var old: String
        package var new: String
        package init(_ old: String, _ new: String) {
            self.old = old
            self.new = new
        }
    }

    package init(
        _ severity: Severity, _ identifier: String, _ message: String, hint: String? = nil, path: String, span: Span?
    ) {
        self.severity = severity
        self.identifier = identifier
        self.message = message
        self.hint = hint
        self.path = path
        self.span = span
    }
}
