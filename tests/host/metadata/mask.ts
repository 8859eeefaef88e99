/** Signs replaced one by one, so that every offset stays; line breaks are kept. */
const blank = (text: string, sign = ' '): string => text.replace(/[^\n]/g, sign);

const fences = /^(```+|~~~+)[^\n]*\n[\s\S]*?(?:^\1[ \t]*$|(?![\s\S]))/gm;
const inlineCode = /(`+)(?!`)(.+?)\1(?!`)/g;
const htmlComments = /<!--[\s\S]*?-->/g;
const mathBlocks = /\$\$[\s\S]*?\$\$/g;

/** The text in which links and headings count: without properties, code, HTML comments and formulas. */
export function withoutCode(text: string, bodyStart: number): string {
  const body = text
    .slice(bodyStart)
    .replace(fences, (part) => blank(part))
    .replace(inlineCode, (part) => blank(part))
    .replace(htmlComments, (part) => blank(part))
    .replace(mathBlocks, (part) => blank(part));
  return blank(text.slice(0, bodyStart)) + body;
}

/** The text in which tags count: without links as well. */
export function withoutLinks(masked: string): string {
  return masked
    .replace(/\[\[[^\]\n]*\]\]/g, (part) => blank(part, '_'))
    .replace(/\]\([^)\n]*\)/g, (part) => blank(part, '_'));
}
