import Testing

@testable import Courses

/// What an SVG may hold to be shown: nothing that runs, nothing from elsewhere.
@Suite struct SVGCheckTests {
    private static let start = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"

    private static func problem(_ text: String) -> String? {
        do {
            try SVGCheck.check(Array(text.utf8))
            return nil
        } catch { return error.what }
    }

    private static let harmless: [String] = [
        "<path d='M0 0 L1 1' fill='url(#g)' style='stroke: url(&quot;#g&quot;)'/>",
        "<defs><style>*{stroke-linejoin: round} @media print {a{fill:red}}</style></defs>",
        "<style><![CDATA[ .a > .b { fill: #fff } ]]></style>",
        "<use xlink:href='#p'/><a href='#x'><text>x &#65;</text></a>",
        "<image href='data:image/png;base64,AAAA'/>", "<g fill='none'><!-- a comment --><title>A &amp; B</title></g>",
        "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:dc='http://purl.org/dc/'><dc:type rdf:resource='http://purl.org/dc/StillImage'/></rdf:RDF></metadata>",
        "<animate attributeName='r' values='1;2'/><filter id='f'><feGaussianBlur stdDeviation='2'/></filter>",
    ]

    @Test(arguments: harmless)
    func whatDrawsIsLetThrough(inner: String) { #expect(Self.problem(Self.start + inner + "</svg>") == nil) }

    @Test func aDrawingProgramsHeadIsLetThrough() {
        let head =
            "\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\"?>\n<!DOCTYPE svg PUBLIC "
            + "\"-//W3C//DTD SVG 1.1//EN\"\n  \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<!-- made by -->\n"
        #expect(Self.problem(head + Self.start + "</svg>\n") == nil)
    }

    private static let harmful: [(String, String)] = [
        ("<script>x</script>", "a script"), ("<g onclick='x()'/>", "the attribute 'onclick'"),
        ("<g xlink:ONload='x()'/>", "the attribute 'xlink:ONload'"),
        ("<foreignObject/>", "the element 'foreignObject'"),
        ("<h:p xmlns:h='http://www.w3.org/1999/xhtml'/>", "foreign content, of http://www.w3.org/1999/xhtml"),
        ("<a href='javascript:x'/>", "the outside address 'javascript:x'"),
        ("<a xlink:href=' &#106;avascript:x'/>", "the outside address ' javascript:x'"),
        ("<image href='data:image/svg+xml;base64,AAAA'/>", "the outside address 'data:image/svg+xml;base64,AAAA'"),
        ("<use href='other.svg#x'/>", "the outside address 'other.svg#x'"),
        ("<path fill='URL( \"http://x/y\")'/>", "the outside address 'http://x/y\"'"),
        ("<style>a{fill:u<!-- -->rl(//x)}</style>", "the outside address '//x'"),
        ("<style>@im<![CDATA[port]]> 'x';</style>", "'@import' in a style"),
        ("<g style='fill:\\75rl(x)'/>", "a \\ in a style"),
        ("<set attributeName='xlink:href' to='x'/>", "an animation of 'xlink:href'"),
        ("<text>&nbsp;</text>", "the entity &nbsp;"), ("<?xml-stylesheet href='x'?>", "a processing instruction"),
        ("<g><text></g></text>", "tags that don't match"), ("<g a='1' a='2'/>", "an attribute twice"),
        ("<q:g/>", "the prefix 'q' without a namespace"), ("<g xml:base='http://x/'/>", "the attribute 'xml:base'"),
    ]

    @Test(arguments: harmful)
    func whatCouldDoMoreIsRefused(inner: String, reason: String) {
        #expect(Self.problem(Self.start + inner + "</svg>") == reason)
    }

    private static let broken: [(String, String)] = [
        ("", "tags that don't match"), ("<svg/>", "a root that is not svg"), ("<svg", "a tag that is not one"),
        ("<!DOCTYPE svg [<!ENTITY x 'y'>]><svg/>", "a document type that declares something"),
        (start + "</svg><g/>", "more than one root"), (start, "tags that don't match"),
        (start + String(repeating: "<g>", count: 300), "more than 200 levels"),
        ("x" + start + "</svg>", "text outside of the root"),
        ("<?xml version='1.0' encoding='utf-7'?>" + start + "</svg>", "an encoding other than UTF-8"),
    ]

    @Test(arguments: broken)
    func whatIsNoDrawingIsRefused(text: String, reason: String) { #expect(Self.problem(text) == reason) }
}
