/** The site's style sheet: legible, light and dark, nothing more. */
export const css = `:root { color-scheme: light dark; --line: #8886; }
body { max-width: 44rem; margin: 0 auto; padding: 1rem; font: 1.0625rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { margin-top: 2rem; font-size: 1.25rem; }
p { margin: 0.25rem 0; }
.statements { padding: 0; list-style: none; }
.statements li { padding: 0.75rem 0; border-top: 1px solid var(--line); }
.statements li:target { outline: 2px solid; outline-offset: 0.5rem; }
.who, .sources, footer { font-size: 0.9375rem; }
.columns { columns: 14rem; }
dt { font-weight: 600; }
@media print { header, footer { display: none; } }
`;
