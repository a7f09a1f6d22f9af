import Datasets
import Lessons

extension Diagnostic {
    static func pointLost(_ text: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "too-alike", "\(text) \(SinglePrecision.reason)", hint: SinglePrecision.hint, place)
    }

    static func dataSourceMissing(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "data", "the data say neither name, points, csv nor inputs", hint: "such as {name: moons}", place)
    }

    static func dataSourceTwice(_ first: String, _ second: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "data", "data can't have both '\(first)' and '\(second)'", hint: "keep one of the two", place)
    }

    static func dataKeyUnused(_ key: String, _ source: String, _ value: String, _ place: Place) -> Diagnostic {
        let what = source == "name" ? "the data set \(value)" : source == "inputs" ? value : "'\(source)'"
        let hint: String? =
            switch key {
            case "samples": "take: uses only the first samples"
            case "margin": "it needs drawn points: uniform or disc"
            case "label": "it names a column of a csv file"
            case "missing", "separator", "decimal": "it says how a csv file is read"
            case "labels", "truth": "labels go with points or inputs"
            case "shape": "it says what rows of pixels points are"
            case "noise" where source == "inputs": "it goes on labels that are numbers: target: number"
            default: nil
            }
        return Diagnostic(error: "data-key", "'\(key)' means nothing for \(what)", hint: hint, place)
    }

    static func dataAbsent(_ name: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "data-absent", "the files of \(name) are not here",
            hint: "name their folder with --data, and say needs: \(name), so that the lesson builds without them", place
        )
    }

    static func dataLoading(_ problem: LoadingProblem, _ name: String, _ place: Place) -> Diagnostic {
        switch problem {
        case .unknownName: return Diagnostic(error: "data-loading", "no data set is called \(name)", place)
        case .missing(let file, _):
            return Diagnostic(error: "data-loading", "\(name) needs \(file), which is not there", place)
        case .damaged(let file, let reason): return Diagnostic(error: "data-loading", "\(file): \(reason)", place)
        case .csv(let problem):
            let column = problem.column.map { ", column \($0)" } ?? ""
            return Diagnostic(
                error: "csv", "\(name), line \(problem.line)\(column): \(problem.reason)", hint: problem.hint, place)
        case .csvInput(let column, let reason):
            return Diagnostic(error: "csv-inputs", "column '\(column)' \(reason)", hint: "leave it out here", place)
        case .csvColumn(let column, let known):
            return Diagnostic(
                error: "csv-column", "the file has no column '\(column)'", hint: hint(for: column, in: known), place)
        }
    }

    static func csvLabelMissing(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "csv-label", "a csv file needs 'label', the name of the column to predict",
            hint: "such as {csv: flowers.csv, label: species}", place)
    }

    static func csvOutside(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "csv-outside", "a lesson reads files of its own course only",
            hint: "copy the file beside the lesson", place)
    }

    static func csvUnreadable(_ file: String, _ reason: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "csv-unreadable", "the file '\(file)' can't be read: \(reason)", place)
    }

    static func csvAbsent(_ file: String, nearest: String?, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "csv-absent", "there is no file '\(file)'",
            hint: nearest.map { "did you mean '\($0)'?" } ?? "its path begins at the lesson's own folder", place)
    }

    static func tooManyFeatures(_ count: Int, limit: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "limit-features",
            "\(count == Int.max ? "countless" : grouped(count)) inputs a sample, more than the \(grouped(limit)) it may have",
            hint: raising(.features), place)
    }

    static func tooManySamples(_ count: Int, limit: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "limit-samples", "\(grouped(count)) samples, more than the \(grouped(limit)) a lesson may have",
            hint: raising(.samples), place)
    }

    static func noMean(_ column: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "csv-mean", "no training sample has a value in column '\(column)', so that it has no mean",
            hint: "leave the column out with inputs:, or missing: drop", place)
    }

    static func targetNotClasses(_ place: Place) -> Diagnostic {
        Diagnostic(error: "target", "these labels are no classes", hint: "leave target out, or say number", place)
    }

    static func takesAll(_ count: Int, of total: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "take", "\(grouped(count)) are to be taken, and there are \(grouped(total)) training samples",
            hint: "all of them are taken", place)
    }

    static func shareIsNone(_ key: String, _ share: String, of total: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "\(key)-share",
            "a share of \(share) of \(grouped(total)) samples is none: nothing is kept for \(key == "test" ? "testing" : key)",
            hint: "a larger share, or a number of samples such as 1", place)
    }

    static func oneClass(_ name: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "one-class", "every label is \(name): with one class there is nothing to learn",
            hint: "samples of another class, or target: number", place)
    }

    static func shareLeavesNothing(_ key: String, _ total: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "\(key)-share", "of \(grouped(total)) samples none would be left for training",
            hint: "a share such as 0.2, or fewer samples", place)
    }

    static func shiftNeedsImages(_ place: Place) -> Diagnostic {
        Diagnostic(error: "transform", "only images can be shifted, and these data are none", place)
    }

    static func transformForm(_ place: Place) -> Diagnostic {
        Diagnostic(error: "transform", "a transform is incomplete", hint: "permute 3 or shift 1 0", place)
    }

    static func marginLeavesNothing(_ place: Place) -> Diagnostic {
        Diagnostic(error: "margin", "a margin this wide leaves no room for points", hint: "a smaller one", place)
    }

    static func labelsMissing(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "labels-missing", "these inputs have no labels",
            hint: "labels: [x1 > 0], or for corners truth: 6", place)
    }

    static func labelNoTruth(_ formula: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "label-formula", "a label by formula holds or does not",
            hint: "such as \(formula) > 0; target: number keeps its value", place)
    }

    static func randomLabelsForm(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "labels-random", "random labels need a number of classes", hint: "labels: random 10", place)
    }

    static func shapeForm(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "points-shape", "a shape is height x width x channels", hint: "such as shape: 4x4x1", place)
    }

    static func pointShape(_ found: Int, _ shape: String, _ size: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "points", "this point has \(found) number\(found == 1 ? "" : "s"), and \(shape) has \(size)",
            hint: "rows of pixels from the top, the channels of a pixel together", place)
    }

    static func labelsTwice(_ place: Place) -> Diagnostic {
        Diagnostic(error: "labels-twice", "labels come from formulas or from 'truth', not from both", place)
    }

    static func truthNeedsCorners(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "truth", "'truth' labels the corners of at most 6 inputs", hint: "inputs: corners 2", place)
    }

    static func layoutForm(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "layout", "this layout of inputs is not complete",
            hint: "corners 2, uniform -1 1, disc, or grid -1 1 21", place)
    }

    static func pointsForm(_ place: Place) -> Diagnostic {
        Diagnostic(error: "points", "points must be a list", hint: "such as [[0, 0], [0, 1]]", place)
    }

    static func pointLabels(_ count: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "points", "points need 'labels', a list with one a point",
            hint: "labels: [0, 1, …], \(count) of them",
            place)
    }

    static func pointLength(_ found: Int, _ expected: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "points", "this point has \(found) number\(found == 1 ? "" : "s"), the first has \(expected)", place)
    }

    static func labelCount(_ labels: Int, points: Int, _ place: Place) -> Diagnostic {
        Diagnostic(error: "label-count", "\(points) points, but \(labels) labels", place)
    }

    static func labelForm(_ place: Place) -> Diagnostic {
        Diagnostic(error: "label-form", "a label must be a number, a name, or a list of numbers", place)
    }

    static func labelLength(_ found: Int, _ expected: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "label-form", "this label has \(found) number\(found == 1 ? "" : "s"), the first has \(expected)",
            place)
    }
}
