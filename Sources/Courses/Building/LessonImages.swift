import Lessons

extension Lesson {
    /// Paths inside the course of the images that it shows, each once, in order.
    var images: [String] {
        var found: [String] = []
        visit { piece in
            guard case .inline(let inline) = piece, case .image(_, let file?, _, _) = inline.kind else { return }
            if !found.contains(file) { found.append(file) }
        }
        return found
    }
}
