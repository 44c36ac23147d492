/** The one style sheet of the page: light and dark, wide and narrow, screen and paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f5f7fa; --ink: #1d2733; --soft: #5d6b7a; --line: #d9e0e8; --accent: #14508c;
  --error: #b3261e; --warning: #8a5a00; --info: #14508c; --mark: #ffe9a8;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14191f; --panel: #1d242c; --ink: #e3e8ee; --soft: #9aa7b5; --line: #35404c; --accent: #93c3f3;
    --error: #ff9b92; --warning: #f0c36a; --info: #93c3f3; --mark: #5e4d10;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 5rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); line-break: strict; overflow-wrap: anywhere;
  font: 15px/1.7 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
}
header, main, footer, #filters { max-width: 70rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.2rem; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.3; }
header p { margin: .4rem 0 1rem; color: var(--soft); }
h2 { margin: 0 0 .4rem; font-size: 1.1rem; line-height: 1.5; }
small { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
section { padding: 1.4rem 0 .4rem; }
a { color: var(--accent); text-underline-offset: .2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
#filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.2rem; padding-block: .55rem; background: var(--panel); border-block: 1px solid var(--line); }
#filters p { margin: 0 0 0 auto; color: var(--soft); font-size: .85rem; font-variant-numeric: tabular-nums; }
select, button { font: inherit; font-size: .9rem; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; padding: .2rem .5rem; max-width: 16rem; }
button { cursor: pointer; padding-inline: .9rem; }
ol { margin: 0; padding: 0; list-style: none; }
ol > li { padding: .5rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
li p { margin: 0; }
li a { margin-left: .4em; font-size: .85rem; }
.place { display: inline-block; min-width: 4.5em; color: var(--soft); font-variant-numeric: tabular-nums; }
.tag { display: inline-block; margin-right: .3em; padding: 0 .5em; border: 1px solid currentColor; border-radius: 3px; font-size: .8rem; line-height: 1.5; }
.error { color: var(--error); }
.warning { color: var(--warning); }
.info { color: var(--info); }
blockquote { margin: .2rem 0 0 4.9em; color: var(--soft); white-space: pre-wrap; unicode-bidi: isolate; }
mark { background: var(--mark); color: var(--ink); border-radius: 2px; }
mark:empty { border-left: 2px solid var(--error); }
.fix { margin-left: 4.9em; font-size: .88rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.55; }
th, td { padding: .42rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--panel); white-space: nowrap; }
tbody th { font-weight: 600; min-width: 12em; }
.count { text-align: right; font-variant-numeric: tabular-nums; }
cite { color: var(--soft); font-style: normal; }
tr:target > * { background: var(--mark); }
footer { margin-top: 2rem; padding-block: 1.2rem 2.5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
@media (max-width: 46rem) {
  header, main, footer, #filters { padding-inline: 1rem; }
  #filters { position: static; }
  #filters label { flex: 1 1 8rem; }
  #filters p { margin-left: 0; }
  blockquote, .fix { margin-left: 0; }
  tbody th { min-width: 0; }
}
@media print {
  #filters { display: none !important; }
  header, main, footer { max-width: none; padding-inline: 0; }
  mark, .tag { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
