/// Shapes that tell series and classes apart without colour.
package enum MarkerShape: Int, Sendable {
    case circle, square, triangle, diamond, wedge, plus, cross, star

    package init(_ index: Int) { self = MarkerShape(rawValue: StyleClass.wrapped(index, 8)) ?? .circle }

    /// An outline about six units across, from its middle, in relative steps.
    package var outline: [UInt8] {
        let outline: StaticString =
            switch self {
            case .circle: "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z"
            case .square: "m-2.7-2.7h5.4v5.4h-5.4z"
            case .triangle: "m-3.4 2.6h6.8l-3.4-6z"
            case .diamond: "m-3.7 0l3.7-3.7l3.7 3.7l-3.7 3.7z"
            case .wedge: "m-3.4-2.6h6.8l-3.4 6z"
            case .plus: "m-3.5-1.2h2.3v-2.3h2.4v2.3h2.3v2.4h-2.3v2.3h-2.4v-2.3h-2.3z"
            case .cross:
                "m-3.4-1.7l1.7-1.7l1.7 1.7l1.7-1.7l1.7 1.7l-1.7 1.7l1.7 1.7l-1.7 1.7l-1.7-1.7l-1.7 1.7l-1.7-1.7l1.7-1.7z"
            case .star: "m0-4l1.2 2.7h2.8l-2.2 1.9l.9 3l-2.7-1.8l-2.7 1.8l.9-3l-2.2-1.9h2.8z"
            }
        return utf8(outline)
    }

    /// The dashes of series 0, 1, …; the first is solid.
    static func dash(_ index: Int) -> StaticString {
        switch StyleClass.wrapped(index, 6) {
        case 0: ""
        case 1: "7 3"
        case 2: "2 3"
        case 3: "9 3 2 3"
        case 4: "4 2"
        default: "12 3 2 3 2 3"
        }
    }
}

extension Canvas {
    mutating func marker(_ shape: MarkerShape, at place: Position, _ style: StyleClass) {
        markers(shape, at: [place], style)
    }

    mutating func markers(_ shape: MarkerShape, at places: [Position], _ style: StyleClass) {
        var data = PathData()
        for place in places {
            data.move(to: place)
            data.piece(shape.outline)
        }
        path(data, style)
    }
}
