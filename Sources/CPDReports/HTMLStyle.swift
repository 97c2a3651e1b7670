/// How the page looks: on a screen, and on A4 in black and white.
enum HTMLStyle {
    static let sheet = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        html { font-size: 106%; -webkit-text-size-adjust: 100%; }
        body { margin: 0; background: #fff; color: #1c1c1c; font: 400 1rem/1.55 Charter, "Bitstream Charter", Georgia, "Liberation Serif", "Times New Roman", serif; }
        header, main, footer { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
        header { padding-top: 2.5rem; }
        h1, h2, h3, nav, table, figcaption, .answers, .school, .scope, .chart text, footer { font-family: "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
        .school { margin: 0; font-weight: 700; letter-spacing: .01em; color: #1f3a5f; }
        h1 { margin: .3rem 0 .4rem; font-size: 1.9rem; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
        .scope { max-width: none; margin: 0 0 1.6rem; padding-bottom: 1.1rem; border-bottom: 3px solid #1f3a5f; color: #444; }
        h2 { margin: 0 0 .8rem; font-size: 1.35rem; line-height: 1.25; text-wrap: balance; break-after: avoid; }
        h2 .number { display: inline-block; min-width: 1.7rem; color: #1f3a5f; font-variant-numeric: tabular-nums; }
        h3 { margin: 0 0 .5rem; font-size: .95rem; line-height: 1.35; break-after: avoid; }
        h3 .label { margin-right: .3rem; color: #555; font-weight: 400; }
        section { margin: 0 0 2.6rem; }
        p { margin: 0 0 .9rem; max-width: 40rem; hyphens: manual; }
        a { color: #0b4f8a; text-decoration-thickness: 1px; text-underline-offset: 2px; }
        a:focus-visible, .scroll:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
        .skip { position: absolute; left: -100rem; top: 0; padding: .6rem 1rem; background: #fff; }
        .skip:focus { left: 0; }
        .ref { margin-left: .12em; padding: 0 .12em; font: 700 .68em/1 Arial, "Liberation Sans", sans-serif; vertical-align: super; text-decoration: none; }
        .aloud { margin: 0 0 1.2rem; padding-left: 1.9rem; max-width: 40rem; font-size: 1.06rem; }
        .aloud li { margin-bottom: .5rem; padding-left: .2rem; }
        .aloud li::marker { color: #1f3a5f; font: 700 .85em Arial, "Liberation Sans", sans-serif; }
        nav { margin: 0 0 2.6rem; padding: 1rem 1.25rem; border: 1px solid #8a8a8a; font-size: .9rem; }
        nav h2 { margin-bottom: .4rem; font-size: 1rem; }
        nav ol { margin: 0; padding-left: 1.6rem; columns: 2 18rem; column-gap: 2rem; }
        nav li { margin-bottom: .25rem; break-inside: avoid; }
        figure { margin: 1.3rem 0 1.6rem; padding-top: .7rem; border-top: 1px solid #8a8a8a; break-inside: avoid; }
        .defs { position: absolute; }
        .chart { display: block; width: 100%; height: auto; margin: .2rem 0 .8rem; }
        .chart text { font-size: 13px; fill: #1c1c1c; }
        .chart .value, .chart .tick { font-size: 12px; }
        .chart .tick { fill: #555; }
        .chart .total { font-weight: 700; }
        .chart .solid { fill: #1f3a5f; }
        .chart .hatched { fill: url(#hatch); stroke: #1f3a5f; stroke-width: 1; }
        .chart .axis { stroke: #1c1c1c; stroke-width: 1; }
        .chart .grid { stroke: #c4c4c4; stroke-width: 1; }
        .chart .interval { stroke: #1f3a5f; stroke-width: 2; fill: none; }
        .scroll { overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; font-size: .82rem; line-height: 1.35; font-variant-numeric: tabular-nums lining-nums; }
        th, td { padding: .34rem 1rem .34rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #d0d0d0; }
        th:last-child, td:last-child { padding-right: 0; }
        thead th { vertical-align: bottom; border-bottom: 1.5px solid #1c1c1c; font-weight: 700; }
        tbody th { font-weight: 400; }
        .n { text-align: right; white-space: nowrap; }
        thead .n { white-space: normal; }
        .total th, .total td { border-top: 1.5px solid #1c1c1c; border-bottom-color: #1c1c1c; font-weight: 700; }
        figcaption { margin-top: .45rem; font-size: .76rem; color: #444; }
        .gap { padding: .55rem .9rem; border: 1px dashed #555; break-inside: avoid; }
        .answers { margin-top: 1rem; padding-left: .8rem; border-left: 3px solid #b5b5b5; font-size: .78rem; line-height: 1.45; color: #444; break-inside: avoid; }
        .answers p { margin: 0; font-weight: 700; }
        .answers ul { margin: 0; padding: 0; list-style: none; }
        .answers li { display: inline; }
        .answers b { white-space: nowrap; }
        .answers li:not(:last-child)::after { content: " · "; }
        .notes { padding-left: 1.7rem; font-size: .86rem; line-height: 1.5; }
        .notes li { margin-bottom: .55rem; break-inside: avoid; }
        .notes li:target, figure:target { outline: 2px solid #0b4f8a; outline-offset: .3rem; }
        footer { padding-bottom: 3rem; font-size: .8rem; color: #444; }
        footer p { padding-top: .8rem; border-top: 1px solid #8a8a8a; max-width: none; }
        @page { size: A4; margin: 17mm 18mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt Arial, sans-serif; color: #000; } }
        @media print {
        html { font-size: 10.4pt; }
        body, .school, .scope, figcaption, .answers, footer, h2 .number, h3 .label { color: #000; }
        header, main, footer { max-width: none; padding: 0; }
        a { color: inherit; text-decoration: none; }
        .skip, .back { display: none; }
        h2 + p { break-after: avoid; }
        .answers { break-before: avoid; }
        .aloud { font-size: 1.14rem; }
        .aloud li { margin-bottom: .75rem; }
        table { font-size: .8rem; }
        th, td { padding-top: .24rem; padding-bottom: .24rem; }
        nav { break-after: page; }
        .scroll { overflow: visible; }
        p { break-inside: avoid; }
        p, .aloud { max-width: none; orphans: 3; widows: 3; }
        .chart .solid { fill: #222; }
        .chart .hatched { stroke: #222; }
        .chart .interval { stroke: #222; }
        }
        @media screen and (max-width: 38rem) { .chart, .scroll table { min-width: 36rem; } }
        """
}
