import Engine

/// What all pages share: head, policy, banner, foot.
struct PageShell: Sendable {
    var site: Site
    /// The language of the text; the interface's words may be in another one.
    var language: String
    var words: Words
    /// The page's own path in the site.
    var path: String
    var title: String
    var description: String?
    /// Beside the script that every page has.
    var scripts: [InlinePart] = []

    // Ids of the shell hold a dot and no directive is called `page`, so that no heading or figure has the same.
    static let mainId = "page.main"

    func file(beforeMain: [Hypertext] = [], main: Hypertext) -> OutputFile {
        let needs = main.needs
        let isLive = needs.contains(.experiments)
        let live = isLive ? LiveParts.markup(module: site.module, words: words) : []
        let root = Hypertext.element(
            "html", ["lang": language],
            [
                head(isLive: isLive, needs),
                .element(
                    "body", [:],
                    [.element("a", ["class": "skip", "href": "#" + Self.mainId], words.navigation.skip), banner]
                        + [.element("div", ["class": "layout"], beforeMain + [main])] + [foot] + live),
            ])
        return OutputFile(path: path, bytes: Hypertext.document(root))
    }

    private func head(isLive: Bool, _ needs: PageNeeds) -> Hypertext {
        let isLesson = path != Site.index && path != Site.search
        let style = Stylesheet.part(isLesson: isLesson, needs)
        let scripts = [PageScript.everyPagePart] + scripts
        let liveScripts = isLive ? [LivePack.loaderPart, LiveParts.scriptPart] : []
        var parts: [Hypertext] = [
            .element("meta", ["charset": "utf-8"]),
            .element(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": ContentPolicy.text(
                        styles: [style] + (isLive ? [LivePack.stylePart] : []), scripts: scripts + liveScripts,
                        isLive: isLive),
                ]),
            .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .element("meta", ["name": "color-scheme", "content": "light dark"]),
            .element("meta", ["name": "generator", "content": "Chalkline"]),
        ]
        if let description { parts.append(.element("meta", ["name": "description", "content": description])) }
        let course = site.course.title
        parts.append(.element("title", [:], title == course ? course : title + " · " + course))
        parts.append(.element("style", [:], [.trusted(style.bytes)]))
        for script in scripts { parts.append(.element("script", [:], [.trusted(script.bytes)])) }
        if isLive { parts += LivePack.inHead }
        return .element("head", [:], parts)
    }

    private var banner: Hypertext {
        let toIndex = Addresses.relative(from: path, to: Site.index)
        let toSearch = Addresses.relative(from: path, to: Site.search)
        func here(_ page: String) -> String? { path == page ? "page" : nil }
        let links: [Hypertext] = [
            .element("a", ["href": toIndex, "aria-current": here(Site.index)], words.navigation.course),
            .element("a", ["href": toSearch, "aria-current": here(Site.search)], words.search.title),
        ]
        return .element(
            "header", ["class": "banner"],
            [
                .element(
                    "a", ["class": "brand", "href": toIndex], [mark, .element("span", [:], site.course.title)]),
                .element("nav", ["class": "site", "aria-label": words.navigation.site], links),
                // Both do nothing without the script, which shows them.
                path == Site.search ? .text("") : quickSearch(toSearch),
                .element(
                    "button", ["type": "button", "id": "page.theme", "hidden": "", "aria-pressed": "false"],
                    [Icon.theme, .element("span", ["class": "unseen"], words.navigation.darkColours)]),
            ])
    }

    private func quickSearch(_ address: String) -> Hypertext {
        .element(
            "form", ["role": "search", "class": "quick", "id": "page.quick", "action": address, "hidden": ""],
            [
                .element(
                    "input",
                    [
                        "type": "search", "name": "q", "aria-label": words.search.field,
                        "placeholder": words.search.field, "autocomplete": "off",
                    ])
            ])
    }

    /// The course's own picture, or ours.
    private var mark: Hypertext {
        guard let logo = site.course.logo else { return Icon.mark }
        return .element(
            "img", ["class": "mark", "src": Addresses.relative(from: path, to: logo), "alt": "", "height": "24"])
    }

    /// What the course says of itself, and who made the page.
    private var foot: Hypertext {
        let course = CourseWords(site.course, in: language)
        let facts = course.facts(words)
        let lines: [String?] = [
            course.footer, facts.isEmpty ? nil : facts.joined(separator: " · "), words.navigation.colophon,
        ]
        return .element("footer", ["class": "foot"], lines.compactMap(\.self).map { Hypertext.element("p", [:], $0) })
    }
}
