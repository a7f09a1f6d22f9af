import Engine
import Lessons
import Testing

@testable import Directives

/// What the reference lists as measured is written by hand, with a name and an example each: here it is held to the types
/// that have the measurements. One case more in one of them doesn't compile here before it has its form, and its form
/// wants a name that is listed.
@Suite struct MeasurementCatalogueTests {
    enum Form: CaseIterable {
        case loss, objective, bestEpoch, accuracy, error, exactMatch, rSquared, meanAbsoluteError, rootMeanSquaredError
        case epochs, updates, mistakes, parameters, multiplyAdds, diverged
        case weight, bias, output, lineSlope, lineIntercept
        case gradientNorm, gradientBiasNorm, activationDeviation, dead, confusion, precision, recall
        case traceValue, traceGradient, traceAfter, traceAtStep, traceCheckError
        case plotHighest, plotLowest, plotAt
        case countParameters, countMultiplyAdds, countBytes, countFullShare
        case countLayerParameters, countLayerMultiplyAdds
        case datasetSamples, datasetClasses, datasetFeatures, datasetClassSamples
    }

    @Test func everyMeasurementIsListed() throws {
        var listed: Set<Form> = []
        for kind in KindRecipeTests.kinds {
            for word in try #require(kind.content).measured {
                let (directive, problems) = KindRecipeTests.read(Language.fence(kind.rawValue, word.body))
                let content = try #require(directive, "\(word.name): \(problems)").content.facts
                let measurements = content.measurements(word.use, runs: [0])
                #expect(measurements.count == 1, "\(word.use)")
                listed.formUnion(measurements.map(Self.form))
            }
        }
        #expect(Set(Form.allCases).subtracting(listed) == [])
    }

    /// A name may say when, and on which samples, exactly where the list has it so.
    @Test func everyMomentIsListedWhereItIsRead() {
        let moments = ["", "test.", "start.", "start.test.", "best.", "best.test.", "best.validation."]
        let names = Set(Quantity.words.map(ExperimentJob.baseName))
        #expect(names.count > 20)
        for name in names {
            for moment in moments {
                let word = moment + name
                let isRead = Quantity(word: moment + ExperimentJob.use(of: name)) != nil
                #expect(isRead == Quantity.words.contains(word), "\(word)")
            }
        }
    }

    private static func form(_ measurement: Measurement) -> Form {
        switch measurement {
        case .quantity(let quantity): form(quantity)
        case .trace(.value): .traceValue
        case .trace(.gradient): .traceGradient
        case .trace(.after): .traceAfter
        case .trace(.atStep): .traceAtStep
        case .trace(.checkError): .traceCheckError
        case .plot(.highest): .plotHighest
        case .plot(.lowest): .plotLowest
        case .plot(.at): .plotAt
        case .count(.parameters): .countParameters
        case .count(.multiplyAdds): .countMultiplyAdds
        case .count(.bytes): .countBytes
        case .count(.fullShare): .countFullShare
        case .count(.layerParameters): .countLayerParameters
        case .count(.layerMultiplyAdds): .countLayerMultiplyAdds
        case .dataset(.samples): .datasetSamples
        case .dataset(.classes): .datasetClasses
        case .dataset(.features): .datasetFeatures
        case .dataset(.classSamples): .datasetClassSamples
        }
    }

    private static func form(_ quantity: Quantity) -> Form {
        switch quantity {
        case .loss: .loss
        case .objective: .objective
        case .bestEpoch: .bestEpoch
        case .accuracy: .accuracy
        case .error: .error
        case .exactMatch: .exactMatch
        case .rSquared: .rSquared
        case .meanAbsoluteError: .meanAbsoluteError
        case .rootMeanSquaredError: .rootMeanSquaredError
        case .epochs: .epochs
        case .updates: .updates
        case .mistakes: .mistakes
        case .parameters: .parameters
        case .multiplyAdds: .multiplyAdds
        case .diverged: .diverged
        case .weight: .weight
        case .bias: .bias
        case .output: .output
        case .lineSlope: .lineSlope
        case .lineIntercept: .lineIntercept
        case .gradientNorm: .gradientNorm
        case .gradientBiasNorm: .gradientBiasNorm
        case .activationDeviation: .activationDeviation
        case .dead: .dead
        case .confusion: .confusion
        case .precision: .precision
        case .recall: .recall
        }
    }
}
