import Lessons
import Testing

@testable import Reports

struct HTMLAddressesTests {
    @Test(arguments: [
        ("en/03-xor.html", "en/04-lift.html", "04-lift.html"),
        ("en/03-xor.html", "search.html", "../search.html"),
        ("index.html", "en/03-xor.html", "en/03-xor.html"),
        ("en/a/x.html", "en/b/y.html", "../b/y.html"),
        ("en/x.html", "ko/x.html", "../ko/x.html"),
        ("x.html", "a b/50% #1?.html", "a%20b/50%25%20%231%3F.html"),
        ("x.html", "javascript:alert(1).html", "javascript%3Aalert%281%29.html"),
        ("x.html", "한글.html", "한글.html"),
    ])
    func leadsFromPageToPage(_ page: String, _ target: String, _ address: String) {
        #expect(Addresses.relative(from: page, to: target) == address)
    }

    @Test(arguments: [
        ("https://example.org/", true), ("HTTP://EXAMPLE.ORG", true), ("mailto:a@b.c", true),
        ("javascript:alert(1)", false), ("JavaScript:alert(1)", false), ("data:text/html,x", false),
        ("vbscript:x", false), ("file:///etc/passwd", false), ("//example.org", false), ("/etc", false),
    ])
    func followsOnlySafeWaysOut(_ address: String, _ isSafe: Bool) {
        #expect((LinkTarget(address) == .outside(address)) == isSafe)
    }

    @Test(arguments: [
        ("../x.md", "en/a.html", "x.md"), ("./y.md", "en/a.html", "en/y.md"), ("../../x.md", "en/a.html", nil),
        ("b/../c.md", "a.html", "c.md"),
    ])
    func staysInsideTheCourse(_ relative: String, _ page: String, _ inside: String?) {
        #expect(CourseFiles.resolved(relative, from: page) == inside)
    }

    @Test func escapesWhatCannotStandInAnAddress() {
        #expect(Addresses.cleaned("https://a.b/c d?\"<>`") == "https://a.b/c%20d?%22%3C%3E%60")
    }
}
