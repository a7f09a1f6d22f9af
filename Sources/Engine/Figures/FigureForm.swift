/// How a figure or table is drawn where its author says so. Nothing of it changes what is run.
package struct FigureForm: Equatable, Sendable {
    /// The ends of the value axis; nil: from the data.
    package var from: Double?
    package var to: Double?
    /// Whether equal steps of the value axis are equal factors; nil: as the values want it.
    package var isLogarithmic: Bool?
    /// Layers to draw, from 1; empty: those that say most.
    package var layers: [Int] = []
    /// What a sweep or a spread shows; nil: what tells the runs apart.
    package var quantity: Quantity?
    /// Significant digits of a table's numbers; nil: four.
    package var digits: Int?

    package init() {}
}

extension FigureForm {
    /// Whether a layer, from 1, is to be drawn.
    func takes(layer: Int) -> Bool {
        if layers.isEmpty { return true }
        for wanted in layers where wanted == layer { return true }
        return false
    }
}

extension Axis {
    /// With the ends and the scale that an author gives.
    package mutating func take(_ form: FigureForm) {
        if let from = form.from { self.from = from }
        if let to = form.to { self.to = to }
        if let isLogarithmic = form.isLogarithmic {
            self.isLogarithmic = isLogarithmic
            // Zero has no place on a logarithmic axis: what the figure would choose gives way.
            if isLogarithmic, form.from == nil, let from = self.from, from <= 0 { self.from = nil }
        }
    }
}

extension Figure {
    /// With the value axis as an author gives it.
    package mutating func take(_ form: FigureForm) {
        switch content {
        case .curves(var curves):
            curves.y.take(form)
            content = .curves(curves)
        case .bars(var bars):
            bars.value.take(form)
            content = .bars(bars)
        default: break
        }
    }
}
