/** The style of all pages: light and dark, wide and narrow, screen and A4. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f5f7fa; --ink: #1d2733; --soft: #5d6b7a; --line: #d9e0e8; --accent: #14508c;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14191f; --panel: #1d242c; --ink: #e3e8ee; --soft: #9aa7b5; --line: #35404c; --accent: #93c3f3;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 5.5rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); line-break: strict; overflow-wrap: anywhere;
  font: 15px/1.7 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
}
header, nav, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.2rem; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.3; letter-spacing: .02em; }
header p { margin: .4rem 0 0; color: var(--soft); }
h2 { margin: 0 0 .2rem; font-size: 1.35rem; line-height: 1.4; }
h2::before { content: ""; display: inline-block; width: .28em; height: .95em; margin-right: .5em; vertical-align: -.08em; background: var(--accent); border-radius: 1px; }
h3 { margin: 1.6rem 0 .5rem; font-size: 1.08rem; }
h4 { margin: 1rem 0 .3rem; font-size: .95rem; }
section { padding: 1.8rem 0 .6rem; }
.lead, .note, footer { color: var(--soft); font-size: .9rem; }
.lead { margin: 0 0 .8rem; }
a { color: var(--accent); text-decoration: underline; text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 9; padding: .4rem .9rem; background: var(--paper); }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 1rem 0; padding: 0; list-style: none; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .7rem; margin: 1rem 0; padding: 0; list-style: none; }
.facts li { padding: .7rem 1rem; background: var(--panel); border-radius: 6px; color: var(--soft); font-size: .9rem; }
.facts b { margin-right: .15rem; color: var(--ink); font-size: 1.6rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; margin: .4rem 0 1rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.55; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .42rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--panel); border-bottom: 2px solid var(--line); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 600; min-width: 9.5em; }
tbody tr:hover { background: color-mix(in srgb, var(--panel) 60%, transparent); }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.fixed { white-space: nowrap; font-variant-numeric: tabular-nums; }
.wide { min-width: 14em; }
.name { min-width: 9.5em; }
td > div + div { margin-top: .3rem; }
td div small, td.wide > small, td.number > small { display: block; }
small { color: var(--soft); font-size: .88em; }
.none { color: var(--soft); opacity: .7; }
footer { margin-top: 2rem; padding-block: 1.2rem 2.5rem; border-top: 1px solid var(--line); }
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
}
@media (max-width: 46rem) {
  header, nav, main, footer { padding-inline: 1rem; }
  html { scroll-padding-top: 1rem; }
  h1 { font-size: 1.5rem; }
  .facts { grid-template-columns: repeat(3, 1fr); gap: .5rem; }
  .facts li { padding: .5rem .6rem; font-size: .82rem; }
  .facts b { display: block; font-size: 1.35rem; }
  th, td { padding-inline: .5rem; }
}
@media print {
  @page { size: A4; margin: 15mm 13mm; }
  html, body { font-size: 10pt; background: none; }
  body, thead th, .facts li { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav, .skip { display: none !important; }
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
  tbody th, .wide, .name { min-width: 0; }
  thead { display: table-header-group; }
  tr, .facts { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  p { orphans: 2; widows: 2; }
}
`;
