import FoundationEssentials
import Packing

/// The part of a page that runs travels as a piece of HTML, its style, icons and scripts, in gzip and letters of `Base85`: a third of its size. A
/// plain script of a few lines unpacks it and puts it where the page ends; without scripts nothing is missed.
enum LivePack {
    static let style = LeanText.style(Stylesheet.live)
    static let stylePart = InlinePart(style)
    static let loaderPart = InlinePart(loader)

    /// The worker's script before the one that looks for it.
    static let markup: [UInt8] = [
        Hypertext.element("style", [:], [.trusted(style)]), Icon.Live.symbols,
        .element("script", ["type": "text/plain", "id": "page.worker"], [.trusted(LiveParts.worker)]),
        .element("script", [:], [.trusted(LiveParts.script)]),
    ].flatMap(\.bytes)

    /// Scripts in markup that is parsed so are run once they are in the page, if its policy has their hash.
    static let loader = LeanText.script(
        Array(
            """
            // As early as can be: mostly done when the page has been read.
            (function () {
              "use strict";

            """.utf8) + PackageResources.letters_js
            + Array(
                """
                  async function unpacked() {
                    const packed = lettersToBytes(document.getElementById("page.live").textContent);
                    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
                    return document.createRange().createContextualFragment(await new Response(stream).text());
                  }
                  // Without the means to unpack it the page is whole, as without scripts.
                  const live = unpacked().catch(() => "");
                  document.addEventListener("DOMContentLoaded", async () => document.body.append(await live));
                })();

                """.utf8))

    /// In the page's head: data, and what starts it.
    static let inHead: [Hypertext] = [
        .element(
            "script", ["type": "text/plain", "id": "page.live"],
            [.trusted(Base85.letters(Gzip.packed(markup)))]),
        .element("script", [:], [.trusted(loader)]),
    ]
}
