/// A data set in numbers.
package struct DatasetResult: Equatable, Sendable {
    package var samples: Int = 0
    package var features: Int = 0
    /// Samples of each class; empty for numbers.
    package var classCounts: [Int] = []
    package init() {}
}
