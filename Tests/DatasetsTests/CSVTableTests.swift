import Engine
import Testing

@testable import Datasets

/// Tables as people export them.
@Suite struct CSVTableTests {
    static let people = "도시;나이;잠;피로\r\n서울;31;7,5;아니오\r\n부산;;5;예\r\n서울;52;6,25;예\r\n;;;\r\n"

    static func columns(_ samples: Samples) -> [String] {
        samples.columns.names.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func semicolonsDecimalCommasAndCategories() throws {
        let samples = try CSVTests.read("\u{FEFF}" + Self.people, "피로") { $0.missing = .drop }
        #expect(Self.columns(samples) == ["도시=서울", "나이", "잠"])
        #expect(samples.inputs == .numbers([1, 31, 7.5, 1, 52, 6.25]))
        #expect((0..<3).map(samples.columns.isCategory) == [true, false, false])
        #expect(CSVTests.names(samples) == ["아니오", "예"])
        #expect(samples.targets == .classes([0, 1], count: 2))
    }

    @Test func gapsStayForTheMean() throws {
        let samples = try CSVTests.read(Self.people, "피로") { $0.missing = .mean }
        #expect(Self.columns(samples) == ["도시=부산", "도시=서울", "나이", "잠"])
        let values = samples.allInputs()
        #expect(values.count == 12 && values[6].isNaN && values[7] == 5)
        #expect(values.enumerated().allSatisfy { $0.offset == 6 || !$0.element.isNaN })
    }

    @Test func chosenInputsInTheirOrder() throws {
        let samples = try CSVTests.read("a,b,c,k\n1,x,3,0\n4,y,6,1\n", "k") { $0.inputs = ["c", "b"] }
        #expect(Self.columns(samples) == ["c", "b=x", "b=y"])
        #expect(samples.inputs == .numbers([3, 1, 0, 6, 0, 1]))
        #expect(throws: LoadingProblem.csvInput(name: "k", reason: "is the label, which is to be predicted")) {
            try CSVTests.read("a,k\n1,0\n", "k") { $0.inputs = ["k"] }
        }
        #expect(throws: LoadingProblem.csvInput(name: "a", reason: "stands here twice")) {
            try CSVTests.read("a,k\n1,0\n", "k") { $0.inputs = ["a", "a"] }
        }
        #expect(throws: LoadingProblem.csvColumn(name: "z", known: ["a", "k"])) {
            try CSVTests.read("a,k\n1,0\n", "k") { $0.inputs = ["z"] }
        }
    }

    /// Gaps elsewhere leave a row in.
    @Test func onlyColumnsThatAreUsedDropRows() throws {
        let samples = try CSVTests.read("a,b,k\n1,NA,x\n?,2,y\n3,,y\n", "k") {
            $0.inputs = ["a"]
            $0.missing = .drop
        }
        #expect(samples.inputs == .numbers([1, 3]))
    }

    @Test(arguments: [
        "a\tb\tk\n1\t2\tx\n3\t4\ty\n", "a;b;k\n1;2;x\n3;4;y\n", "a,b,k,\n1,2,x,\n3,4,y,\n",
        "sep=;\r\na;b;k\r\n1;2;x\r\n3;4;y",
        "a,b,k\r1,2,x\r3,4,y\r", "\"a\";\"b\";\"k\"\n\"1\";\"2\";\"x\"\n\"3\";\"4\";\"y\"\n",
        "a,b,k\n1,2,x,,\n3,4,y\n,,\n",
        "a; b; k\n1,0; 2,0; x\n3,0; 4,0; y\n", "a,b,k\n\"1,0\",\"2\",x\n\"3,0\",\"4,0\",y\n",
    ])
    func foundByLooking(text: String) throws {
        let samples = try CSVTests.read(text, "k")
        #expect(samples.inputs == .numbers([1, 2, 3, 4]))
        #expect(Self.columns(samples) == ["a", "b"])
        #expect(CSVTests.names(samples) == ["x", "y"])
    }

    private static let points = "numbers have a point here, as more of them do; decimal: comma reads the others"

    /// A column of names says nothing of rows it has not seen.
    @Test func textsThatNameTheirRows() throws {
        func table(_ rows: Int) -> String { (0..<rows).reduce("who,b,k\n") { $0 + "p\($1),\($1),\($1 % 2)\n" } }
        #expect(CSVTests.problem(table(20), "k")?.reason == "column 'who' has another text in every row")
        #expect(try CSVTests.read(table(20), "k") { $0.inputs = ["b"] }.shape == Shape(1))
        #expect(try Self.columns(CSVTests.read(table(19), "k")).count == 20)
    }

    @Test func thousandsAmongWholeNumbersAreAsked() throws {
        for text in ["a;y\n1,234;p\n999;q\n12,500;p\n", "a\ty\n1.234\tp\n999\tq\n", "a,y\n1.234,p\n999,q\n"] {
            #expect(
                CSVTests.problem(text, "y")?.reason
                    == "column 'a' is '\(text.contains(",2") ? "1,234" : "1.234")': thousands, or decimals?")
        }
        // Points between semicolons, as prices stand there.
        #expect(CSVTests.problem("a;y\n1.234;p\n2.345;q\n", "y")?.line == 2)
        #expect(try CSVTests.read("a;y\n1,234;p\n2,345;q\n", "y").inputs == .numbers([1.234, 2.345]))
        #expect(
            try CSVTests.read("a;y\n1,234;p\n999;q\n", "y") { $0.decimal = .comma }.inputs == .numbers([1.234, 999]))
        #expect(try CSVTests.read("a,y\n1.234,p\n999,q\n0.5,p\n", "y").inputs == .numbers([1.234, 999, 0.5]))
    }

    /// Numbers in other signs are no categories; words and codes are.
    @Test(arguments: ["−1 −2 −3", "–1 –2 –3", "１２ １３ ３", "١٢ ١٣ ٣", "١٫٥ ٢٫٥ ٣٫٥", "(5) (6) 7", "1_000 2_000 3_000"])
    func numbersInOtherSigns(cells: String) throws {
        let rows = cells.split(separator: " ").enumerated().map { "\($1);\($0 % 2 == 0 ? "x" : "y")\n" }.joined()
        let problem = CSVTests.problem("a;k\n" + rows, "k")
        #expect(problem?.line == 2 && problem?.reason.hasSuffix("not a number") == true, "\(cells)")
        let names = try CSVTests.read("a;k\n三;x\n二;y\n1-2;x\n(ab);y\n", "k")
        #expect(Self.columns(names).count == 4)
    }

    @Test func settableWhereLookingFails() throws {
        let set = CSVTests.problem("a;k\n1,5;x\n2,5;y\n", "k") { $0.decimal = .point }
        #expect(set?.line == 2 && set?.hint?.hasPrefix("decimal: point is set here") == true)
        let mixed = CSVTests.problem("a;k\n1.5;x\n2.5;y\n3,5;x\n", "k")
        #expect(mixed?.line == 4 && mixed?.hint == Self.points)
        let commas = CSVTests.problem("a;k\n1,5;x\n2.5;y\n3,5;x\n", "k")
        #expect(commas?.line == 3 && commas?.reason == "column 'a' is '2.5', not a number")
        let other = CSVTests.problem("a;b\n1;2\n", "b") { $0.separator = .comma }
        #expect(other?.hint == "here semicolons do: separator: semicolon, or leave separator out")
        #expect(try CSVTests.read("a;k\n1,5;x\n2,5;y\n", "k").inputs == .numbers([1.5, 2.5]))
        // Two cells a row by commas, three by semicolons.
        let both = "a;b,c;k\n1;2,3;4\n5;6,7;8\n"
        #expect(Self.columns(try CSVTests.read(both, "last") { $0.separator = .comma }) == ["a;b=1;2", "a;b=5;6"])
        #expect(Self.columns(try CSVTests.read(both, "last")) == ["a", "b,c"])
    }

    @Test(arguments: [
        ("a,b,k\n1,,x\n2,NA,y\n", "column 'b' has no value in any row"),
        ("a,b,k\n1,x,0\n2,3,0\n4,5,1\n6,7,1\n", "column 'b' is 'x', not a number"),
    ])
    func saidAtTheirPlace(text: String, reason: String) {
        for missing in [CSVForm.Missing.drop, .mean] {
            let problem = CSVTests.problem(text, "k") { $0.missing = missing }
            #expect(problem?.line == 2 && problem?.column == 3 && problem?.reason == reason)
            #expect(problem?.hint?.contains("inputs:") == true)
        }
    }

    @Test func aLabelIsNeverFilledIn() {
        let problem = CSVTests.problem("a,k\n1,x\n2,\n", "k") { $0.missing = .mean }
        #expect(problem?.line == 3 && problem?.hint == "missing: drop leaves such rows out")
    }

    @Test func classesStandInCodePointOrder() throws {
        let samples = try CSVTests.read("1,다\n2,b\n3,가\n4,B\n5,é\n", "last")
        #expect(CSVTests.names(samples) == ["B", "b", "é", "가", "다"])
        #expect(samples.targets == .classes([4, 1, 3, 0, 2], count: 5))
    }

    @Test func namesOfColumnsMakeOtherData() throws {
        let one = try DataLibrary.csv(Array("a,k\n1,2\n".utf8), CSVForm(label: "k"))
        let other = try DataLibrary.csv(Array("b,k\n1,2\n".utf8), CSVForm(label: "k"))
        #expect(one.digest != other.digest)
    }
}
