/// A trace as a graph, inputs on the left: every node with its value and the result's gradient to it.
package struct ComputationGraph: Equatable, Sendable {
    package struct Node: Equatable, Sendable {
        /// A name, or the operation.
        package var label: Label
        package var value: Double
        package var gradient: Double
        /// Numbers of the nodes it is made of, all smaller than its own.
        package var inputs: [Int]
        package init(label: Label, value: Double, gradient: Double, inputs: [Int]) {
            self.label = label
            self.value = value
            self.gradient = gradient
            self.inputs = inputs
        }
    }
    package var nodes: [Node]
    package init(nodes: [Node]) { self.nodes = nodes }
}

extension ComputationGraph {
    func table(_ title: Label) -> Table {
        var rows: [[Table.Cell]] = []
        for index in TableRows.chosen(nodes.count, keeping: [nodes.count - 1]) {
            let node = nodes[index]
            var inputs: [Label.Part] = []
            for input in node.inputs where input >= 0 && input < index {
                if !inputs.isEmpty { inputs.append(.text(utf8(", "))) }
                inputs.append(.number(Double(input)))
            }
            rows.append([
                .number(Double(index)), .label(node.label), .number(node.value), .number(node.gradient),
                inputs.isEmpty ? .empty : .label(Label(inputs)),
            ])
        }
        return Table(
            title: title, columns: [Label(.number), Label(.name), Label(.value), Label(.gradient), Label(.inputs)],
            rows: rows)
    }
}
