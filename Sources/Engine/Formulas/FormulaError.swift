/// What is wrong with a formula, and where: byte offset and length in its text.
package struct FormulaError: Error, Equatable, Sendable {
    package var offset: Int
    package var length: Int
    package var problem: Problem

    package init(offset: Int, length: Int, problem: Problem) {
        self.offset = offset
        self.length = length
        self.problem = problem
    }

    package enum Problem: Equatable, Sendable {
        case empty
        case expectedValue
        case unexpected
        case unknownName
        case unclosed
        case arguments(expected: ClosedRange<Int>, found: Int)
        case literalAfterTilde
        case tooDeep
        case tooLong
        case tooManyDerivatives
        case derivativeOutsidePlot
        /// powers( ) takes a whole number from 1 to 32.
        case powers
        /// Already reported by whoever resolves names.
        case reported
    }
}
