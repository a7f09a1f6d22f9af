extension ReportFormat {
    /// Every format, as `--format` names them.
    package static let all: [ReportFormat] = [html, markdown, json]
}
