extension MathML {
    /// What the page's stylesheet must say about formulas: MathML Core has no other way to align columns.
    package static let stylesheet = """
        mtd { padding: 0.15em 0.4em; }
        mtd.left { text-align: left; }
        mtd.right { text-align: right; text-align: -webkit-right; }
        mtable.aligned > mtr > mtd { padding: 0.25em 0; }
        mtable.aligned > mtr > mtd.right + mtd.left + mtd.right { padding-left: 2em; }
        mtable.gathered > mtr > mtd { padding: 0.25em 0; }
        mtable.cases > mtr > mtd { padding: 0.15em 0.5em 0.15em 0; }
        mtable.cases > mtr > mtd + mtd { padding-left: 0.5em; }
        mtable.small > mtr > mtd { padding: 0 0.2em; }
        mrow.overlined { border-top: 1px solid; padding-top: 0.15em; }
        mrow.underlined { border-bottom: 1px solid; padding-bottom: 0.15em; }
        mrow.boxed { border: 1px solid; padding: 0.3em; }
        mtext.bold { font-weight: bold; }
        mtext.italic { font-style: italic; }
        mtext.typewriter { font-family: monospace; }
        mtext.unknown { color: var(--bad); }

        """
}
