extension Stylesheet {
    /// A directive: a sheet of paper on the page.
    static let directive = """
        .directive { margin: 1.9rem 0; padding: 1.1rem 1.25rem .35rem; background: var(--card); border: 1px solid var(--line); border-radius: .55rem; scroll-margin-top: 4.5rem; }
        .directive:target { border-color: var(--chalk); box-shadow: 0 0 0 1px var(--chalk); }
        figure { display: flex; flex-direction: column; margin: 0; scroll-margin-top: 5rem; }
        figure + figure { margin-top: 1.5rem; padding-top: 1.3rem; border-top: 1px dashed var(--line); }
        figcaption { order: 1; margin-top: .6rem; color: var(--soft); font: .86rem/1.5 var(--sans); text-wrap: pretty; overflow-wrap: anywhere; }
        figcaption b { color: var(--ink); font-weight: 600; }
        .tabular figcaption { order: 0; margin: 0 0 .3rem; }
        .drawing { display: flex; justify-content: safe center; overflow-x: auto; }
        .drawing svg { display: block; flex: none; }
        :root .figure { --paper: var(--card); }
        figure .data { order: 2; }
        details { margin: .5rem 0; font: .86rem/1.5 var(--sans); }
        summary { width: fit-content; padding: .1rem 0; color: var(--soft); cursor: pointer; }
        summary:hover { color: var(--ink); }
        summary::marker { color: var(--chalk); }
        .data .scroll { max-height: 22rem; overflow-y: auto; }
        .directive .scroll { margin: .4rem 0; }
        .rows summary { margin: .3rem 0; }
        @media screen { .folded:has(> .rows:not([open])) tr:nth-child(n+\(ShownTable.rowsOfFolded + 1)) { display: none; } }
        .notes { display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; margin: .8rem 0 0; font: .86rem/1.5 var(--sans); }
        .notes div { display: flex; gap: .45rem; }
        .notes dt { color: var(--soft); }
        .notes dd { margin: 0; font-variant-numeric: tabular-nums lining-nums; }
        .below { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: .5rem 0 .45rem; }
        .below > details { margin: .15rem 0; }
        .below > [open], .line > [open], .line > .message { flex: 1 0 100%; min-width: 0; }
        summary span { font-weight: 600; }
        summary .held { color: var(--good); }
        .failed { color: var(--bad); }
        .prose .directive ul { display: flex; flex-wrap: wrap; gap: .25rem .8rem; margin: .3rem 0 .6rem; padding: 0; list-style: none; }
        .directive li { margin: 0; }
        .directive li code { font-size: .92em; }
        .directive li.failed { flex-basis: 100%; }
        .directive.line { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.2rem; margin: 1.3rem 0; padding-block: .3rem; background: none; border-width: 1px 0; border-radius: 0; }
        .line:has(+ .line) { margin-bottom: 0; }
        .directive.line + .line { margin-top: 0; border-top: 0; }
        .prose .line > .caption { flex: 1 1 10rem; margin: .15rem 0; }
        .line > details { margin: 0; }
        .line b { margin-right: .4em; color: var(--ink); font-weight: 600; }
        .unrun section { margin-top: .7rem; padding-top: .5rem; border-top: 1px dashed var(--line); }
        .prose .making pre { margin: .3rem 0; font-size: .95rem; }
        .making b { color: var(--board); font-weight: 600; }
        .prose .making > p:not([class]) { margin: .9rem 0 .2rem; font-weight: 600; }
        .prose .digest, .prose .more { margin: .3rem 0; color: var(--soft); overflow-wrap: anywhere; }
        .message { padding: .6rem .9rem; border: 1px dashed var(--soft); border-radius: .4rem; color: var(--soft); font: .88rem/1.5 var(--sans); }
        .message p { margin: .2rem 0; }
        .message.failed, .message.diverged { border-color: var(--bad); color: var(--bad); }
        .prose .caption { margin: 0 0 .7rem; font: .86rem/1.5 var(--sans); color: var(--soft); }
        @media (max-width: 38rem) {
          .directive { margin-inline: -1rem; padding-inline: 1rem; border-inline: 0; border-radius: 0; }
          .directive.line { margin-inline: 0; padding-inline: 0; }
        }
        """

    /// The first page and the search.
    static let pages = """
        main.index h2 { margin: 2.6rem 0 1rem; }
        .cards { margin: 0; padding: 0; list-style: none; counter-reset: lesson; }
        .cards > li { position: relative; counter-increment: lesson; padding: 1rem 0 1rem 3.1rem; border-top: 1px solid var(--line); }
        .cards > li::before { content: counter(lesson); position: absolute; left: 0; top: .95rem; width: 2.1rem; color: var(--board); font: 600 1.3rem/1.3 var(--sans); text-align: right; font-variant-numeric: tabular-nums; }
        .cards h3 a { text-decoration: none; color: var(--ink); }
        .cards h3 a:hover { color: var(--link); text-decoration: underline; }
        .cards p { margin: .25rem 0 0; color: var(--soft); text-wrap: pretty; }
        .cards .facts { margin-top: .3rem; }
        main.search label { display: block; margin: 1.6rem 0 .4rem; font: 600 .9rem/1.4 var(--sans); }
        main.search input { width: 100%; padding: .55rem .9rem; background: var(--card); border: 1px solid var(--soft); border-radius: .5rem; }
        [role="status"] { min-height: 1.6em; margin: .9rem 0 .3rem; color: var(--soft); font: .86rem/1.6 var(--sans); }
        .results, .everything { margin: 0; padding: 0; list-style: none; }
        .results li, .everything > li { padding: .8rem 0; border-top: 1px solid var(--line); }
        .results a, .everything > li > a { font: 600 1rem/1.4 var(--sans); }
        .everything ul { margin: .3rem 0 0; padding-left: 1.2rem; list-style: none; font: .9rem/1.6 var(--sans); }
        .results .where { margin-left: .8rem; color: var(--soft); font: .84rem/1.4 var(--sans); }
        .results p { margin: .25rem 0 0; color: var(--soft); font-size: .94rem; line-height: 1.5; overflow-wrap: anywhere; }
        mark { padding: 0 .1em; background: color-mix(in srgb, var(--chalk) 38%, transparent); color: var(--ink); border-radius: .15em; }
        """

    /// Cards lose their frames, which a page's end would cut, and what is folded by nature stays a line.
    static let print = """
        @media print {
          @page { margin: 18mm 16mm; }
          :root:root { color-scheme: light; --paper: #fff; --shade: #f6f6f4; }
          html { font-size: 10pt; }
          .banner, .skip, .lessons, .contents, .neighbours, .anchor, .making, details.data, .rows, .foot, .languages { display: none; }
          main, main.lesson { display: block; max-width: none; padding: 0; }
          .layout, .layout:has(.lessons) { display: block; padding: 0; }
          .directive { margin: 1.2rem 0; padding: 0; background: none; border: 0; }
          .drawing { overflow: visible; }
          .drawing svg { max-height: 23cm; zoom: .75; }
          figure { display: block; }
          figure + figure { margin-top: .8rem; padding-top: .8rem; }
          .tabular figcaption { break-after: avoid; }
          .below summary, .line summary { list-style: none; }
          figure, .callout, pre, tr, li, .line, .notes, .formula, img { break-inside: avoid; }
          .tabular:has(tr:nth-child(13)), .callout.details { break-inside: auto; }
          .callout.details { box-decoration-break: clone; }
          .below { margin: .2rem 0; }
          :not(pre) > code { padding: 0; }
          .heading, h1, h2, h3 { break-after: avoid; }
          p { orphans: 3; widows: 3; }
          a { color: inherit; text-decoration: none; }
          .scroll, pre { overflow: visible; white-space: pre-wrap; background: none; }
          th, td { padding: .2rem .5rem; }
          .prose a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; color: var(--soft); overflow-wrap: anywhere; }
        }
        """
}
