/** How the page looks: on a screen of any width, light or dark, and on paper, where all evidence is opened. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8a8a8a; --head: #ededed; --text: #1a1a1a; --page: #fff; }
@media (prefers-color-scheme: dark) { :root { --line: #8a8a8a; --head: #333; --text: #eee; --page: #1e1e1e; } }
body { margin: 0; padding: 1rem 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); }
h1 { line-height: 1.2; }
.scroll { overflow: auto; max-height: 85vh; border: 1px solid var(--line); }
.scroll:focus-visible, figure:focus-visible, summary:focus-visible { outline: 3px solid #3182bd; }
table { border-collapse: separate; border-spacing: 0; }
th, td { border: solid var(--line); border-width: 0 1px 1px 0; padding: .35rem .6rem; text-align: start; vertical-align: top; min-width: 8rem; max-width: 26rem; overflow-wrap: anywhere; }
th { background: var(--head); }
thead th { position: sticky; top: 0; z-index: 1; }
tbody th { position: sticky; inset-inline-start: 0; }
thead th:first-child { inset-inline-start: 0; z-index: 2; }
td.against, td.disputed { border-inline-start: 4px double var(--text); }
td ul { list-style: none; margin: .5rem 0 0; padding: 0; }
td li { margin: 0 0 .75rem; }
blockquote { margin: 0; padding-inline-start: .6rem; border-inline-start: 3px solid var(--line); }
.source { font-size: .875em; margin: .15rem 0 0; }
summary { cursor: pointer; }
figure { margin: 1.5rem 0; overflow-x: auto; }
@media print {
  body { color: #000; background: #fff; padding: 0; font-size: 9pt; }
  .scroll { overflow: visible; max-height: none; }
  thead th, tbody th { position: static; }
  tr, figure { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`;
