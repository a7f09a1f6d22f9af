extension Stylesheet {
    /// Experiments that run in the page; only on pages that have one.
    static let live = bar + controls + tools

    private static let bar = """
        .live { margin: 0 0 1.2rem; }
        .live-part { font: .86rem/1.5 var(--sans); }
        .live-part[hidden], .live-part [hidden], .symbols { display: none; }
        .live-part :where(button, select, input, textarea) { font: inherit; color: inherit; }
        .live-part :where(button, select, input[type="number"]) { min-height: 2.1rem; padding: .2rem .65rem; background: var(--card); border: 1px solid var(--edge); border-radius: .4rem; }
        .live-part button { cursor: pointer; }
        .live-part button:hover { border-color: var(--ink); }
        .live-part button[aria-disabled="true"] { color: var(--soft); border-color: var(--line); cursor: default; }
        .live-part input[type="range"] { width: 100%; min-width: 0; height: 1.6rem; margin: 0; accent-color: var(--board); cursor: pointer; }
        .live-bar { position: sticky; top: 3.2rem; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: .45rem; padding: .55rem 0; background: var(--card); }
        .live-bar button { display: inline-flex; align-items: center; gap: .4rem; font-weight: 600; }
        .live-bar [data-action="run"] { padding-inline: .9rem 1.1rem; background: var(--board); border-color: var(--board); color: var(--card); }
        .live-bar [data-action="run"][aria-disabled="true"] { background: var(--shade); border-color: var(--line); color: var(--soft); }
        .live-bar .icon { width: 1rem; height: 1rem; }
        .pace { display: flex; align-items: center; gap: .45rem; margin-left: auto; color: var(--soft); }
        .live-replay { scroll-margin-top: 7rem; padding-top: .3rem; display: grid; grid-template-columns: max-content minmax(4rem, 1fr) max-content; align-items: center; gap: .2rem .8rem; color: var(--soft); }
        .live-replay p { min-width: 12.5em; }
        .prose .live-part p { margin: 0; font-variant-numeric: tabular-nums lining-nums; }
        .live-status { min-height: 3.1rem; margin: .3rem 0 .8rem; }
        .live .notes { margin: 0; gap: .1rem 1.4rem; font-size: 1rem; }
        .live .notes dd { min-width: 4.4em; font-weight: 600; }
        .verdict-line { min-height: 1.5em; color: var(--soft); }
        .verdict-line.same { color: var(--good); font-weight: 600; }
        .verdict-line.same::before { content: "✓\\a0"; }
        .verdict-line.different { color: var(--bad); font-weight: 600; }
        [data-live-state="running"] .live-bar [data-action="pause"], [data-live-state="running"] .live-bar [data-action="pause"]:hover { border-color: var(--board); }
        [data-live-differs] .report-run { display: inline; color: var(--soft); }
        [data-live-differs] > .report-run { display: block; margin: 1.1rem 0 0; padding-top: .8rem; border-top: 1px dashed var(--line); color: var(--soft); font: .84rem/1.5 var(--sans); }

        """

    private static let controls = """
        fieldset.live-part, .live fieldset { min-width: 0; margin: .7rem 0 0; padding: .5rem .9rem .8rem; border: 1px solid var(--line); border-radius: .5rem; }
        .live-part legend { padding: 0 .4rem; color: var(--soft); font-weight: 600; }
        .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: .55rem 1.8rem; }
        .control { display: grid; grid-template-columns: minmax(0, 1fr) max-content; align-items: center; gap: .05rem .7rem; min-width: 0; }
        .control label { min-width: 0; }
        .control code { padding: 0; background: none; color: var(--soft); font-size: .8rem; overflow-wrap: anywhere; }
        .control.slider label { grid-column: 1; }
        .control.slider output { grid-column: 2; grid-row: 1; font-weight: 600; font-variant-numeric: tabular-nums lining-nums; }
        .control.slider input { grid-column: 1 / -1; }
        .control.changed output, .control.changed input[type="number"], .control.changed select { color: var(--link); font-weight: 700; }
        .steps { display: inline-flex; gap: .3rem; }
        .steps input[type="number"] { width: 4.6em; text-align: center; appearance: textfield; }
        .steps input::-webkit-inner-spin-button { display: none; }
        .steps [data-by] { width: 2.1rem; padding: 0; font-weight: 700; }
        .control.seed input[type="number"] { width: 6.5em; }
        .live-share { display: flex; flex-wrap: wrap; align-items: center; gap: .45rem .9rem; margin-top: .8rem; }
        .live-share textarea { flex: 1 0 100%; width: 100%; padding: .6rem .8rem; background: var(--shade); border: 1px solid var(--line); border-radius: .4rem; font: .8rem/1.5 var(--mono); resize: vertical; }
        .live-part .row { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; margin-top: .4rem; }
        .live-part .row label { display: inline-flex; align-items: center; gap: .4rem; }
        .classes { display: inline-flex; flex-wrap: wrap; gap: .3rem .9rem; }
        .live-part input[type="radio"] { width: 1.05rem; height: 1.05rem; margin: 0; accent-color: var(--board); }
        .live-part .swatch { width: 14px; height: 14px; flex: none; }
        .points input[type="number"] { width: 6em; }

        """

    private static let tools = """
        .stage { position: relative; flex: none; }
        .drawing:has(.stage) { display: grid; justify-content: safe center; }
        .picture-holder svg { display: block; }
        .empty .picture-holder { visibility: hidden; }
        .prose .stage .nothing { position: absolute; inset: 0; display: grid; place-content: center; color: var(--soft); font: .86rem/1.5 var(--sans); }
        .prose .stage .nothing[hidden] { display: none; }
        .cover { position: absolute; inset: 0; pointer-events: none; }
        .plane-layer, .units button { position: absolute; pointer-events: auto; }
        .plane-layer { cursor: crosshair; touch-action: pan-y; }
        .cross { position: absolute; width: 22px; height: 22px; margin: -11px 0 0 -11px; border: 2px solid var(--ink); border-radius: 50%; box-shadow: 0 0 0 2px var(--card); }
        .dot { position: absolute; width: 8px; height: 8px; margin: -4px 0 0 -4px; background: var(--ink); border-radius: 50%; }
        .units button { padding: 0; background: none; border: 2px solid transparent; border-radius: 50%; cursor: pointer; }
        .units button:hover, .units button[aria-pressed="true"] { border-color: var(--chalk); box-shadow: 0 0 0 1px var(--ink); }
        .prose .live-part.probe p { margin: .7rem 0 .3rem; text-align: center; font: 600 .86rem/1.5 var(--sans); }
        .prose .live-part.probe .hint { margin-top: .2rem; color: var(--soft); font-weight: 400; }
        .surfaces { display: flex; align-items: end; gap: .6rem; }
        .surfaces canvas { display: block; background: #000; border: 1px solid var(--edge); border-radius: .3rem; image-rendering: pixelated; }
        .surfaces [data-ink] { width: 14rem; height: 14rem; touch-action: none; cursor: crosshair; }
        .surfaces [data-seen] { width: 3.5rem; height: 3.5rem; }
        .choices { display: grid; justify-items: start; gap: .5rem; }
        .choices input[type="number"] { width: 5.5em; }
        .live-part .outputs { flex: 1 1 15rem; }
        .live-part .outputs th, .live-part .outputs td { padding: .1rem .5rem; border-bottom: 0; }
        .outputs .best :is(th, td) { font-weight: 700; }
        .outputs td:nth-child(2) { width: 60%; }
        .outputs .bar { display: block; height: .8rem; background: var(--shade); border-radius: .2rem; overflow: hidden; }
        .outputs .bar-fill { display: block; width: 0; height: 100%; background: var(--board); }
        .outputs .meant .bar { box-shadow: inset 0 0 0 1.5px var(--chalk); }
        .prose .pad [data-guess] { min-height: 1.5em; margin-top: .5rem; color: var(--soft); font: 600 .86rem/1.6 var(--sans); }
        @media (max-width: 38rem) {
          .live-bar { top: 3rem; gap: .35rem; }
          .live-bar [data-action]:not([data-action="run"]) span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .pace { flex: 1 1 4.5rem; min-width: 0; }
          .pace select { width: 100%; padding-inline: .3rem; }
          .pace span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .live-replay { grid-template-columns: minmax(4rem, 1fr); }
          .live-replay label { grid-column: 1; }
          .surfaces [data-ink] { width: min(14rem, 62vw); height: min(14rem, 62vw); }
        }
        @media print { .live-part { display: none; } }

        """
}
