import Engine

/// The interface's words in one language, and the engine's.
package struct Words: Sendable {
    package var vocabulary: Vocabulary
}
