/** The names of sheets, as the document's properties tell them once more. */
import type { WorkbookDraft } from './workbook-draft';
import { child, descendants, removeChild, setText, textIn } from './xml-tree';

function propertiesPart(workbook: WorkbookDraft): string | undefined {
  return workbook.package.related('', 'extended-properties').find(({ target }) => workbook.package.has(target))?.target;
}

/** The titles of parts among the document's properties name the sheets: one line, where it is the only one that reads so. */
export function renameInTitles(workbook: WorkbookDraft, from: string, to: string): void {
  const part = propertiesPart(workbook);
  const titles = part ? child(workbook.package.root(part), 'TitlesOfParts') : undefined;
  const lines = titles ? [...descendants(titles)].filter((element) => element.local === 'lpstr' && textIn(element) === from) : [];
  const [line] = lines;
  if (line && lines.length === 1) setText(line, to);
}

/** How many sheets there are and what they are called is told twice; this time, which nobody has to read, is left out. */
export function dropTitles(workbook: WorkbookDraft): void {
  const part = propertiesPart(workbook);
  if (!part) return;
  const root = workbook.package.root(part);
  for (const local of ['HeadingPairs', 'TitlesOfParts']) {
    const element = child(root, local);
    if (element) removeChild(root, element);
  }
}
