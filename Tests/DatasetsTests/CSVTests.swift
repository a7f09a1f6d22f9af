import Engine
import Testing

@testable import Datasets

@Suite struct CSVTests {
    static func read(
        _ text: String, _ label: String = "last", _ change: (inout CSVForm) -> Void = { _ in }
    ) throws(LoadingProblem) -> Samples {
        var form = CSVForm(label: label)
        change(&form)
        return try DataLibrary.csv(Array(text.utf8), form).training
    }
    static func problem(_ text: String, _ label: String, _ change: (inout CSVForm) -> Void = { _ in }) -> CSVProblem? {
        do throws(LoadingProblem) { _ = try read(text, label, change) } catch {
            if case .csv(let problem) = error { return problem }
        }
        return nil
    }
    static func names(_ samples: Samples) -> [String] { samples.classNames.map { String(decoding: $0, as: UTF8.self) } }

    @Test(arguments: [
        ("a,b,kind\n1,2,x\n3,4,y\n5,6,x\n", "kind"),
        ("a,b,kind\n1,2,x\n3,4,y\n5,6,x\n", "last"),
        ("a,b,kind\n1,2,x\n3,4,y\n5,6,x\n", "2"),
        ("1,2,x\n3,4,y\n5,6,x", "last"),
        ("1,2,x\r\n3,4,y\r\n5,6,x\r\n", "2"),
        ("\u{FEFF}kind,a,b\nx,1,2\ny,3,4\nx,5,6\n", "kind"),
        ("a,b,kind\n1,2,x\n  \n3,4,y\n\t\r\n5,6,x\n   ", "kind"),
        ("\"a\",\"b\",\"kind\"\n\"1\",2, x \n\n3 ,\t4,\"y\"\n5,6,x\n\n", "kind"),
    ])
    func readsNamesOfClasses(text: String, label: String) throws {
        let samples = try Self.read(text, label)
        #expect(samples.shape == Shape(2))
        #expect(samples.inputs == .numbers([1, 2, 3, 4, 5, 6]))
        #expect(samples.targets == .classes([0, 1, 0], count: 2))
        #expect(Self.names(samples) == ["x", "y"])
    }

    @Test func quotedCellsHoldCommasQuotesAndLines() throws {
        let samples = try Self.read("1,\"a, \"\"b\"\"\"\n2,\"c\nd\"\n3,e\n")
        #expect(Self.names(samples) == ["a, \"b\"", "c\nd", "e"])
    }

    @Test(arguments: [
        ("1,0\n1,2\n1,1\n", Targets.numbers([0, 2, 1], columns: 1)),
        ("1,0\n1,2\n1,0\n", .numbers([0, 2, 0], columns: 1)),
        ("1,0.5\n1,2\n1,-1e1\n", .numbers([0.5, 2, -10], columns: 1)),
        ("1,1\n1,2\n", .numbers([1, 2], columns: 1)),
        ("1,0\n1,one\n", .classes([0, 1], count: 2)),
    ])
    func tellsLabelsApart(text: String, targets: Targets) throws { #expect(try Self.read(text).targets == targets) }

    /// A first row of numbers alone is data, though the label's number stands in it.
    @Test func numbersAreNoHeader() throws {
        let samples = try Self.read("0,7\n1,8\n", "0")
        #expect(samples.targets == .numbers([0, 1], columns: 1))
        #expect(samples.inputs == .numbers([7, 8]))
    }

    @Test(
        arguments: [
            ("", "last", 1, nil, "the file has no rows"), ("\n\r\n", "last", 1, nil, "the file has no rows"),
            ("a,b\n", "b", 1, nil, "no rows below the header"),
            ("a\n1\n", "a", 1, nil, "only one column: no comma, semicolon or tab tells cells apart"),
            ("a,b,c\n1,2,x\n1,x\n", "c", 3, 3, "the row has 2 cells, the first has 3"),
            ("1,2,x\n \n1\n", "last", 3, 1, "the row has 1 cell, the first has 3"),
            ("1,2,x\n1,2,x,3\n", "last", 2, 7, "the row has 4 cells, the first has 3"),
            ("a,b\n1,x\n\nNaN,y\n", "b", 4, 1, "column 'a' is 'NaN', not a number"),
            ("1,x\ninf,y\n", "last", 2, 1, "column 0 is 'inf', not a number"),
            ("1,x\n0x10,y\n", "last", 2, 1, "column 0 is '0x10', not a number"),
            ("1,x\n1_000,y\n", "last", 2, 1, "column 0 is '1_000', not a number"),
            ("1,x\n,y\n", "last", 2, 1, "column 0 is empty"), ("a,b\n1,x\n2,\n", "b", 3, 3, "column 'b' is empty"),
            ("1,x\n1e39,y\n", "last", 2, 1, "column 0 is '1e39', too large a number"),
            ("1,x\n2,\"y\n", "last", 2, 3, "a quote that is never closed"),
            ("1,x\n2,y\"z\n", "last", 2, 4, "a quote inside a cell without quotes"),
            ("1,x\n2,\"y\"z\n", "last", 2, 6, "text after the closing quote of a cell"),
            ("1,0\n2,NaN\n", "last", 2, 3, "column 1 is 'NaN', not a number"),
            ("a,b\n1,2.5\n2,-inf\n", "b", 3, 3, "column 'b' is '-inf', not a number"),
            ("1,x\n2,\0\n", "last", 2, nil, "the file is not text"),
            ("a,a,b\n1,2,3\n", "a", 1, nil, "two columns are called 'a'"),
            ("age,도시,k\n1,\"서울, 한국\",x\n2,?,y\n", "k", 3, 3, "column '도시' is '?', a missing value"),
        ] as [(String, String, Int, Int?, String)])
    func refuses(text: String, label: String, line: Int, column: Int?, reason: String) {
        let problem = Self.problem(text, label)
        #expect(problem?.line == line && problem?.column == column && problem?.reason == reason, "\(problem as Any)")
    }

    @Test func refusesOtherEncodings() {
        for (bytes, reason) in [
            (Array("1,a\n2,".utf8) + [0xC4, 0x0A], "the text is not UTF-8"),
            ([0xFF, 0xFE, 0x31, 0], "the text is UTF-16"),
        ] as [([UInt8], String)] {
            do throws(LoadingProblem) {
                _ = try DataLibrary.csv(bytes, CSVForm(label: "last"))
                Issue.record("it was read")
            } catch {
                guard case .csv(let problem) = error else {
                    Issue.record("\(error)")
                    return
                }
                #expect(problem.reason == reason && problem.hint != nil)
            }
        }
    }

    @Test(arguments: [
        ("a,kind\n1,x\n", "kin", ["a", "kind"]), ("1,x\n2,y\n", "kind", ["0", "1", "last"]),
        ("a,kind\n1,x\n", "2", ["a", "kind"]), ("1,x\n", "-1", ["0", "1", "last"]),
        ("1,x\n", "1e9", ["0", "1", "last"]),
    ])
    func namesTheColumns(text: String, label: String, known: [String]) {
        #expect(throws: LoadingProblem.csvColumn(name: label, known: known)) { try Self.read(text, label) }
    }

    @Test(arguments: ["0", "-1", "+1", ".5", "2.", "1e3", "1E-3", "6.02e+23"]) func isANumber(text: String) {
        #expect(CSVNumber.isNumber(text))
    }
    @Test(arguments: ["", "-", ".", "e3", "1e", "1e+", "nan", "inf", "0x1", "1 2", "1,5", "٣", "--1", "1.2.3"])
    func isNoNumber(text: String) { #expect(!CSVNumber.isNumber(text)) }
}
