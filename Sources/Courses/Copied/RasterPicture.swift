/// Pictures made of pixels: nothing in them is run, whoever made them. Known by their bytes, since a name can lie.
enum RasterPicture: String, CaseIterable {
    case png = "PNG"
    case jpeg = "JPEG"
    case gif = "GIF"
    case webp = "WebP"
    case avif = "AVIF"

    /// Bytes that tell what a file is.
    static let headSize = 512

    /// Endings under which a server and a browser take a file for a picture.
    static let endings: Set<String> = ["png", "apng", "jpg", "jpeg", "jfif", "gif", "webp", "avif"]

    /// nil when the first bytes of the file are of none.
    init?(head: [UInt8]) {
        guard let kind = Self.allCases.first(where: { $0.begins(head) }) else { return nil }
        self = kind
    }

    private func begins(_ head: [UInt8]) -> Bool {
        func has(_ text: String, at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: text.utf8) }
        switch self {
        case .png: return head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        case .jpeg: return head.starts(with: [0xFF, 0xD8, 0xFF])
        case .gif: return has("GIF87a") || has("GIF89a")
        case .webp: return has("RIFF") && has("WEBP", at: 8)
        case .avif:
            // A box "ftyp": its size, its name, the brand, a version, brands that it is compatible with.
            guard has("ftyp", at: 4) else { return false }
            let size = head.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            let brands = [8] + Array(stride(from: 16, to: min(size, head.count) - 3, by: 4))
            return brands.contains { has("avif", at: $0) || has("avis", at: $0) }
        }
    }
}
