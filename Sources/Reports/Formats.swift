import Directives
import Engine
import Lessons

extension ReportFormat {
    /// Every format, as `--format` names them.
    package static let all: [ReportFormat] = [html, markdown, json]
}

package enum PlainText {
    /// A lesson, or one of its directives, for a terminal or a pipe: prose, numbers and tables, `width` columns.
    package static func text(of report: Report, only directive: String?, width: Int, colours: Bool) -> String { "" }
}
