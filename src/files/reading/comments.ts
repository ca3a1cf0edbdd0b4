import type { Package } from '../package';
import type { CellComment, Relationship } from '../workbook-file-types';
import { XmlReader } from '../xml';
import { decodeEscapes } from '../xml-text';
import { whole } from './attributes';
import type { ColourReader } from './colours';
import { addTo, refuseOneMore } from './listed';
import { columnOf, packedCell, rowOf } from './references';
import { readTextItem, textOfItem } from './text-items';

/** The notes and comments of a sheet. A thread of comments also stands in the file as a note, which says so at length: the thread's own words go first. */
export function readComments(pkg: Package, relationships: readonly Relationship[], colour: ColourReader): CellComment[] {
  const pathOf = (type: string): string | undefined => relationships.find((one) => one.type === type && pkg.has(one.target))?.target;
  const notes = pathOf('comments');
  if (notes === undefined) return [];
  const threads = pathOf('threadedComment');
  const words = threads === undefined ? new Map<string, string>() : readThreads(pkg, threads);
  return readNotes(pkg, notes, words, colour);
}

function readNotes(pkg: Package, path: string, threads: ReadonlyMap<string, string>, colour: ColourReader): CellComment[] {
  const reader = new XmlReader(pkg.text(path), path);
  const authors: string[] = [];
  const found: CellComment[] = [];
  while (reader.next()) {
    if (reader.kind !== 'open') continue;
    if (reader.name === 'author') addTo(authors, decodeEscapes(reader.innerText()), 'authors of comments');
    else if (reader.name === 'comment') {
      const comment = readNote(reader, authors, threads, colour);
      if (comment) addTo(found, comment, 'comments');
    }
  }
  return found;
}

function readNote(reader: XmlReader, authors: readonly string[], threads: ReadonlyMap<string, string>, colour: ColourReader): CellComment | undefined {
  const address = reader.attribute('ref') ?? '';
  const packed = packedCell(address);
  const author = authors[whole(reader, 'authorId', -1)] ?? '';
  let text = '';
  reader.children((name) => {
    if (name === 'text') text = textOfItem(readTextItem(reader, colour));
  });
  const thread = threads.get(address);
  if (packed < 0) return undefined;
  return { row: rowOf(packed), column: columnOf(packed), author: author.startsWith('tc=') ? '' : author, text: thread ?? text, threaded: thread !== undefined };
}

/** What each thread begins with, by its cell. */
function readThreads(pkg: Package, path: string): Map<string, string> {
  const reader = new XmlReader(pkg.text(path), path);
  const first = new Map<string, string>();
  while (reader.next()) {
    if (reader.kind !== 'open' || reader.name !== 'threadedComment') continue;
    const address = reader.attribute('ref') ?? '';
    const answer = reader.attribute('parentId') !== undefined;
    let text = '';
    reader.children((name) => {
      if (name === 'text') text = reader.innerText();
    });
    if (answer) continue;
    refuseOneMore(first.size, 'threads of comments');
    first.set(address, text);
  }
  return first;
}
