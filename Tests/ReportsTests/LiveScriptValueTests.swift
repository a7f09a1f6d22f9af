import Engine
import Foundation
import Testing

@testable import Reports

/// Parts of the live script that need no page: numbers, addresses, sliders.
struct LiveScriptValueTests {
    /// In the place of the page that the scripts look into.
    private static let globals = """
        const part = () => JSON.stringify({ thousands: "," }), location = { hash: "" };
        """
    private static let sources = [
        PackageResources.words_js, PackageResources.address_js, PackageResources.controls_js,
    ]

    private static func value<Value: Decodable>(_ program: String) throws -> Value {
        try PageRuntime.value(of: program, after: sources, globals: globals)
    }

    @Test func numbersAreWrittenAsFiguresWriteThem() throws {
        var numbers = [
            0, 1, -1, 0.5, 3.14159, 1234, 999_949, 0.00012345, 0.000031, -0.00002, 7.0e-6, 1.23456789e-7, 1e-30,
        ]
        for exponent in -9...5 { numbers += [1.0, 2.5, 9.9996, 3.33333].map { $0 * pow(10, Double(exponent)) } }
        let written: [String] = try Self.value("return \(try PageRuntime.literal(numbers)).map(numeral);")
        #expect(written == numbers.map { String(decoding: NumberText.reading($0), as: UTF8.self) })
        let none: [String] = try Self.value("return [NaN, Infinity, -Infinity].map(numeral);")
        #expect(none == ["–", "–", "–"])
    }

    @Test func countsAreGroupedAsFiguresGroupThem() throws {
        let numbers = [0, 12, 999, 1000, 61706, 1_234_567, 61_100_840]
        let written: [String] = try Self.value("return \(try PageRuntime.literal(numbers)).map(count);")
        #expect(written == numbers.map { String(decoding: NumberText.grouped($0), as: UTF8.self) })
    }

    @Test func sentencesTakeTheirValues() throws {
        let said: [String] = try Self.value(
            #"return [say("{n} of {m}", { n: 0, m: "x{n}" }), say("{other}", {}), say("{n}{n}", { n: 1 })];"#)
        #expect(said == ["0 of x{n}", "{other}", "11"])
    }

    @Test func addressesAreReadAsTheyAreWritten() throws {
        struct Change: Codable, Equatable {
            var id: String
            var changes: [[String]]
        }
        let changes = [
            Change(id: "xor", changes: [["optimizer.rate", "3"], ["seed", "9"], ["points", "0.5,0.2,1;0,1,0"]]),
            Change(id: "four", changes: [["layers.1.units", "2"], ["a=b&c?d/e#f", "g=h&i?j/k#l%20;한글"]]),
        ]
        let read: [Change] = try Self.value(
            """
            location.hash = "#" + \(try PageRuntime.literal(changes)).map((one) => writtenAddress(one.id, one.changes)).join("/");
            return readAddress();
            """)
        #expect(read == changes)
        let plain: [String] = try Self.value(
            #"return [writtenAddress("xor", []), writtenAddress("xor", [["points", "1,2,0;3,4,1"]])];"#)
        #expect(plain == ["xor", "xor?points=1,2,0;3,4,1"])
    }

    @Test func addressesByOtherHandsAreReadAsFarAsTheyGo() throws {
        let counts: [Int] = try Self.value(
            """
            return ["", "#", "#heading", "#xor?", "#xor?seed", "#xor?seed=%E0%A4%A", "#a?b=1/c?d=2", "#/?//"].map((hash) => {
              location.hash = hash;
              return readAddress().reduce((sum, one) => sum + 1 + 10 * one.changes.length, 0);
            });
            """)
        #expect(counts == [0, 0, 0, 1, 1, 11, 22, 1])
    }

    @Test func pointsAreReadAsTheyAreWritten() throws {
        struct Point: Codable, Equatable {
            var x, y: Double
            var label: Int
        }
        let points = [Point(x: 0.5, y: -2, label: 1), Point(x: 1e-7, y: 3, label: 0)]
        let read: [[Point]] = try Self.value(
            """
            return [readPoints(writtenPoints(\(try PageRuntime.literal(points)))), readPoints("1,2;a,b,c;1,2,0.5;1,2,Infinity;3,4,1"),
              readPoints("0,0,0;".repeat(900))];
            """)
        #expect(read[0] == points)
        #expect(read[1] == [Point(x: 3, y: 4, label: 1)])
        #expect(read[2].count == 500)
    }

    @Test(arguments: [
        #"{ from: "0.01", to: "10", scale: "log" }"#, #"{ from: "0", to: "1" }"#, #"{ from: "-3", to: "3.5" }"#,
        #"{ from: "1", to: "8", whole: "" }"#, #"{ from: "1", to: "5000", whole: "" }"#,
        #"{ from: "1", to: "1000", whole: "", scale: "log" }"#,
    ]) func slidersReachTheirEndsAndComeBackToTheirPlaces(data: String) throws {
        struct Scale: Decodable {
            var steps: Int
            var from, to: Double
            var values: [Double]
            var places: [Int]
        }
        let scale: Scale = try Self.value(
            """
            const scale = new SliderScale(\(data)), values = [];
            for (let place = 0; place <= scale.steps; place += 1) { values.push(scale.value(place)); }
            return { steps: scale.steps, from: scale.from, to: scale.to, values, places: values.map((value) => scale.place(value)) };
            """)
        #expect(scale.values.first == scale.from && scale.values.last == scale.to)
        #expect(zip(scale.values, scale.values.dropFirst()).allSatisfy { $0 <= $1 })
        if data.contains("whole") { #expect(scale.values.allSatisfy { $0 == $0.rounded() }) }
        if !data.contains("whole") || !data.contains("log") { #expect(scale.places == Array(0...scale.steps)) }
    }
}
