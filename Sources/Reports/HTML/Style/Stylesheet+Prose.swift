extension Stylesheet {
    /// The text of a lesson.
    static let prose = """
        .opening h1 { font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.35rem); font-weight: 700; letter-spacing: -.02em; }
        .opening .lead { margin: 1.1rem 0 0; font-size: 1.16rem; line-height: 1.55; color: var(--soft); }
        .facts { display: flex; flex-wrap: wrap; gap: .15rem 1.4rem; margin: .9rem 0 0; padding: 0; list-style: none; color: var(--soft); font: .84rem/1.5 var(--sans); }
        .languages { display: flex; gap: 1rem; margin-bottom: .6rem; font: .84rem/1.5 var(--sans); }
        .prose { margin-top: 1.8rem; min-width: 0; hanging-punctuation: first; }
        .prose > :first-child { margin-top: 0; }
        .prose p, .prose ul, .prose ol, .prose blockquote, .prose pre, .prose .scroll { margin: 1.05rem 0; }
        .prose p { text-wrap: pretty; }
        .prose li { margin: .35rem 0; }
        .prose ul, .prose ol { padding-left: 1.5rem; }
        .prose li::marker { color: var(--soft); }
        .heading { display: flex; align-items: baseline; gap: .5rem; margin: 2.6rem 0 .9rem; }
        .heading:has(h3, h4, h5, h6) { margin-top: 2rem; }
        h2 { font-size: 1.42rem; }
        h3 { font-size: 1.14rem; }
        h4, h5, h6 { font-size: 1rem; }
        .anchor { color: var(--soft); font-family: var(--sans); text-decoration: none; opacity: 0; padding: 0 .25rem; }
        .heading:hover .anchor, .anchor:focus-visible { opacity: 1; }
        @media (hover: none) { .anchor { opacity: .55; } }
        .value { color: inherit; font-variant-numeric: lining-nums; text-decoration: underline dotted var(--soft); text-decoration-thickness: .09em; text-underline-offset: .22em; }
        .value:hover { color: var(--link); text-decoration-style: solid; }
        .differs { color: var(--bad); text-decoration: underline wavy var(--bad); }
        .differs::before { content: "≠\\a0"; }
        .unchecked { text-decoration-color: var(--line); }
        .missing { display: inline-block; padding: .2rem .7rem; border: 1px dashed var(--soft); border-radius: .3rem; color: var(--soft); font: .88rem/1.5 var(--sans); }
        .prose img { display: block; margin: 0 auto; border-radius: .3rem; }
        blockquote { padding: 0 0 0 1.1rem; border-left: 3px solid var(--line); color: var(--soft); }
        hr { width: 30%; margin: 2.4rem auto; border: 0; border-top: 2px solid var(--chalk); opacity: .7; }
        :not(pre) > code { padding: .1em .32em; background: var(--shade); border-radius: .25em; overflow-wrap: break-word; }
        pre { padding: .85rem 1rem; background: var(--shade); border: 1px solid var(--line); border-radius: .45rem; overflow-x: auto; line-height: 1.5; tab-size: 4; }
        .scroll { --under: var(--paper); overflow-x: auto; background: linear-gradient(90deg, transparent calc(100% - 2rem), var(--under) calc(100% - 1rem)) local, linear-gradient(270deg, color-mix(in srgb, var(--ink) 20%, transparent), transparent .7rem); }
        .directive .scroll { --under: var(--card); }
        .formula { padding: .35rem 0; overflow-y: hidden; }
        .formula math { margin: 0 auto; }
        table { border-collapse: collapse; font: .88rem/1.45 var(--sans); }
        .prose > .table > table { margin: 0 auto; }
        th, td { padding: .38rem .85rem; border-bottom: 1px solid var(--line); vertical-align: baseline; }
        :where(th, td) { text-align: left; }
        :where(.numbers-1 tr > *, .numbers-2 tr > :nth-child(n+2), .numbers-3 tr > :nth-child(n+3), .numbers-4 tr > :nth-child(n+4)), .number { text-align: right; font-variant-numeric: tabular-nums lining-nums; }
        .word { text-align: left; font-variant-numeric: normal; }
        .center { text-align: center; }
        thead th { border-bottom: 1.5px solid var(--soft); font-weight: 600; }
        tbody tr:last-child td { border-bottom-color: var(--soft); }
        .callout { --tone: var(--note); margin: 1.6rem 0; padding: .85rem 1.15rem; background: color-mix(in srgb, var(--tone) 6%, var(--card)); border: 1px solid color-mix(in srgb, var(--tone) 25%, var(--line)); border-left: 4px solid var(--tone); border-radius: .45rem; }
        .callout.tip { --tone: var(--tip); }
        .callout.important { --tone: var(--important); }
        .callout.warning { --tone: var(--warning); }
        .callout.caution { --tone: var(--caution); }
        .callout > :last-child { margin-bottom: 0; }
        .prose .callout > p { margin: .6rem 0 0; }
        .prose .callout > .callout-title { display: flex; align-items: center; gap: .45rem; margin: 0; color: var(--tone); font: 600 .88rem/1.4 var(--sans); }
        .raw { white-space: pre-wrap; font: .86em/1.5 var(--mono); }
        """
}
