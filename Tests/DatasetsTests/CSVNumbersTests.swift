import Engine
import Testing

@testable import Datasets

/// Numbers that tables have in other forms are said at their cell, never taken for something else.
@Suite struct CSVNumbersTests {
    private static let bare = "numbers are written without thousands signs and units"

    @Test(arguments: [
        ("p;k\n1.299,00;x\n899,00;y\n2.000,50;x\n", 2), ("p,k\n\"1,299.00\",x\n\"2,000.00\",y\n", 2),
        ("p;k\n1 234;x\n12;y\n7 000;x\n", 2), ("p,k\n7%,x\n8 %,y\n", 2), ("p;k\n1.299,00 €;x\n5 €;y\n", 2),
        ("p,k\n$5,x\n$6.50,y\n", 2), ("p,k\n5,x\n12'345,y\n", 3), ("p,k\nlow,x\n5 kg,y\n", 3),
        ("a,p\n1,7%\n2,8%\n", 2), ("a;p\n1;1.299,00\n2;899,00\n", 2),
    ])
    func withThousandsOrUnits(text: String, line: Int) {
        let problem = CSVTests.problem(text, text.hasPrefix("p") ? "k" : "p")
        #expect(problem?.line == line || text.contains("low"), "\(problem as Any)")
        #expect(problem?.hint == Self.bare || text.contains("low"), "\(problem as Any)")
        #expect(problem != nil)
    }

    @Test(arguments: ["\"1,299\",x\n\"2,899\",y\n", "\"-1,299\",x\n5,y\n"])
    func thousandsOrDecimals(rows: String) throws {
        let problem = CSVTests.problem("p,k\n" + rows, "k")
        #expect(problem?.reason.hasSuffix("thousands, or decimals?") == true)
        #expect(problem?.hint?.contains("decimal: comma") == true)
        let read = try CSVTests.read("p,k\n" + rows, "k") { $0.decimal = .comma }
        #expect(abs(read.allInputs()[0]) == 1.299)
        // Another number says it.
        #expect(try CSVTests.read("p,q,k\n\"1,299\",\"2,5\",x\n\"2,899\",\"3,5\",y\n", "k").allInputs()[0] == 1.299)
    }

    @Test(arguments: ["a;k\n1.234;x\n2,5;y\n", "k;a\n1;1.5\n2;2,5\n", "a;k\n1.5;x\n2,5;y\nlow;x\nhigh;y\n"])
    func bothSigns(text: String) {
        let problem = CSVTests.problem(text, text.hasPrefix("k") ? "a" : "k")
        #expect(problem?.reason.hasSuffix("not a number") == true)
    }

    @Test(arguments: [CSVForm.Decimal.comma, .point]) func asTheAuthorSays(decimal: CSVForm.Decimal) {
        let cell = decimal == .comma ? "1.5" : "1,5"
        for text in ["a;k\n\(cell);x\n\(cell)2;y\n", "k;a\n1;\(cell)\n2;\(cell)2\n"] {
            let problem = CSVTests.problem(text, text.hasPrefix("k") ? "a" : "k") { $0.decimal = decimal }
            #expect(problem?.line == 2 && problem?.hint?.hasPrefix("decimal: \(decimal) is set") == true)
        }
    }

    @Test(arguments: ["n/a", "null", "-"]) func marksOfGaps(mark: String) {
        let problem = CSVTests.problem("a,k\n\(mark),x\n\(mark),y\n\(mark),x\n4,y\n", "k")
        #expect(problem?.line == 2 && problem?.hint?.hasPrefix("a missing value is an empty cell, NA or ?") == true)
        // Among words it is one.
        #expect((try? CSVTests.read("a,k\n\(mark),x\nlow,y\n", "k")) != nil)
    }

    @Test(arguments: ["2024-01-05", "1.2.3", "3+", "B12", "12:30", "1st", "10.0.0.1", "1980s", "5g", "12.02.2024"])
    func textsStayTexts(cell: String) {
        #expect(!CSVWriting.isDressed(cell))
    }

    /// Seconds since 1970 are further apart than float32 can tell.
    @Test(arguments: [60, 1]) func numbersThatFallTogether(step: Int) throws {
        let rows = (0..<40).map { "\(1_700_000_000 + step * $0),\($0 % 2)\n" }
        let problem = CSVTests.problem("t,k\n" + rows.joined(), "k")
        #expect(problem?.line == 3 || problem?.line == 4, "\(problem as Any)")
        #expect(problem?.hint?.contains("subtract") == true)
        #expect(
            CSVTests.problem(
                "k,t\n"
                    + rows.map { $0.dropLast().split(separator: ",").reversed().joined(separator: ",") + "\n" }.joined(),
                "t") != nil)
        #expect(try CSVTests.read("t,k\n0.1,0\n0.10000000001,1\n5,1\n", "k").count == 3)
    }
}
