extension String {
    /// With a capital letter in front, as a caption begins.
    var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
