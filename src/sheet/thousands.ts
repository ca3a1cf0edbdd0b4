/** Whether a heading says that its sums are in thousands of pounds: "Spend (£k)", "Spend £000", "Spend (£'000s)". */
export function inThousands(heading: string): boolean {
  return /£\s?k\b|£\s?['’]?000|\(\s?k\s?\)|\b000s\b|\bin thousands\b|\bthousands of pounds\b/i.test(heading.replace(/(?:per|every|each) £\s?\d[\d,.]*\s?k?/gi, ''));
}
