/** The one style sheet of the page: light and dark, wide and narrow, screen and A4. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f5f7fa; --ink: #1d2733; --soft: #5d6b7a; --line: #d9e0e8;
  --accent: #14508c; --strong: #1f5f9e; --strong-2: #8a5a1c; --on-strong: #ffffff; --empty: #f0f3f6;
  --target: #d9efdf; --deadline: #fbe9c0; --slogan: #8a3f8f; --reference: #14508c; --body: #0f6b6b;
  --wording: #b23a3a; --flash: #ffe27a; --planned: #14508c; --achieved: #23713d;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14191f; --panel: #1d242c; --ink: #e3e8ee; --soft: #9aa7b5; --line: #35404c;
    --accent: #93c3f3; --strong: #3a73ab; --strong-2: #9a6a24; --on-strong: #ffffff; --empty: #1d242c;
    --target: #1f4a2f; --deadline: #544116; --slogan: #d9a0de; --reference: #8fc0f2; --body: #7fcfcf;
    --wording: #f09a9a; --flash: #7a6410; --planned: #8fc0f2; --achieved: #86d3a0;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 5.5rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); line-break: strict; overflow-wrap: anywhere;
  font: 15px/1.7 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
}
header, nav, main, footer, #filters > div { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.2rem; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.3; letter-spacing: .02em; }
header p { margin: .4rem 0 0; color: var(--soft); }
h2 { margin: 0 0 .2rem; font-size: 1.35rem; line-height: 1.4; }
h2::before { content: ""; display: inline-block; width: .28em; height: .95em; margin-right: .5em; vertical-align: -.08em; background: var(--accent); border-radius: 1px; }
h3 { margin: 1.6rem 0 .5rem; font-size: 1.08rem; }
h4 { margin: 1rem 0 .3rem; font-size: .95rem; }
section { padding: 1.8rem 0 .6rem; }
.lead, .note, .about, figcaption, footer { color: var(--soft); font-size: .9rem; }
.lead { margin: 0 0 .8rem; }
a { color: var(--accent); text-decoration: underline; text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 9; padding: .4rem .9rem; background: var(--paper); }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 1rem 0; padding: 0; list-style: none; }
#filters { position: sticky; top: 0; z-index: 5; background: var(--panel); border-block: 1px solid var(--line); }
#filters > div { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.2rem; padding-block: .55rem; }
#filters label { display: inline-flex; align-items: center; gap: .5rem; }
#filters strong { font-size: .95rem; }
#filters.active strong { color: var(--accent); }
select, button { font: inherit; font-size: .9rem; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; padding: .2rem .5rem; max-width: 14rem; }
button { cursor: pointer; padding-inline: .9rem; }
#filters .note { margin: 0; font-size: .85rem; }
#filters:not(.active) .note { display: none; }
#result { margin: 0 0 0 auto; color: var(--soft); font-size: .85rem; font-variant-numeric: tabular-nums; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .7rem; margin: 1rem 0; padding: 0; list-style: none; }
.facts li { padding: .7rem 1rem; background: var(--panel); border-radius: 6px; color: var(--soft); font-size: .9rem; }
.facts b { margin-right: .15rem; color: var(--ink); font-size: 1.6rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
.findings { margin: .3rem 0 1.2rem; padding-left: 1.3rem; }
.scroll { overflow-x: auto; margin: .4rem 0 1rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.55; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .42rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--panel); border-bottom: 2px solid var(--line); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 600; min-width: 9.5em; }
tbody tr:hover { background: color-mix(in srgb, var(--panel) 60%, transparent); }
tbody tr:has(a) { cursor: pointer; }
.matrix td { min-width: 7em; }
.matrix td.number { min-width: 4.5em; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.fixed { white-space: nowrap; font-variant-numeric: tabular-nums; }
.wide { min-width: 14em; }
.name { min-width: 9.5em; }
td > div + div { margin-top: .3rem; }
td div small, td.wide > small, td.number > small { display: block; }
small { color: var(--soft); font-size: .88em; }
.matrix td.number small { display: inline; }
.none { color: var(--soft); opacity: .7; }
.more { margin-left: .25em; font-size: .75em; vertical-align: super; }
.tag { display: inline-block; padding: 0 .45em; border: 1px solid currentColor; border-radius: 3px; font-size: .78em; line-height: 1.5; white-space: nowrap; }
.planned { color: var(--planned); }
.achieved { color: var(--achieved); }
.conflict { color: var(--wording); }
.chips { display: flex; flex-wrap: wrap; gap: .35rem .5rem; margin: .3rem 0; padding: 0; list-style: none; font-size: .88rem; }
.chips li { padding: .05rem .6rem; background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; }
.chips a { text-decoration: none; }
.chips small { margin-left: .3em; }
figure { margin: .6rem 0 1.2rem; }
figure svg { display: block; max-width: 100%; height: auto; min-width: 42rem; }
svg text { font-family: inherit; font-variant-numeric: tabular-nums; }
details { margin: .6rem 0; }
summary { cursor: pointer; color: var(--accent); }
article { margin-top: 1.6rem; padding-top: .4rem; border-top: 1px solid var(--line); }
article h3 { margin: .6rem 0 .2rem; font-size: 1.2rem; }
.about { margin: 0 0 .8rem; }
.about strong { color: var(--ink); font-weight: 500; }
.text { max-width: 52rem; font-size: 1rem; line-height: 1.95; }
.text p { margin: 0 0 .55rem; white-space: pre-wrap; unicode-bidi: isolate; }
.omitted { color: var(--soft); }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1rem; font-size: .88rem; }
.legend > :first-child { color: var(--soft); }
.sections { font-weight: 700; }
.actions { font-weight: 600; color: var(--accent); }
.targets { background: var(--target); border-radius: 2px; }
.deadlines, .milestones { background: var(--deadline); border-radius: 2px; }
.slogans { text-decoration: underline; text-decoration-color: var(--slogan); text-decoration-thickness: 2px; text-underline-offset: .28em; }
.references { text-decoration: underline dotted var(--reference); text-decoration-thickness: 2px; text-underline-offset: .28em; }
.responsible { color: var(--body); }
.wording { border-bottom: 2px dashed var(--wording); }
.slogans.references { text-decoration-style: dotted; }
.hit, .text :target { background: var(--flash); box-shadow: 0 0 0 2px var(--flash); border-radius: 2px; }
article:target > h3, tr:target > *, .chips li:target { background: var(--flash); }
.back { margin: 0 .15em; padding: 0 .15em; color: var(--soft); font-size: .78em; font-weight: 400; text-decoration: none; vertical-align: .1em; }
/* No line begins with the arrow. */
.back::before { content: "\\2060"; }
.back:hover, .back:focus-visible, :target + .back, .hit + .back { color: var(--accent); }
footer { margin-top: 2rem; padding-block: 1.2rem 2.5rem; border-top: 1px solid var(--line); }
@media (hover: hover) {
  .text .back { opacity: .45; }
  p:hover > .back, p:hover :target + .back, .text .back:focus-visible, :target + .back, .hit + .back { opacity: 1; }
}
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
  .hit, .text :target, tr:target > * { animation: flash 1.2s ease-out 2; }
  @keyframes flash { 30% { background: color-mix(in srgb, var(--flash) 40%, transparent); } }
}
@media (max-width: 46rem) {
  header, nav, main, footer, #filters > div { padding-inline: 1rem; }
  html { scroll-padding-top: 1rem; }
  h1 { font-size: 1.5rem; }
  #filters { position: static; }
  #filters label { flex: 1 1 8rem; }
  #filters select { flex: 1; min-width: 0; }
  #result { margin-left: 0; }
  .facts { grid-template-columns: repeat(3, 1fr); gap: .5rem; }
  .facts li { padding: .5rem .6rem; font-size: .82rem; }
  .facts b { display: block; font-size: 1.35rem; }
  th, td { padding-inline: .5rem; }
}
@media print {
  @page { size: A4; margin: 15mm 13mm; }
  html, body { font-size: 10pt; background: none; }
  body, .targets, .deadlines, .milestones, thead th, .facts li, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav, #filters, .skip, .back, .more, details:not([open]) { display: none !important; }
  header, main, footer { max-width: none; padding-inline: 0; }
  header { padding-top: 0; }
  section { padding: 5mm 0 0; }
  h2, h3, h4, .lead { break-after: avoid; }
  .facts { grid-template-columns: repeat(6, 1fr); gap: 2mm; }
  .facts li { padding: 1.5mm 2mm; font-size: 8pt; }
  .facts b { font-size: 13pt; display: block; }
  .scroll { overflow: visible; }
  table { font-size: 7.6pt; line-height: 1.45; }
  th, td { padding: 1mm 1.4mm; }
  thead th { white-space: normal; }
  tbody th, .matrix td, .matrix td.number, .wide, .name { min-width: 0; }
  thead { display: table-header-group; }
  tr, figure, .facts, .chips li { break-inside: avoid; }
  figure svg { min-width: 0; }
  .chips { font-size: 8pt; gap: 1mm; }
  a { color: inherit; text-decoration: none; }
  .text { max-width: none; font-size: 9.5pt; line-height: 1.75; }
  .hit, :target, tr:target > * { background: none !important; box-shadow: none !important; animation: none !important; }
  #texts { break-before: page; }
  article + article { break-before: page; }
  p { orphans: 2; widows: 2; }
}
`;
