import Lessons

/// Until the mathematics room is there.
enum Mathematics {
    static func markup(_ source: MathematicsSource, isDisplay: Bool) -> Hypertext {
        .element("math", ["display": isDisplay ? "block" : nil], [.element("mtext", [:], source.tex)])
    }
}
