import Testing

@Suite struct ArrowTests {
    @Test func placeholder() { #expect(Bool(true)) }
}
