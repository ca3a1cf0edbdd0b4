import { fieldNames, otherNames, readingWords, sheetsInWords } from '../words/reading';
import { answerParts, fields, type Field, type PicturedColumn, type TablePicture, type TakenFor } from './how-read';

interface PictureProps {
  readonly picture: TablePicture;
  /** The columns, by key, that are not sure. */
  readonly unsure: ReadonlySet<string>;
}

/**
 * The table as it was read, small and readable: one line for each of its columns, with what it was taken for and what its first
 * contracts show. The sheet beside it is the wrong way round for a narrow pane.
 */
export function Picture({ picture: { sheets, rows, columns }, unsure }: PictureProps) {
  const sums = columns.some(({ takenFor }) => takenFor.includes('part'));
  return (
    <div className="understood">
      <table>
        <caption>{readingWords.pictureOf(sheetsInWords(sheets))}</caption>
        <thead>
          <tr>
            <th scope="col">{readingWords.pictureColumn}</th>
            {rows.map((row) => (
              <th scope="col" key={row}>
                {readingWords.row(row)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.letters} className={column.takenFor.length === 0 ? 'picture-unused' : undefined}>
              <th scope="row">
                <span className="picture-letters">{column.letters}</span> {column.heading}
                <span className="picture-taken">
                  {takenForInWords(column, sums)}
                  {unsure.has(column.key) && <span className="picture-unsure"> {readingWords.unsure}</span>}
                </span>
              </th>
              {column.values.map((value, index) => (
                <td key={rows[index]}>{value === '' ? <span className="heard-only">{readingWords.blank}</span> : value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** "End date". What a shortfall is told by often lies in one column, and is then named as one. */
function takenForInWords({ takenFor }: PicturedColumn, sums: boolean): string {
  if (takenFor.length === 0) return readingWords.notUsed;
  const told = takenFor.filter(isAboutShortfall);
  const others = takenFor.filter((what) => told.length < 2 || !isAboutShortfall(what));
  const words = others.map((what) => (what === 'delivered' && sums ? readingWords.addsUp : nameOf(what)));
  const together = told.length < 2 ? [] : [told.includes('reason') ? readingWords.reasonAndMore : readingWords.recovery];
  return [...words, ...together].join(', ');
}

function isAboutShortfall(what: TakenFor): boolean {
  return answerParts.some((part) => part === what);
}

function nameOf(what: TakenFor): string {
  return isField(what) ? fieldNames[what] : otherNames[what];
}

function isField(what: TakenFor): what is Field {
  return fields.some((field) => field === what);
}
