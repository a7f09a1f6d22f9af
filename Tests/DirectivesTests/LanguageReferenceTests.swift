import Datasets
import Engine
import Lessons
import Testing

@testable import Directives

@Suite("The language as data") struct LanguageReferenceTests {
    /// What examples speak of beside themselves.
    private static let files: Set<String> = ["en/example.md", "en/01-perceptron.md", "en/pictures/neuron.png"]
    private static let flowers = "width,length,species\n1,2,setosa\n3,4,virginica\n5,6,setosa\n"

    private static let people = "age;city;sleep;tired\n31;Seoul;7,5;no\n;Busan;5;yes\n52;Seoul;6,25;yes\n"

    private static func read(_ example: String) -> (directives: [Directive?], problems: [String]) {
        let source = SourceFile(path: "example.md", bytes: Array(example.utf8))
        let (lesson, problems) = LessonParser.parse(source, path: "en/example.md", files: files)
        let context = ReadingContext(library: DataLibrary(folder: nil)) {
            switch $0 {
            case "flowers.csv": .bytes(Array(flowers.utf8))
            case "flowers.tsv": .bytes(flowers.utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: "\t") : $0 })
            case "people.csv": .bytes(Array(people.utf8))
            default: .missing(nearest: nil)
            }
        }
        let read = lesson.directives.map { Directive.read($0, in: lesson, context) }
        return (read.map(\.directive), (problems + read.flatMap(\.diagnostics)).map(\.message))
    }

    @Test("every example reads without a diagnostic", arguments: Language.entries)
    func example(entry: LanguageEntry) {
        guard let example = entry.example else { return }
        if [KeyOwner.course.rawValue, KeyOwner.limits.rawValue].contains(entry.owner) {
            let source = SourceFile(path: "course.yaml", bytes: Array(example.utf8))
            #expect(CourseSettings.parse(source).diagnostics.map(\.message) == [], "\(example)")
        } else {
            let (directives, problems) = Self.read(example)
            #expect(problems == [], "\(example)")
            #expect(directives.allSatisfy { $0 != nil })
        }
    }

    @Test(
        "an example shows what it is for",
        arguments: Language.entries.filter { $0.category != .definition && $0.category != .change })
    func exampleShows(entry: LanguageEntry) throws {
        let example = try #require(entry.example, "\(entry.id)")
        switch entry.category {
        case .key where entry.owner == KeyOwner.layer.rawValue:
            #expect(example.contains(".\(entry.word): "), "\(entry.id)")
        case .key: #expect(example.contains("\(entry.word):"), "\(entry.id)")
        case .kind: #expect(example.hasPrefix("```\(entry.word) "))
        case .measurement, .claim, .value, .function, .sign, .choice, .layout, .layer:
            let use = entry.written ?? entry.word
            #expect(example.contains(use), "\(entry.id): \(use)")
        case .prose: break
        case .exploration: #expect(example.contains(entry.written ?? entry.word), "\(entry.id)")
        case .transform, .dataset, .activation, .loss, .optimizer, .initial, .baseline, .figure, .allowance:
            #expect(example.contains(entry.word), "\(entry.id)")
        case .definition, .change: break
        }
    }

    @Test("every entry is explained in every language, and nothing else is")
    func explained() {
        for explanations in Explanations.all {
            #expect(Set(explanations.meanings.keys).symmetricDifference(Language.entries.map(\.id)) == [])
            for entry in Language.entries { #expect(!explanations[entry].summary.isEmpty, "\(entry.id)") }
            for entry in Language.entries where entry.category == .key {
                #expect(explanations[entry].takes?.isEmpty == false, "\(entry.id)")
            }
            #expect(explanations.categories.count == LanguageEntry.Category.allCases.count)
        }
    }

    @Test("ids are unique") func ids() { #expect(Set(Language.entries.map(\.id)).count == Language.entries.count) }

    @Test("synonyms lead somewhere and take no word that the language has itself")
    func synonyms() {
        let ids = Set(Language.entries.map(\.id))
        for explanations in Explanations.all {
            for (word, meant) in explanations.synonyms {
                for id in meant { #expect(ids.contains(id), "\(word) leads to \(id)") }
                #expect(Explanations.plain(word) == word)
                #expect(!Language.words.contains { $0.word == word }, "\(word) is a word of its own")
            }
        }
    }

    @Test("every word of every catalogue has an entry")
    func isComplete() {
        func words(_ category: LanguageEntry.Category) -> Set<String> {
            Set(Language.entries.filter { $0.category == category }.map(\.word))
        }
        #expect(words(.kind) == Set(DirectiveKind.allCases.filter { $0 != .exercise }.map(\.rawValue)))
        #expect(words(.figure) == Set(FigureName.allCases.map(\.text)))
        #expect(words(.function) == Set(Formula.Function.words + ["derivative", "powers"]))
        #expect(words(.activation) == Set(Activation.all.map { "\($0.word)" }))
        #expect(words(.loss) == Set(Loss.all.filter { $0 != .none }.map { "\($0.word)" }))
        #expect(words(.initial) == Set(Distribution.all.map { "\($0.word)" }))
        #expect(words(.baseline) == Set(Models.baselines.map(\.word)))
        #expect(words(.layer).isSuperset(of: Layer.Kind.allCases.compactMap { kind in kind.word.map { "\($0)" } }))
        #expect(words(.layout) == Set(DataWords.layouts.map(\.word)))
        #expect(words(.transform) == Set(DataWords.transforms.map(\.word)))
        #expect(words(.claim).isSuperset(of: Statistic.allCases.map(\.word) + Gathering.allCases.map(\.rawValue)))
        #expect(words(.optimizer) == Set(Optimizer.all.map { "\($0.word)" }))
        #expect(words(.dataset) == Set(DataWords.all.map(\.word)))
        #expect(words(.dataset).isSuperset(of: Gate.all.map { "\($0.word)" } + Generated.all.map { "\($0.word)" }))
        #expect(words(.allowance) == Set(Allowance.all.map(\.word)))
        #expect(words(.exploration) == Set(ExplorePath.all.map(\.pattern)))
        for word in Quantity.words {
            #expect(Language.entries.contains { $0.category == .measurement && $0.isNamed(word) }, "\(word)")
            let use = ExperimentJob.use(of: ExperimentJob.baseName(word))
            #expect(Quantity(word: use) != nil, "\(use)")
        }
        let outside = LessonParser.frontMatterKeys + CourseSettings.names + Limits.Name.allCases.map(\.rawValue)
        let owners = [KeyOwner.frontMatter, .course, .limits]
        #expect(owners.flatMap(\.names) == outside)
    }

    /// Keys whose value, when they are not set, can be written: the plan stays the same.
    static let defaults = DirectiveKind.experiment.languageKeys.filter { $0.unset != nil }

    @Test("what holds when a key is not set may be written as well", arguments: defaults)
    func unset(key: LanguageKey) throws {
        let plain = try ReadFence.plan("data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid")
        let written = try ReadFence.plan(
            "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid\n\(key.name): \(key.unset ?? "")")
        #expect(plain == written)
        #expect(!Self.defaults.isEmpty)
    }
}
