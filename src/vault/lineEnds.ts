/** A text with the line ends of another one. */
export function withLineEnds(text: string, other: string): string {
  return other.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}
