import Lessons

extension Diagnostic {
    /// `mayHint`: whether the nearest of all commands is looked for.
    static func mathematics(
        _ kind: TeX.Problem.Kind, path: String, span: Span, mayHint: Bool = true
    ) -> Diagnostic {
        func error(_ identifier: String, _ message: String, hint: String? = nil) -> Diagnostic {
            Diagnostic(.error, identifier, message, hint: hint, path: path, span: span)
        }
        switch kind {
        case .unknownCommand(let name):
            return error(
                "unknown-tex-command", "unknown command '\\\(name)' in mathematics",
                hint: mayHint ? TeX.command(nearestTo: name).map { "did you mean '\\\($0)'?" } : nil)
        case .commandInText(let name):
            return error(
                "tex-command-in-text", "'\\\(name)' is not known among words",
                hint: "mathematics in words stands between dollars: \\text{… $\\\(name)$ …}")
        case .unknownEnvironment(let name):
            let known = TeX.environments.keys.sorted()
            return error(
                "unknown-tex-environment", "unknown environment '\(name)' in mathematics",
                hint: nearest(name, in: known).map { "did you mean '\($0)'?" }
                    ?? "known are " + known.joined(separator: ", "))
        case .braceOpen: return error("tex-brace", "this brace is not closed", hint: "add }")
        case .braceExtra:
            return error("tex-brace", "this brace closes nothing", hint: "write \\} for a brace to be seen")
        case .misplaced("&"):
            return error(
                "tex-misplaced", "& outside rows and columns",
                hint: "put \\begin{aligned} … \\end{aligned} around the rows, or write \\& for the sign")
        case .misplaced(let text):
            return error(
                "tex-misplaced", "\(text) outside rows and columns",
                hint: "put \\begin{aligned} … \\end{aligned} around the rows")
        case .secondScript(let mark):
            return error(
                "tex-second-script", "a second \(mark) on the same thing",
                hint: "group what belongs together: {x\(mark)a}\(mark)b or x\(mark){a b}")
        case .missingArgument(let command):
            return error("tex-argument", "\(command) has nothing to act on", hint: "its argument stands in { }")
        case .leftOpen: return error("tex-fence", "\\left without its \\right", hint: "\\right. closes it with nothing")
        case .rightExtra: return error("tex-fence", "\\right without its \\left", hint: "\\left. opens it with nothing")
        case .middleOutside: return error("tex-fence", "\\middle outside \\left and \\right")
        case .notADelimiter(let command):
            return error(
                "tex-delimiter", "no delimiter after \(command)", hint: "such as ( [ | \\{ \\langle, or . for none")
        case .environmentOpen(let name):
            return error("tex-environment", "\\begin{\(name)} without its end", hint: "add \\end{\(name)}")
        case .endExtra: return error("tex-environment", "\\end without its \\begin")
        case .endDiffers(let begun, let ended):
            return error("tex-environment", "\\begin{\(begun)} is ended by '\(ended)'", hint: "write \\end{\(begun)}")
        case .tooDeep:
            return error("tex-too-deep", "nested deeper than \(TeX.Parser.depthLimit)")
        case .tagInLine:
            return error(
                "tex-tag", "\\tag numbers a formula on its own, and this one stands in a line",
                hint: "write a ```math fence")
        case .secondTag:
            return error("tex-tag", "a second \\tag for the same formula", hint: "rows of aligned have one each")
        case .comment:
            return Diagnostic(
                .warning, "tex-comment", "% hides the rest of the line", hint: "write \\% for the sign", path: path,
                span: span)
        case .dollar: return error("tex-dollar", "a dollar inside mathematics", hint: "write \\$ for the sign")
        }
    }
}
