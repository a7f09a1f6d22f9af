import Engine
import Mathematics

/// The one stylesheet, written into every page but for what is only about some of them.
enum Stylesheet {
    static func text(isLesson: Bool, _ needs: PageNeeds) -> [UInt8] {
        everywhere + (needs.contains(.formulas) ? formulas : []) + (needs.contains(.asides) ? besides : [])
            + (isLesson ? [] : others) + onPaper
    }

    /// The same, with its hash.
    static func part(isLesson: Bool, _ needs: PageNeeds) -> InlinePart {
        let wanted = needs.intersection(styled.reduce([]) { $0.union($1) })
        let place = kinds.firstIndex { $0.isLesson == isLesson && $0.needs == wanted }
        return place.map { parts[$0] } ?? InlinePart(text(isLesson: isLesson, needs))
    }

    /// Needs that have a style of their own.
    private static let styled: [PageNeeds] = [.formulas, .asides]
    private static let kinds: [(isLesson: Bool, needs: PageNeeds)] = [true, false].flatMap { isLesson in
        [[], [.formulas], [.asides], [.formulas, .asides]].map { (isLesson, $0) }
    }
    private static let parts = kinds.map { InlinePart(text(isLesson: $0.isLesson, $0.needs)) }

    private static let everywhere = LeanText.style(
        [colours, base, layout, "\(FigureStyle.css)", prose, directive].joined(separator: "\n"))
    private static let formulas = LeanText.style(MathML.stylesheet)
    private static let besides = LeanText.style(asides)
    private static let others = LeanText.style(pages)
    private static let onPaper = LeanText.style(print)

    /// Paper by day, a blackboard by night; chalk only in small touches.
    static let colours = """
        :root {
          color-scheme: light dark;
        \(themed)
          --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", "Source Serif 4", "Liberation Serif", Georgia, serif;
          --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Inter, Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
          --mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace;
        }
        :root:lang(ko) {
          --serif: Pretendard, "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", NanumBarunGothic, NanumGothic, sans-serif;
          --sans: var(--serif);
        }
        :root[data-theme="light"] { color-scheme: light; }
        :root[data-theme="dark"] { color-scheme: dark; }
        """

    /// Both of each, said once: `--paper: light-dark(#fdfcf8, #14171b);`
    private static let themed = zip(light.split(separator: "\n"), dark.split(separator: "\n")).map { day, night in
        let (name, value) = (day.prefix { $0 != ":" }, day.drop { $0 != ":" }.dropFirst(2).dropLast())
        return "\(name): light-dark(\(value), \(night.drop { $0 != ":" }.dropFirst(2).dropLast()));"
    }.joined(separator: "\n")

    static let light = """
          --paper: #fdfcf8;
          --card: #ffffff;
          --shade: #f5f3ec;
          --ink: #23282d;
          --soft: #5b6268;
          --line: #e3dfd3;
          --edge: #8d8a80;
          --link: #1f5d8c;
          --board: #2f5148;
          --chalk: #d9a514;
          --good: #2a6b3f;
          --bad: #a8321f;
          --note: #2c5f91;
          --tip: #2a6b3f;
          --important: #6a4a9c;
          --warning: #8a5a00;
          --caution: #a8321f;
        """

    private static let dark = """
          --paper: #1b2321;
          --card: #212a28;
          --shade: #262f2d;
          --ink: #e6e4dc;
          --soft: #a9b0ab;
          --line: #39443f;
          --edge: #7d8882;
          --link: #93c7ea;
          --board: #8fc3ad;
          --chalk: #f0d57a;
          --good: #8fd0a0;
          --bad: #f2a08e;
          --note: #93c7ea;
          --tip: #8fd0a0;
          --important: #c9b2ee;
          --warning: #f0d57a;
          --caution: #f2a08e;
        """
}
