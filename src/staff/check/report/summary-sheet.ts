import { numberCell, textCell, type CellLook, type MadeCell, type MadeSheet } from '../../../files/making/made-workbook';
import { formatCount, formatCredits, formatDay, formatPounds } from '../../../return/quantities';
import { groupedBy, sumsOf } from './counted-contracts';
import { reasonsGiven } from './group-tables';
import type { Reported } from './reported';
import { shareOf } from './report-table';

const title: CellLook = { bold: true, size: 18, colour: '1F3864' };
const heading: CellLook = { bold: true, size: 12, colour: '1F3864' };
const head: CellLook = { bold: true, colour: 'FFFFFF', fill: '1F3864', wrap: true, vertical: 'center' };
const credits: CellLook = { format: '#,##0.00' };

/** The first sheet: what it all comes to, and a picture of delivered against target by framework. */
export function summarySheet(reported: Reported): MadeSheet {
  const facts = factsOf(reported);
  const frameworks = groupedBy(reported.contracts, 'framework').map(({ name, members }) => ({ name, ...sumsOf(members) }));
  const reasons = [...new Map(reasonsGiven(reported.contracts).map(({ group, inGroup }) => [group, inGroup]))];
  const frameworkTop = facts.length + 4;
  const frameworkLast = frameworkTop + Math.max(1, frameworks.length);
  const reasonTop = frameworkLast + 3;
  const rows: (readonly MadeCell[])[] = [
    [textCell('Social value returns: what came back', title)],
    [textCell(`Checked on ${formatDay(reported.today)}`, { italic: true, colour: '44546A' })],
    ...facts.map(([name, value, note]) => [textCell(name, { bold: true }), value, textCell(note, { italic: true, colour: '44546A' })]),
    [],
    [textCell('Delivered against target by framework', heading)],
    headings('Framework', 'Target', 'Delivered', 'Share of target'),
    ...atLeastOne(frameworks.map(({ name, target, delivered }) => [
      textCell(name), numberCell(target / 100, credits), numberCell(delivered / 100, credits), numberCell(shareOf(delivered, target), { format: '0%' }),
    ])),
    [],
    [textCell('Why contracts fell short', heading)],
    headings('Reason', 'Contracts'),
    ...atLeastOne(reasons.map(([group, count]) => [textCell(group), numberCell(count)])),
  ];
  const column = (at: number) => ({ top: frameworkTop + 1, left: at, bottom: frameworkLast, right: at });
  return {
    name: 'Summary',
    columnWidths: [38, 16, 16, 16, 4],
    rows,
    rowHeights: new Map([[0, 28]]),
    frozen: { rows: 2, columns: 0 },
    dataBars: [
      { area: column(3), colour: '9DC3E6', full: 1 },
      { area: { top: reasonTop + 1, left: 1, bottom: rows.length - 1, right: 1 }, colour: 'F4B183' },
    ],
    charts: frameworks.length === 0 ? [] : [{
      title: 'Credits delivered against target, by framework',
      place: { top: 2, left: 5, bottom: 2 + Math.max(20, frameworks.length * 2 + 6), right: 16 },
      categories: column(0),
      series: [{ name: 'Target', values: column(1), colour: 'BFBFBF' }, { name: 'Delivered', values: column(2), colour: '2E75B6' }],
    }],
    print: { landscape: true },
    gridLines: false,
    tabColour: '1F3864',
  };
}

/** Words to the left, figures to the right. */
function headings(...texts: readonly string[]): readonly MadeCell[] {
  return texts.map((text, at) => textCell(text, at === 0 ? head : { ...head, horizontal: 'right' }));
}

function atLeastOne(rows: readonly (readonly MadeCell[])[]): readonly (readonly MadeCell[])[] {
  return rows.length > 0 ? rows : [[textCell('None', { italic: true, colour: '7F7F7F' })]];
}

type Fact = readonly [name: string, value: MadeCell, note?: string];

function factsOf({ files, ledger, contracts }: Reported): readonly Fact[] {
  const { complete, spend, target, delivered, shortfall } = sumsOf(contracts);
  const number = (value: number): MadeCell => numberCell(value, { horizontal: 'left', format: '#,##0' });
  const text = (words: string): MadeCell => textCell(words);
  const share = shareOf(delivered, target);
  return [
    ...(ledger ? [['Workbooks sent', number(ledger.sent)] satisfies Fact, ['Not returned', number(ledger.absent)] satisfies Fact] : [['Workbooks sent', text('Not known'), 'No ledger was given.'] satisfies Fact]),
    ['Files that came back', number(files.back), files.refused > 0 ? `${formatCount(files.refused)} could not be read` : undefined],
    ['Returns complete', number(files.complete), `of ${formatCount(files.counted)}`],
    ['Contracts complete', number(complete), `of ${formatCount(contracts.length)}`],
    ['Spend', text(formatPounds(spend))],
    ['Target', text(`${formatCredits(target)} credits`)],
    ['Delivered', text(`${formatCredits(delivered)} credits`), share === undefined ? undefined : `${Math.floor(share * 100)}% of the target`],
    ['Shortfall', text(`${formatCredits(shortfall)} credits`), 'Surpluses elsewhere do not make up for it.'],
  ].map(([name, value, note]) => [name, value, note] as Fact);
}
