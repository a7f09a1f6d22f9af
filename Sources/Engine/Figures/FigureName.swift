/// A figure or table that `show` may list, over all kinds of directive. Their other facts stand in Directives' FigureFacts,
/// since a page has no use for them.
package enum FigureName: UInt8, Sendable, CaseIterable {
    case loss, accuracy, boundary, boundaryByEpoch, lineByEpoch, hiddenSpace, network, gradientNorms, activations
    case deadUnits, weightsAsImages, samples, mistakes, confusion, predictions, truthTable, sweep, spread, table
    case graph, steps, path, surface
    case functions
    case bars, lines
    case scatter, classes, oneHot

    /// As the lesson language writes it.
    package var word: [UInt8] { row(Int(rawValue), of: Self.words) }

    /// A row for each, in their order.
    private static let words: StaticString = """
        loss
        accuracy
        boundary
        boundary-by-epoch
        line-by-epoch
        hidden-space
        network
        gradient-norms
        activations
        dead-units
        weights-as-images
        samples
        mistakes
        confusion
        predictions
        truth-table
        sweep
        spread
        table
        graph
        steps
        path
        surface
        functions
        bars
        lines
        scatter
        classes
        one-hot
        """
}

/// A row of a table in one text: a switch over texts would cost the page's module a branch or three numbers for each.
func row(_ number: Int, of table: StaticString) -> [UInt8] {
    var row: [UInt8] = []
    var left = number
    for i in 0..<table.utf8CodeUnitCount {
        let byte = table.utf8Start[i]
        if byte == UInt8(ascii: "\n") {
            left -= 1
        } else if left == 0 {
            row.append(byte)
        }
    }
    return row
}
