/** What the report has more than other pages: filters, charts, marked texts. */
export const STYLE = `
:root {
  --strong: #1f5f9e; --strong-2: #8a5a1c; --on-strong: #ffffff; --empty: #f0f3f6;
  --target: #d9efdf; --deadline: #fbe9c0; --slogan: #8a3f8f; --reference: #14508c; --body: #0f6b6b;
  --wording: #b23a3a; --flash: #ffe27a; --planned: #14508c; --achieved: #23713d;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --strong: #3a73ab; --strong-2: #9a6a24; --empty: #1d242c;
    --target: #1f4a2f; --deadline: #544116; --slogan: #d9a0de; --reference: #8fc0f2; --body: #7fcfcf;
    --wording: #f09a9a; --flash: #7a6410; --planned: #8fc0f2; --achieved: #86d3a0;
  }
}
#filters { position: sticky; top: 0; z-index: 5; background: var(--panel); border-block: 1px solid var(--line); }
#filters > div { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.2rem; padding-block: .55rem; }
#filters label { display: inline-flex; align-items: center; gap: .5rem; }
#filters strong { font-size: .95rem; }
#filters.active strong { color: var(--accent); }
select, button { font: inherit; font-size: .9rem; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; padding: .2rem .5rem; max-width: 14rem; }
button { cursor: pointer; padding-inline: .9rem; }
#filters .note { margin: 0; font-size: .85rem; }
#filters:not(.active) .note { display: none; }
#result { margin: 0 0 0 auto; color: var(--soft); font-size: .85rem; font-variant-numeric: tabular-nums; }
.findings { margin: .3rem 0 1.2rem; padding-left: 1.3rem; }
tbody tr:has(a) { cursor: pointer; }
.matrix td { min-width: 7em; }
.matrix td.number { min-width: 4.5em; }
.matrix td.number small { display: inline; }
.more { margin-left: .25em; font-size: .75em; vertical-align: super; }
.tag { display: inline-block; padding: 0 .45em; border: 1px solid currentColor; border-radius: 3px; font-size: .78em; line-height: 1.5; white-space: nowrap; }
.planned { color: var(--planned); }
.achieved { color: var(--achieved); }
.conflict { color: var(--wording); }
.chips { display: flex; flex-wrap: wrap; gap: .35rem .5rem; margin: .3rem 0; padding: 0; list-style: none; font-size: .88rem; }
.chips li { padding: .05rem .6rem; background: var(--panel); border: 1px solid var(--line); border-radius: 1rem; }
.chips a { text-decoration: none; }
.chips small { margin-left: .3em; }
/* Of many plans: each table in a frame of its own, under its own headings. */
.scroll:has(> .long), figure.long > .scroll { max-height: 80vh; overflow: auto; border-bottom: 1px solid var(--line); }
.long thead th { position: sticky; top: 0; z-index: 2; }
.long tbody th { position: sticky; left: 0; z-index: 1; background: var(--paper); }
.long .entries { min-width: 24em; }
.entries > * { display: inline-block; margin: 0 1.1em 0 0; }
.entries small { display: inline; margin-left: .35em; }
.s1 { background: color-mix(in srgb, var(--strong) 6%, transparent); }
.s2 { background: color-mix(in srgb, var(--strong) 12%, transparent); }
.s3 { background: color-mix(in srgb, var(--strong) 18%, transparent); }
.s4 { background: color-mix(in srgb, var(--strong) 24%, transparent); }
.s5 { background: color-mix(in srgb, var(--strong) 30%, transparent); }
.s6 { background: color-mix(in srgb, var(--strong) 36%, transparent); }
.s7 { background: color-mix(in srgb, var(--strong) 42%, transparent); }
.s8 { background: color-mix(in srgb, var(--strong) 48%, transparent); }
.s9 { background: color-mix(in srgb, var(--strong) 54%, transparent); }
figure { margin: .6rem 0 1.2rem; }
figure svg { display: block; max-width: 100%; height: auto; min-width: 42rem; }
svg text { font-family: inherit; font-variant-numeric: tabular-nums; }
details { margin: .6rem 0; }
summary { cursor: pointer; color: var(--accent); }
article { margin-top: 1.6rem; padding-top: .4rem; border-top: 1px solid var(--line); }
article h3 { margin: .6rem 0 .2rem; font-size: 1.2rem; }
.about, figcaption { color: var(--soft); font-size: .9rem; }
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
@media (hover: hover) {
  .text .back { opacity: .45; }
  p:hover > .back, p:hover :target + .back, .text .back:focus-visible, :target + .back, .hit + .back { opacity: 1; }
}
@media (prefers-reduced-motion: no-preference) {
  .hit, .text :target, tr:target > * { animation: flash 1.2s ease-out 2; }
  @keyframes flash { 30% { background: color-mix(in srgb, var(--flash) 40%, transparent); } }
}
@media (max-width: 46rem) {
  #filters { position: static; }
  #filters > div { padding-inline: 1rem; }
  #filters label { flex: 1 1 8rem; }
  #filters select { flex: 1; min-width: 0; }
  #result { margin-left: 0; }
}
@media print {
  .targets, .deadlines, .milestones, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  #filters, .back, .more, details:not([open]) { display: none !important; }
  .matrix td, .matrix td.number, .long .entries { min-width: 0; }
  .scroll:has(> .long), figure.long > .scroll { max-height: none; overflow: visible; }
  .long th { position: static !important; }
  td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  figure, .chips li { break-inside: avoid; }
  figure svg { min-width: 0; }
  .chips { font-size: 8pt; gap: 1mm; }
  .text { max-width: none; font-size: 9.5pt; line-height: 1.75; }
  .hit, :target, tr:target > * { background: none !important; box-shadow: none !important; animation: none !important; }
  #texts { break-before: page; }
  article + article { break-before: page; }
}
`;
