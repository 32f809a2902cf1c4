// What others wrote. The build puts it into this module, so that whoever installs the package installs
// nothing else; dist/import/parsers.licenses.txt has their terms.
export { default as MarkdownIt } from 'markdown-it';
export { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
