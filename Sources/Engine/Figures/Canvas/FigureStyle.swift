/// The colours of figures. SVG elements carry classes only; these are all of them:
///
/// | class | what it colours |
/// | --- | --- |
/// | `figure` | the svg element; every rule is below it |
/// | `axis`, `grid`, `frame`, `leader` | axis lines and ticks, grid lines, a panel's edge, a line from a curve's end to its name |
/// | `tick`, `label`, `small`, `tiny` | text by size; with `strong`, `muted`, `gradient`; `plate` is paper behind it |
/// | `line` (with `fine`; `casing` behind it), `marker`, `band`, `bar` with `series-0` … `series-7` | a series; `label series-k` is its name |
/// | `line`, `marker` with `age-0` … `age-4` | lines told apart by age, the newest strongest |
/// | `hatch` | patterns over bars |
/// | `rule` | horizontal reference lines |
/// | `point` with `class-0` … `class-9` | samples; with `test` hollow |
/// | `field band-0` … `band-5` | probability of class 1, in steps from 0 to 1 |
/// | `field territory-0` … `territory-9` | where a class is called |
/// | `field height-0` … `height-7` | a surface, low to high, grey so that paths stand out |
/// | `cell level-0` … `level-7` | a count, low to high; `count`, `count zero`, `count strong` its number |
/// | `boundary`, `contour` | the line at one half or between classes; a surface's levels |
/// | `weight` with `positive`, `negative`; `unit`, `unit input`, `dot` | network diagrams |
/// | `node` with `input`, `result`, `stub`; `edge`, `arrow` | computation graphs |
/// | `picture`, `picture signed` | images; grey ones are inverted in the dark |
/// | `paper` | the ground of a file of its own |
///
/// A page switches by the `color-scheme` of its root, and says so with `data-theme="dark"` or `"light"` there; unset, the
/// reader's preference counts; print is light. Colours that several rules use are custom properties of
/// `.figure`, so a page may change `--paper` to its own.
package enum FigureStyle {
    /// Series colours keep 4.5:1 on the paper of their theme; where red-green blindness takes a hue, lightness differs.
    package static let css: StaticString = """
        .figure{--paper:light-dark(#fff,#16191d);--ink:light-dark(#1d2126,#e6e9ed);--muted:light-dark(#5a626c,#a2abb5);
        --axis:light-dark(#7a828c,#848d97);--grid:light-dark(#e4e7eb,#2c3138);--series-0:light-dark(#1a63b0,#6fb1f5);
        --series-1:light-dark(#c04a00,#ee8444);--series-2:light-dark(#1d826c,#82e9b3);--series-3:light-dark(#7a1f70,#c177a0);
        --series-4:light-dark(#6b5200,#f5be42);--series-5:light-dark(#4c2fa8,#9b8ae0);--series-6:light-dark(#5f6b78,#a9b3bd);
        --series-7:light-dark(#7d0f24,#e58f9c);
        --level-text:light-dark(#fff,#0c1116);
        --picture:none;max-width:100%;height:auto;fill:var(--ink);font-size:13px;font-family:system-ui,"Noto Sans KR","Noto Sans","Nanum Gothic",sans-serif;
        .tick,.count{font-size:12px}.small{font-size:11px}.tiny{font-size:10px}
        .tick,.small,.muted{fill:var(--muted)}
        .strong{font-weight:600;fill:var(--ink)}
        .plate{fill:var(--paper)}
        .axis,.grid,.frame,.leader,.rule,.line,.boundary,.contour,.edge,.weight,.hatch{fill:none}
        .axis{stroke:var(--axis)}.grid{stroke:var(--grid)}.frame{stroke:var(--axis);stroke-width:.8}
        .leader{stroke:var(--axis);stroke-width:.8}.rule{stroke:var(--muted);stroke-width:1.3}
        :is(.series-0,.class-0,.territory-0){--colour:var(--series-0)}:is(.series-1,.class-1,.territory-1){--colour:var(--series-1)}
        :is(.series-2,.class-2,.territory-2){--colour:var(--series-2)}:is(.series-3,.class-3,.territory-3){--colour:var(--series-3)}
        :is(.series-4,.class-4,.territory-4){--colour:var(--series-4)}:is(.series-5,.class-5,.territory-5){--colour:var(--series-5)}
        :is(.series-6,.class-6,.territory-6){--colour:var(--series-6)}:is(.series-7,.class-7,.territory-7){--colour:var(--series-7)}
        :is(.class-8,.territory-8){--colour:light-dark(#00708a,#4fc3dc)}:is(.class-9,.territory-9){--colour:light-dark(#4f5d00,#b9c74a)}
        .label[class*=series]{fill:var(--colour)}
        .line{stroke:var(--colour);stroke-width:1.8;stroke-linejoin:round;stroke-linecap:round}
        .line[stroke-dasharray]{stroke-linecap:butt}
        .age-0{--colour:light-dark(#dcb85a,#5d4a8f)}.age-1{--colour:light-dark(#df8745,#96509a)}.age-2{--colour:light-dark(#c9506b,#cf6284)}
        .age-3{--colour:light-dark(#8a3a96,#f0955f)}.age-4{--colour:light-dark(#2c2a7a,#f9dc7c)}
        .line.age-4{stroke-width:3}.line.fine{stroke-width:1;stroke-opacity:.85}.line.casing{stroke:var(--paper);stroke-width:4;stroke-opacity:.75}
        .marker{fill:var(--colour);stroke:var(--paper);stroke-width:.8}
        .band{fill:var(--colour);fill-opacity:.16}
        .bar{fill:var(--colour)}.hatch{stroke:var(--paper);stroke-width:1.5}
        .points{fill:none;stroke:none}
        .point{--point:var(--colour,var(--ink));fill:var(--point);stroke:var(--paper);stroke-width:.9}
        .point.test{fill:var(--paper);stroke:var(--point);stroke-width:1.5}
        .field,.cell{stroke:none}
        .band-0{fill:light-dark(#a9cbef,#1f4a78)}.band-1{fill:light-dark(#cbdff5,#1d3a5a)}.band-2{fill:light-dark(#e6eff9,#1c2b3c)}
        .band-3{fill:light-dark(#fcebde,#36281f)}.band-4{fill:light-dark(#f9d2b6,#553623)}.band-5{fill:light-dark(#f3b387,#7a4825)}
        .level-0{fill:light-dark(#f6f8fb,#1b2027)}.level-1{fill:light-dark(#dfeaf6,#1d2f44)}.level-2{fill:light-dark(#c3d9ef,#1f4060)}
        .level-3{fill:light-dark(#a3c4e6,#24547f)}.level-4{fill:light-dark(#7eabd9,#2d6a9f)}.level-5{fill:light-dark(#3f78b3,#4a8ac2)}
        .level-6{fill:light-dark(#2a659f,#79afe0)}.level-7{fill:light-dark(#164a7d,#b0d3f5)}
        [class*=territory]{fill:color-mix(in srgb,var(--colour) 30%,var(--paper))}
        [class*=height]{fill:color-mix(in srgb,var(--ink) calc(3% + 5%*var(--high)),var(--paper))}
        .height-0{--high:0}.height-1{--high:1}.height-2{--high:2}.height-3{--high:3}.height-4{--high:4}.height-5{--high:5}.height-6{--high:6}.height-7{--high:7}
        .boundary{stroke:var(--ink);stroke-width:1.6}.contour{stroke:var(--paper);stroke-width:.7}
        .count.strong{fill:var(--level-text)}.count.zero{fill:var(--muted);fill-opacity:.65}
        .weight.positive{stroke:var(--series-0)}.weight.negative{stroke:var(--series-1)}
        .unit{fill:var(--paper);stroke:var(--ink);stroke-width:1.3}.unit.input{fill:var(--grid)}
        .dot{fill:var(--muted)}
        .node{fill:var(--paper);stroke:var(--axis)}.node.input{fill:var(--grid)}
        .node.result{stroke:var(--ink);stroke-width:2}.node.stub{stroke-dasharray:3 3}
        .small.gradient{fill:var(--series-1)}
        .edge{stroke:var(--axis);stroke-width:1.1}.arrow{fill:var(--axis)}
        .picture{image-rendering:pixelated;filter:var(--picture)}.picture.signed{filter:none}
        .paper{fill:var(--paper)}}
        svg:root{color-scheme:light dark}@media print{svg:root{color-scheme:light}}
        @media screen and (prefers-color-scheme:dark){.figure{--picture:invert(1)}}[data-theme=light] .figure{--picture:none}
        @media screen{[data-theme=dark] .figure{--picture:invert(1)}}
        @media screen and (max-width:460px){.figure{font-size:16px}.figure.wide{max-width:none;width:480px}.figure .tick,.figure .count,.figure .small{font-size:15px}.figure .tiny,.figure .plate{display:none}}
        """
}
