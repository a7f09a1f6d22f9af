import Engine

extension Words {
    package static let english = Words(
        language: "en", languageName: "English", vocabulary: .english,
        navigation: Navigation(
            skip: "Skip to the text",
            site: "Course",
            course: "Contents",
            lessons: "Lessons",
            allLessons: "All lessons", onThisPage: "On this page",
            neighbours: "Next and previous lesson",
            previous: "Previous lesson",
            next: "Next lesson",
            languages: "Languages",
            darkColours: "Dark colours",
            colophon: "Made with Chalkline. Every number and figure on this page comes from running the lesson itself.",
            licence: "Licence:",
            welcome: """
                A course to read with a pencil in your hand. Every figure in it is drawn from a real training run, every \
                number in the text is checked against that run, and each experiment shows how to repeat it, digit for digit.
                """,
            lessonCount: { $0 == 1 ? "1 lesson" : "\($0) lessons" },
            claims: { count in
                var parts: [String] = []
                if count.failed == 0, count.unchecked == 0 {
                    return count.held == 1 ? "its one claim held" : "all \(count.held) claims held"
                }
                parts.append("\(count.held) claim\(count.held == 1 ? "" : "s") held")
                if count.failed > 0 { parts.append("\(count.failed) did not hold") }
                if count.unchecked > 0 { parts.append("\(count.unchecked) not checked") }
                return parts.joined(separator: ", ")
            }),
        lesson: LessonWords(
            minutes: { $0 == 1 ? "1 minute" : "\($0) minutes" },
            requires: "Builds on",
            draft: "Draft",
            author: "By",
            date: "Written",
            figure: { "Figure \($0)" },
            table: { "Table \($0)" },
            someTable: "Table",
            formula: "Formula",
            linkTo: { "Link to “\($0)”" },
            missingPicture: { $0.isEmpty ? "A picture is missing here." : "A picture is missing here: \($0)" },
            differs: { "The run gives this; the text says \($0)" },
            uncheckedValue: "Not checked by a run",
            errors: {
                $0 == 1
                    ? "The build found an error in this lesson; something below may be missing or wrong."
                    : "The build found \($0) errors in this lesson; something below may be missing or wrong."
            },
            note: "Note", tip: "Tip", important: "Important", warning: "Warning", caution: "Caution",
            details: "Details", footnotes: "Footnotes", footnote: { "Footnote \($0)" },
            backToText: { note, citation in
                "Back to the text from footnote \(note)" + (citation.map { ", citation \($0)" } ?? "")
            }),
        directive: DirectiveWords(
            data: "The numbers in this figure",
            claims: "What the run was held to",
            heldCount: { "\($0) checked" },
            failedCount: { "\($0) of \($1) \($0 == 1 ? "does" : "do") not hold" },
            uncheckedCount: { "\($0) not checked" },
            failed: "Does not hold",
            unchecked: "Not checked",
            found: { "found \($0)" },
            offBy: { "off by \($0)" },
            making: "How this was made",
            source: "As it stands in the lesson",
            digest: "Digest",
            digestMeaning: "SHA-256 of what the run ended with. The same on every machine.",
            command: "Run it yourself",
            measurements: "Measured",
            run: "Run",
            runs: { "\($0) runs" },
            sameInEveryRun: "The same in every run",
            seed: { "seed \($0)" },
            allRows: { "All \($0) rows" },
            moreRows: { "and \($0) more" },
            diverged: { "Diverged in epoch \($0): the numbers left the range of floating point." },
            divergedRuns: { "\($0) of \($1) runs diverged: their numbers left the range of floating point." },
            medianAndRange: "median, and range over the runs",
            skipped: { "Not run: the data set \($0) is not on the machine that built this page." },
            obtaining: { name in
                switch name {
                case "mnist":
                    """
                    MNIST is four files, train-images-idx3-ubyte.gz and its three companions. Put them in a folder and \
                    build with --data and that folder.
                    """
                case "fashion-mnist":
                    """
                    Fashion-MNIST comes with Debian's package dataset-fashion-mnist, or as four .gz files to put in a \
                    folder; build with --data and that folder.
                    """
                default: "Build with --data and the folder that holds \(name)."
                }
            },
            notRun: "This could not be run. The build's messages say why."),
        search: Search(
            title: "Search",
            field: "Search the course",
            submit: "Search",
            nothing: "Nothing found.",
            one: "1 place found",
            many: "{n} places found",
            needsScript: "Searching needs JavaScript. Here is everything there is:"),
        live: .english)
}
