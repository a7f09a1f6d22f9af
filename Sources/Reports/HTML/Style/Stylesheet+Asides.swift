extension Stylesheet {
    /// Footnotes and folded callouts.
    static let asides = """
        sup { font: .72em/0 var(--sans); }
        sup a { padding: 0 .12em; text-decoration: none; }
        sup a:hover { text-decoration: underline; }
        sup :target, .footnotes :target { background: color-mix(in srgb, var(--chalk) 30%, transparent); border-radius: .2em; }
        .footnotes { margin-top: 3rem; padding-top: .4rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
        .footnotes h2 { margin: .8rem 0 .5rem; color: var(--ink); font-size: 1rem; }
        .prose .footnotes p { margin: 0; overflow-wrap: break-word; }
        .footnotes .back { padding: 0 .3em; font-family: var(--sans); text-decoration: none; }
        .callout.details { --tone: var(--soft); padding: .55rem 1.15rem; font: inherit; }
        .callout.details > summary { width: auto; margin: 0; padding: .2rem 0; color: var(--ink); font: 600 .92rem/1.45 var(--sans); }
        .callout.details[open] > summary { margin-bottom: .7rem; }
        .prose .callout.details > p { margin: .7rem 0; }
        @media print { .callout.details::details-content { content-visibility: visible; block-size: auto; } .footnotes .back { display: none; } }
        """
}
