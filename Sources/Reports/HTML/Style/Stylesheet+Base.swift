extension Stylesheet {
    /// Elements as such, and what is not seen or only at times.
    static let base = """
        *, *::before, *::after { box-sizing: border-box; }
        html { font-size: 106.25%; scroll-padding-top: 4.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.65 var(--serif); }
        h1, h2, h3, h4, h5, h6 { font-family: var(--sans); line-height: 1.25; text-wrap: balance; margin: 0; letter-spacing: -.011em; }
        :lang(ko) :is(h1, h2, h3, h4, h5, h6, figcaption, .lead, th, td) { word-break: keep-all; letter-spacing: 0; }
        a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .18em; }
        a:hover { text-decoration-thickness: .12em; }
        :focus-visible { outline: .15rem solid var(--link); outline-offset: .15rem; border-radius: .15rem; }
        svg, img { max-width: 100%; height: auto; }
        code, pre, kbd { font-family: var(--mono); font-size: .86em; font-variant-ligatures: none; }
        math { font-size: 1.06em; }
        button, input { font: inherit; color: inherit; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .skip { position: absolute; left: .5rem; top: -4rem; z-index: 3; padding: .4rem .8rem; background: var(--card); border: 1px solid var(--line); font-family: var(--sans); }
        .skip:focus { top: .5rem; }
        .icon { width: 1.15em; height: 1.15em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; flex: none; }
        .full { fill: currentColor; stroke: none; }
        .chalk { display: block; width: 100%; height: .5rem; margin: .7rem 0 0; fill: none; stroke: var(--chalk); stroke-width: 2; stroke-linecap: round; }
        .chalk .dust { stroke-width: 5; stroke-dasharray: 1 3 2 5 1 2; opacity: .28; }
        @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
        """

    /// Banner, columns, navigation, foot.
    static let layout = """
        .banner { position: sticky; top: 0; z-index: 2; display: flex; align-items: center; gap: .5rem 1.25rem; padding: .55rem clamp(1rem, 3vw, 2rem); background: var(--paper); border-bottom: 1px solid var(--line); font: .88rem/1.4 var(--sans); }
        .brand { display: flex; align-items: center; gap: .55rem; margin-right: auto; color: var(--ink); font-weight: 600; text-decoration: none; min-width: 0; }
        .brand span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        .mark { flex: none; }
        .brand .mark { width: 1.5rem; height: 1.5rem; }
        .mark .board { fill: #2f5148; stroke: #a98252; stroke-width: 1.6; }
        .mark .line { stroke: #f6efd9; stroke-width: 1.8; stroke-linecap: round; fill: none; }
        .site { display: flex; gap: 1.1rem; }
        .site a { color: var(--soft); text-decoration: none; }
        .site a:hover, .site a[aria-current] { color: var(--ink); text-decoration: underline; }
        .quick input { width: 11.5rem; padding: .25rem .65rem; background: var(--card); border: 1px solid var(--line); border-radius: 1rem; font-size: .85rem; }
        .banner button { display: grid; place-items: center; width: 2rem; height: 2rem; padding: 0; background: none; border: 1px solid transparent; border-radius: 50%; cursor: pointer; }
        .banner button[hidden], form[hidden] { display: none; }
        .banner button:hover { border-color: var(--line); }
        .layout { padding: 0 clamp(1rem, 4vw, 2rem); }
        main { max-width: 41rem; margin: 0 auto; padding: 2.2rem 0 3rem; }
        .nav-title { margin: 0 0 .5rem; font-weight: 600; color: var(--ink); }
        .lessons { display: none; }
        .lessons, .contents { font: .84rem/1.45 var(--sans); }
        .lessons ol, .contents ul { margin: 0; padding: 0; list-style: none; }
        .lessons a, .contents a { display: block; padding: .22rem .7rem; color: var(--soft); text-decoration: none; border-left: 2px solid var(--line); }
        .lessons a:hover, .contents a:hover { color: var(--ink); text-decoration: underline; }
        .lessons [aria-current], .contents [aria-current] { color: var(--ink); border-left-color: var(--chalk); font-weight: 600; }
        .contents { margin: 1.6rem 0 0; }
        .contents .below a { padding-left: 1.5rem; }
        .neighbours { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin: 3.2rem 0 0; font-family: var(--sans); }
        .neighbours a { padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); text-decoration: none; font-weight: 600; line-height: 1.35; }
        .neighbours a:hover { border-color: var(--link); }
        .neighbours .next { grid-column: 2; text-align: right; }
        .neighbours .way { display: block; color: var(--soft); font-size: .8rem; font-weight: 400; }
        .foot { border-top: 1px solid var(--line); padding: 1.2rem clamp(1rem, 4vw, 2rem) 2rem; color: var(--soft); font: .82rem/1.5 var(--sans); text-align: center; }
        .foot p { margin: 0; }
        @media (max-width: 38rem) {
          .quick { display: none; }
          .brand span { position: absolute; width: 1px; height: 1px; clip-path: inset(50%); }
          main { padding-top: 1.5rem; }
          .neighbours { grid-template-columns: 1fr; }
          .neighbours .next { grid-column: 1; }
        }
        @media (min-width: 64rem) {
          main.lesson { display: grid; grid-template-columns: minmax(0, 41rem) 13rem; column-gap: 3rem; max-width: 57rem; grid-template-rows: auto auto 1fr; }
          main.lesson > * { grid-column: 1; }
          main.lesson > .contents { grid-column: 2; grid-row: 1 / span 3; align-self: start; position: sticky; top: 4.5rem; margin: .4rem 0 0; max-height: calc(100vh - 6rem); overflow-y: auto; }
        }
        @media (min-width: 82rem) {
          .layout:has(.lessons) { display: grid; grid-template-columns: 14rem minmax(0, 57rem); justify-content: center; column-gap: 3rem; }
          .lessons { display: block; align-self: start; position: sticky; top: 4.5rem; margin-top: 2.6rem; max-height: calc(100vh - 6rem); overflow-y: auto; }
        }
        """
}
