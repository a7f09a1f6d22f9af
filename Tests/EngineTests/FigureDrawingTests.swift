import Testing

@testable import Engine

@Suite struct FigureDrawingTests {
    @Test(arguments: FigureSample.all) func isWellFormedWithoutStyles(_ sample: FigureSample) throws {
        let markup = try FigureMarkup(sample.svg)
        #expect(markup.elements.first?.name == "svg")
        for element in markup.elements {
            #expect(element.attributes["style"] == nil)
            #expect(!element.name.contains("script"))
            for (name, value) in element.attributes {
                #expect(!value.contains("nan") && !value.contains("inf"), "\(element.name) \(name)=\(value)")
            }
        }
    }

    @Test(arguments: FigureSample.all) func fitsAPage(_ sample: FigureSample) throws {
        let markup = try FigureMarkup(sample.svg)
        let root = try #require(markup.elements.first)
        let (width, height) = (markup.number(root, "width"), markup.number(root, "height"))
        #expect(width <= 720 && width >= 200)
        #expect(height >= 20)
        #expect(
            root.attributes["viewBox"]
                == "0 0 \(NumberText.coordinate(width).text) \(NumberText.coordinate(height).text)")
        for element in markup.named("text") {
            #expect(markup.number(element, "y") <= height)
            #expect(markup.number(element, "x") <= width)
        }
    }

    @Test(arguments: FigureSample.all) func namesItselfToScreenReaders(_ sample: FigureSample) throws {
        let markup = try FigureMarkup(sample.svg)
        let root = try #require(markup.elements.first)
        #expect(root.attributes["role"] == "img")
        let ids = try #require(root.attributes["aria-labelledby"]).split(separator: " ").map(String.init)
        #expect(ids.count == 2)
        for id in ids { #expect(markup.elements.contains { $0.attributes["id"] == id && !$0.text.isEmpty }) }
    }

    @Test(arguments: FigureSample.all) func idsBeginWithTheFiguresAndAreOneOfAKind(_ sample: FigureSample) throws {
        var seen: Set<String> = []
        var used: Set<String> = []
        for element in try FigureMarkup(sample.svg).elements {
            if let id = element.attributes["id"] {
                #expect(id.hasPrefix("lesson-1-"))
                #expect(seen.insert(id).inserted)
            }
            for value in element.attributes.values where value.hasPrefix("url(#") {
                used.insert(String(value.dropFirst(5).dropLast()))
            }
            if let name = element.attributes["href"], name.hasPrefix("#") { used.insert(String(name.dropFirst())) }
        }
        #expect(used.isSubset(of: seen))
    }

    @Test(arguments: FigureSample.all) func colourComesFromDocumentedClasses(_ sample: FigureSample) throws {
        let css = String(decoding: utf8(FigureStyle.css), as: UTF8.self)
        for element in try FigureMarkup(sample.svg).elements {
            for name in element.attributes["class"]?.split(separator: " ") ?? [] {
                #expect(css.contains(".\(name)") || name == "label", "class \(name)")
            }
            #expect(element.attributes["fill"].map { $0.hasPrefix("url(") } ?? true)
            #expect(element.attributes["stroke"] == nil)
        }
    }

    @Test(arguments: FigureSample.all) func drawsTheSameBytesTwice(_ sample: FigureSample) {
        #expect(sample.svg == sample.svg)
    }

    @Test func escapesWordsEverywhere() throws {
        let sample = FigureSample("", FigureSample.curve([1, 2]))
        #expect(sample.svg.contains("&lt;b a=&quot;1&quot;&gt;&amp;&#39;&lt;/b&gt;\u{FFFD}"))
        #expect(!sample.svg.contains("<b "))
    }

    @Test func aFileOfItsOwnCarriesItsColours() throws {
        let figure = FigureSample("", FigureSample.curve([1, 2])).figure
        let text = String(decoding: figure.standaloneSVG(vocabulary: FigureSample.vocabulary, id: [97]), as: UTF8.self)
        let markup = try FigureMarkup(text)
        #expect(markup.elements.first?.attributes["xmlns"] == "http://www.w3.org/2000/svg")
        #expect(markup.named("style").count == 1)
        #expect(text.contains("prefers-color-scheme:dark"))
    }

    /// Every colour has one for the day and one for the night.
    @Test func coloursHaveBothThemes() throws {
        let css = String(decoding: utf8(FigureStyle.css), as: UTF8.self)
        let both = css.matches(of: /light-dark\(#[0-9a-f]+,#[0-9a-f]+\)/)
        #expect(both.count > 30)
        #expect(css.matches(of: /#[0-9a-f]{3,6}\b/).count == 2 * both.count)
    }
}

extension [UInt8] {
    var text: String { String(decoding: self, as: UTF8.self) }
}
