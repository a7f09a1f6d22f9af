import Foundation
import Testing

@testable import Reports

/// Runs the pages' scripts outside of a browser, those that need no page, in Node.
enum PageRuntime {
    struct Problem: Error, CustomStringConvertible {
        var description: String
    }

    /// What `program` evaluates to, behind `sources` as a page carries them and `globals` for what a browser has.
    static func value<Value: Decodable>(
        of program: String, after sources: [[UInt8]], globals: String = "", as type: Value.Type = Value.self
    ) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let scripts = sources.map { String(decoding: LeanText.script($0), as: UTF8.self) }.joined()
        let file = folder.appending(path: "program.js")
        try Data(
            "\"use strict\";\n\(globals)\n\(scripts)\nprocess.stdout.write(JSON.stringify((() => {\n\(program)\n})()));\n"
                .utf8
        ).write(to: file)
        let output = folder.appending(path: "output"), errors = folder.appending(path: "errors")
        for name in [output, errors] { try Data().write(to: name) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["timeout", "60", "node", file.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let said = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
            throw Problem(
                description: process.terminationStatus == 127
                    ? "the tests of the pages' scripts need node (Debian's package nodejs): \(said)" : said)
        }
        return try JSONDecoder().decode(type, from: try Data(contentsOf: output))
    }

    /// A Swift value as the program writes it.
    static func literal(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }
}
