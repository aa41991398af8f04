/** How the page looks: light and dark, narrow and wide, on paper. In an editor the theme says which. */

export const style = `
:root{color-scheme:light dark;--paper:var(--vscode-editor-background,light-dark(#fff,#16181d));--ink:var(--vscode-editor-foreground,light-dark(#1c2024,#e8eaed));--quiet:light-dark(#565d66,#a9b0ba);--line:light-dark(#d7dbe0,#3a3f47);--card:light-dark(#f5f6f8,#1f2229);--bar:light-dark(#1f6f8b,#58b4d1);--band:light-dark(#0b3947,#d5f1fa);--link:light-dark(#0b57a4,#8ab8ff)}
:root:has(.vscode-light,.vscode-high-contrast-light){color-scheme:light}:root:has(.vscode-dark,.vscode-high-contrast:not(.vscode-high-contrast-light)){color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--vscode-font-family,system-ui,sans-serif)}:root:has([data-vscode-theme-kind]){font-size:var(--vscode-font-size,13px)}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--paper);padding:8px}
header,main,footer{max-width:1180px;margin:0 auto;padding:0 20px}
h1{font-size:1.6rem;margin:20px 0 0}h2{font-size:1.25rem;margin:32px 0 8px}h3{font-size:1rem;margin:0 0 6px}
p{margin:4px 0}ul,ol{margin:4px 0;padding-left:20px}
a{color:var(--link)}
.overview h2{margin-top:12px}
.cards{display:grid;grid-template-columns:repeat(3,1fr);gap:12px;margin-bottom:12px}.overview{font-size:.9375rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px 14px;min-width:0}
.index{font-size:3rem;font-weight:700;line-height:1.1}.index .of{font-size:1rem;font-weight:400}
.quiet{color:var(--quiet);font-size:.875rem}li>.quiet,th>.quiet,td>.quiet{display:block;font-weight:400}
summary .quiet,h3 .quiet{display:inline}
.place{color:var(--quiet);font-size:.8125rem;overflow-wrap:anywhere}
.place[role=link]{color:var(--link);cursor:pointer;text-decoration:underline}.place:focus-visible{outline:2px solid var(--link)}
.points{font-weight:700;font-variant-numeric:tabular-nums}
.notice{border-left:4px solid var(--bar);padding-left:8px}
.wide{overflow-x:auto;margin:8px 0 16px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:6px 10px 6px 0;border-bottom:1px solid var(--line)}
tbody th{font-weight:600;overflow-wrap:anywhere}td a{overflow-wrap:anywhere}td:first-child{min-width:14rem}.plain td:first-child{min-width:0}.plain th{overflow-wrap:normal}.plain .meter{width:100%;min-width:60px}.plain td,.plain th{border:0;padding:3px 8px 3px 0}
.number{font-variant-numeric:tabular-nums;white-space:nowrap}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
summary{cursor:pointer}td summary{white-space:nowrap}summary:focus-visible,a:focus-visible,.wide:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.sentences{overflow-wrap:anywhere}.sentences li{margin:3px 0;unicode-bidi:isolate}
.document{border-bottom:1px solid var(--line);padding:6px 0;content-visibility:auto;contain-intrinsic-size:auto 38px}
.document[open]{content-visibility:visible}
.document>summary .number{display:inline-block;min-width:5.5rem;font-weight:600}.document .path{overflow-wrap:anywhere}
.document[hidden]{display:none}
.filters{display:flex;flex-wrap:wrap;gap:12px;align-items:end;margin:8px 0}.filters label{display:grid;font-size:.875rem}
.filters input,.filters select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--quiet);border-radius:4px;padding:4px 6px;max-width:100%}
.chart{width:100%;height:auto;display:block}.meter{width:120px;height:12px}
svg text{fill:var(--ink);font-size:12px;text-anchor:middle}svg .start{text-anchor:start}svg .end{text-anchor:end}
.bar{fill:var(--bar)}.rail{fill:var(--line)}.band{fill:none;stroke:var(--band)}.axis,.grid{stroke:var(--line)}
.part{fill:none;stroke:var(--quiet);stroke-width:1;stroke-dasharray:2 2}.mark-bar{fill:var(--quiet)}.line{fill:none;stroke:var(--bar);stroke-width:2}.under{fill:var(--bar);opacity:.12}.dot{fill:var(--bar)}.mark{stroke:var(--ink);stroke-dasharray:4 3}
footer{color:var(--quiet);padding-bottom:32px}
@media (max-width:1000px){.cards{grid-template-columns:1fr 1fr}}
@media (max-width:760px){.cards{grid-template-columns:1fr}header,main,footer{padding:0 12px}h1{font-size:1.3rem}}
@media print{:root{color-scheme:light}body{font-size:11pt}.filters,.skip{display:none}.card,tr,.document{break-inside:avoid}.wide{overflow:visible}.document{content-visibility:visible}a{color:inherit;text-decoration:none}}
`
