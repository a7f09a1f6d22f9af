import Engine

extension Words {
    /// What stands around an experiment that runs in the page.
    package struct LiveWords: Sendable {
        /// Names the part of the section with the controls.
        package var title: String
        package var run: String
        package var pause: String
        package var step: String
        package var reset: String
        package var speed: String
        package var slow: String
        package var steady: String
        package var fast: String
        /// The slider over recorded epochs.
        package var replay: String
        package var measured: String
        package var changes: String
        /// What a setting is called beside its control.
        package var setting: @Sendable (ExploreControl) -> String
        /// For the buttons of a stepper.
        package var less: @Sendable (String) -> String
        package var more: @Sendable (String) -> String
        package var addLayer: String
        package var removeLayer: String
        package var seed: String
        package var newSeed: String
        package var restore: String
        package var link: String
        package var copy: String
        package var copiedLabel: String
        package var points: Points
        package var probe: String
        package var digit: Digit
        /// Over what the report's run found, once the page shows another.
        package var reportRun: String
        package var script: Script

        /// Adding samples by hand.
        package struct Points: Sendable {
            package var title: String
            package var how: String
            /// Where no figure shows the plane.
            package var howTyped: String
            package var className: @Sendable (Int) -> String
            package var add: String
            package var takeBack: String
        }

        /// Drawing a digit.
        package struct Digit: Sendable {
            package var title: String
            package var how: String
            package var canvas: String
            package var seen: String
            package var wipe: String
            package var testImage: String
            package var trainingImage: String
            package var meant: String
            package var nothingMeant: String
            package var digit: String
            package var oneHot: String
        }

        /// What the page's script says, by the name it has there; `{n}` and its like are filled in.
        package struct Script: Sendable {
            package var byName: [(name: String, text: String)]
            package init(_ words: KeyValuePairs<String, String>) {
                byName = words.map { (name: $0.key, text: $0.value) }
            }
        }
    }
}
