/** Whether two lower-cased sentences name years, and none in common: then they tell of different times. */
export function yearsApart(a: string, b: string): boolean {
  const years = yearsIn(a);
  const others = yearsIn(b);
  return years.length > 0 && others.length > 0 && !years.some((year) => others.includes(year));
}

export function yearsIn(lower: string): readonly string[] {
  return lower.match(/\b(?:1[5-9]|20)\d\d\b/gu) ?? [];
}
