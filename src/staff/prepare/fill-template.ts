import type { CellChange, CellContent, FormulaResults, WorkbookChange } from '../../files/changes';
import { formulaPieces, shifted } from '../../files/reading/formula-shift';
import { formatDay } from '../../return/quantities';
import { shortYear } from '../../return/sent/ledger-lines';
import { isDateFormat } from '../../sheet/cell-kind';
import type { Cell, SheetCells, WorkbookCells } from '../../sheet/cells';
import { version } from '../add-in';
import { targetOfListed, type ReturnYear } from './as-sent';
import type { ToSend } from './by-supplier';
import { valueOf, type ListedContract } from './listed-contract';
import type { FilledField, TemplateTable } from './template-table';

/** What has to be done to a template so that it is one supplier's return, in order. */
export function fillingChanges(cells: WorkbookCells, table: TemplateTable, toSend: ToSend, returnYear: ReturnYear): readonly WorkbookChange[] {
  const { sheet, first, rows } = table;
  const wanted = toSend.contracts.length;
  return [
    ...placeChanges(cells, toSend, returnYear),
    ...(wanted > rows ? [{ kind: 'rows-inserted', sheet, at: first + 1, count: wanted - rows, formatFrom: 'above' } as const] : []),
    ...(wanted < rows ? [{ kind: 'rows-deleted', sheet, at: first + wanted, count: rows - wanted } as const] : []),
    { kind: 'cells', sheet, cells: contractCells(cells, table, toSend.contracts, returnYear) },
    { kind: 'custom-property', name: 'Return year', value: shortYear(returnYear.year) },
    { kind: 'custom-property', name: 'Return supplier', value: toSend.supplier },
    { kind: 'custom-property', name: 'Return version', value: version },
  ];
}

/** What the template's own target formulas come to, so that whoever reads the file before Excel has calculated it sees the targets. */
export function fillingResults({ sheet, first, columns }: TemplateTable, { contracts }: ToSend, { policy }: ReturnYear): FormulaResults {
  const column = columns.get('target');
  if (column === undefined) return new Map();
  return new Map([[sheet, contracts.map((contract, index) => ({ row: first + index, column, kind: 'number' as const, value: targetOfListed(contract, policy) / 100 }))]]);
}

/** "{supplier}", "{year}" and "{deadline}" in any cell of any sheet. */
function placeChanges({ sheets }: WorkbookCells, { supplier }: ToSend, { year, deadline }: ReturnYear): readonly WorkbookChange[] {
  const places: Readonly<Record<string, string>> = { supplier, year: shortYear(year), deadline: formatDay(deadline) };
  return sheets.flatMap((sheet): WorkbookChange[] => {
    const cells = placedCells(sheet).flatMap(({ row, column, cell: { value, formula } }): CellChange[] => {
      if (typeof value !== 'string' || formula !== undefined || !/\{(?:supplier|year|deadline)\}/.test(value)) return [];
      const text = value.replace(/\{(supplier|year|deadline)\}/g, (_, place: string) => places[place] ?? '');
      return [{ row, column, content: { kind: 'text', text } }];
    });
    return cells.length === 0 ? [] : [{ kind: 'cells', sheet: sheet.name, cells }];
  });
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

function placedCells({ rows, top, left }: SheetCells): readonly PlacedCell[] {
  return rows.flatMap((row, down) => row.map((cell, right) => ({ row: top + down, column: left + right, cell })));
}

function contractCells({ sheets }: WorkbookCells, table: TemplateTable, contracts: readonly ListedContract[], year: ReturnYear): readonly CellChange[] {
  const { first, columns } = table;
  const pattern = sheets.filter(({ name }) => name === table.sheet).flatMap(placedCells).filter(({ row }) => row === first);
  const formulas = pattern.flatMap(({ column, cell: { formula } }) => (formula === undefined ? [] : [{ column, pieces: formulaPieces(formula.replace(/^=/, '')) }]));
  const ofFormula = new Set(formulas.map(({ column }) => column));
  const dated = new Set(pattern.filter(({ cell }) => isDateFormat(cell.numberFormat)).map(({ column }) => column));
  return contracts.flatMap((contract, index) => [
    ...formulas.map(({ column, pieces }): CellChange => ({ row: first + index, column, content: { kind: 'formula', formula: shifted(pieces, index, 0) } })),
    ...[...columns].filter(([, column]) => !ofFormula.has(column)).map(([field, column]): CellChange => {
      const needsFormat = (field === 'start' || field === 'end') && !dated.has(column);
      return { row: first + index, column, content: contentOf(field, contract, table, year), ...(needsFormat && { format: { numberFormat: 'dd/mm/yyyy' } }) };
    }),
  ]);
}

function contentOf(field: FilledField, contract: ListedContract, { yesNo }: TemplateTable, { policy }: ReturnYear): CellContent {
  switch (field) {
    case 'spend':
      return numberOr(valueOf(contract.spend), 100);
    case 'target':
      return { kind: 'number', value: targetOfListed(contract, policy) / 100 };
    case 'start':
    case 'end':
      return numberOr(valueOf(contract[field]), 1);
    case 'consultant':
      return { kind: 'text', text: valueOf(contract.consultant) ? yesNo[0] : yesNo[1] };
    default: {
      const text = valueOf(contract[field]);
      return text === undefined ? { kind: 'blank' } : { kind: 'text', text };
    }
  }
}

function numberOr(value: number | undefined, parts: number): CellContent {
  return value === undefined ? { kind: 'blank' } : { kind: 'number', value: value / parts };
}
