/**
 * What a page of changes has more than others. Words that went and came differ by a line through and below them as well
 * as by colour, and are told to those who listen.
 */
export const STYLE = `
:root { --removed: #fbe3e1; --removed-ink: #8c1d18; --added: #dcf2e1; --added-ink: #14592c; }
@media screen and (prefers-color-scheme: dark) {
  :root { --removed: #4b2324; --removed-ink: #f4b9b4; --added: #1a4128; --added-ink: #a9e3bb; }
}
.facts small { display: block; line-height: 1.5; }
.changes { table-layout: fixed; }
.changes thead th:first-child { width: 8.5em; }
.versions tbody th { min-width: 3.5em; }
.changes tbody th { min-width: 0; border-left: 3px solid var(--line); }
.changes .added { border-left-color: var(--added-ink); color: var(--added-ink); }
.changes .removed { border-left-color: var(--removed-ink); color: var(--removed-ink); }
.changes td div small { display: inline; }
.changes tr:has(+ tr) > td { border-bottom: 0; padding-bottom: 0; }
.words { line-height: 1.9; unicode-bidi: isolate; }
ins, del { padding: 0 .12em; border-radius: 2px; text-decoration-thickness: 1px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
del { background: var(--removed); color: var(--removed-ink); text-decoration-line: line-through; }
ins { background: var(--added); color: var(--added-ink); text-decoration-line: underline; text-underline-offset: .25em; font-weight: 600; }
del::before, ins::before { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; content: "［新增］"; }
del::before { content: "［删去］"; }
[lang="en"] ins::before { content: " [added] "; }
[lang="en"] del::before { content: " [removed] "; }
@media (max-width: 46rem) {
  .changes thead th:first-child { width: 5.2em; }
}
@media print {
  ins, del { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .changes thead th:first-child { width: 6em; }
  .changes tbody { break-inside: avoid; }
}
`;
