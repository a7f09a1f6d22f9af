/// The word after a fence's ticks that makes it a directive; what each does is said in `Directives/Kinds`.
package enum DirectiveKind: String, Sendable, CaseIterable {
    case experiment, trace, plot, count, dataset, compare, exercise
}
