export { marked, PART, piecesOf, unmarked, type Piece } from './marked';
export { toHtml, toMarkdown } from './print';
export { plainText, type Run } from './runs';
