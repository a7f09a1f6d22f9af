import Lessons

/// Searching the course: the index stands in the page. Without scripts the page is a list of all sections.
struct SearchPage: Sendable {
    let site: Site
    let words: Words

    init(_ site: Site) {
        self.site = site
        words = Words.of(language: site.languages.first?.language ?? "en")
    }

    var file: OutputFile {
        var shell = PageShell(
            site: site, language: words.language, words: words, path: Site.search, title: words.search.title)
        shell.scripts = [PageScript.search]
        let index = SearchIndex(site)
        return shell.file(
            main: .element(
                "main", ["id": PageShell.mainId, "class": "search"],
                [
                    .element(
                        "header", ["class": "opening"], [.element("h1", [:], words.search.title), Icon.chalkStroke]),
                    form, .element("noscript", [:], [.element("p", [:], words.search.needsScript)]),
                    .element("p", ["id": "page.status", "role": "status"]),
                    .element("ol", ["id": "page.results", "class": "results", "hidden": ""]),
                    .element("div", ["id": "page.all"], everything),
                    // Data, not a script: the policy needs no hash for it.
                    .element("script", ["type": "application/json", "id": "page.index"], [.trusted(index.json)]),
                ]))
    }

    private var form: Hypertext {
        .element(
            "form", ["role": "search", "id": "page.search", "hidden": ""],
            [
                .element("label", ["for": "page.query"], words.search.field),
                .element(
                    "input",
                    [
                        "type": "search", "name": "q", "id": "page.query", "autocomplete": "off",
                        "data-nothing": words.search.nothing, "data-one": words.search.one,
                        "data-many": words.search.many,
                    ]),
            ])
    }

    /// Every lesson with its sections.
    private var everything: [Hypertext] {
        site.languages.map { group in
            let items = group.reports.map { report in
                let prose = ProseWriter(report, of: site, words: Words.of(language: group.language))
                let page = Addresses.relative(from: Site.search, to: prose.page)
                var sections: [Hypertext] = []
                for section in Outline(report.lesson).sections where !section.anchor.isEmpty {
                    let target: String = page + "#" + Addresses.cleaned(section.anchor)
                    let link = Hypertext.element("a", ["href": target], prose.plainText(section.inlines))
                    sections.append(.element("li", [:], [link]))
                }
                var parts: [Hypertext] = [.element("a", ["href": page], report.title)]
                if !sections.isEmpty { parts.append(.element("ul", [:], sections)) }
                return Hypertext.element("li", [:], parts)
            }
            return .element("ol", ["lang": group.language, "class": "everything"], items)
        }
    }
}
