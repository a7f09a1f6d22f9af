import Engine

extension Directive {
    /// What `show` lists, drawn from the runs; a name that these runs have nothing for is left out.
    /// `data` gives the samples a plan was run on.
    package func drawn(
        _ runs: [Keyed<RunFindings>], data: (DataPlan) -> PreparedData?
    ) -> [Drawn] { [] }
}
