import type { EntryChoice, EntryRule, EntryRules, OtherEntry } from '../return/other-entries';
import { readEntry } from '../return/typed/other-entry';
import { areaAddress } from '../sheet/address';
import { boundsOf, type NumberBounds } from './entry-bounds';
import { type ListSource, sourceOf } from './list-source';
import { contractsOf } from './contracts-of';
import type { Known, Session } from './session';

/** Longer lists are no help in a pane. */
const mostChoices = 1000;

/**
 * What the sheet's own rules (data validation) allow in the other entry cells of a contract: one sync; another where a drop-down takes
 * its list from cells, and one more where that list has a name. A rule that cannot be understood is none.
 */
export async function readEntryRules(context: Excel.RequestContext, session: Session, reference: string): Promise<EntryRules> {
  const { known } = session;
  const [contract] = known ? contractsOf(known.reading, reference) : [];
  const sheet = known?.snapshot.sheets.find(({ cells }) => cells.name === contract?.sheet);
  if (!known || !sheet || !contract?.others) return new Map();
  const asked = contract.others.map((entry) => ({ entry, validation: validationOf(context, sheet.id, entry) }));
  await context.sync();
  const rules = new Map<string, EntryRule>();
  const lists: AskedList[] = [];
  for (const { entry, validation } of asked) {
    const source = validation.type === 'List' ? sourceOf(String(validation.rule.list?.source ?? ''), sheet.cells.name) : undefined;
    if (source) lists.push({ entry, source, binds: binds(validation) });
    const rule = validation.type === 'List' || !binds(validation) ? undefined : ruleOf(validation);
    if (rule) rules.set(entry.key, rule);
  }
  for (const [key, rule] of await choicesOf(context, known, lists)) rules.set(key, rule);
  return rules;
}

interface AskedList {
  readonly entry: OtherEntry;
  readonly source: ListSource;
  readonly binds: boolean;
}

function validationOf(context: Excel.RequestContext, sheet: string, { cell }: OtherEntry): Excel.DataValidation {
  const validation = context.workbook.worksheets.getItem(sheet).getRange(cell.address).dataValidation;
  validation.load('type,rule,errorAlert');
  return validation;
}

/** The cell takes nothing else; elsewhere the rule only advises. */
function binds({ errorAlert }: Excel.DataValidation): boolean {
  return errorAlert.showAlert && errorAlert.style === 'Stop';
}

function ruleOf({ type, rule }: Excel.DataValidation): EntryRule | undefined {
  switch (type) {
    case 'WholeNumber':
      return { of: 'number', whole: true, ...boundsOf(rule.wholeNumber, 1) };
    case 'Decimal':
      return { of: 'number', whole: false, ...boundsOf(rule.decimal, 0) };
    case 'Date':
      return { of: 'date' };
    case 'TextLength': {
      const { most }: NumberBounds = boundsOf(rule.textLength, 1);
      return most === undefined ? undefined : { of: 'length', most };
    }
    default:
      return undefined;
  }
}

async function choicesOf(context: Excel.RequestContext, known: Known, lists: readonly AskedList[]): Promise<Map<string, EntryRule>> {
  const sources = await withoutNames(context, known, lists.map(({ source }) => source));
  const ranges = sources.map((source) => (source && 'address' in source ? rangeOf(context, known, source) : undefined));
  if (ranges.some((range) => range !== undefined)) await context.sync();
  const rules = new Map<string, EntryRule>();
  lists.forEach(({ entry, binds: closed }, index) => {
    const source = sources[index];
    const choices = source && 'items' in source ? source.items.map((item) => choiceTyped(item, entry)) : cellsOf(ranges[index]);
    if (choices.length > 0 && choices.length <= mostChoices) rules.set(entry.key, { of: 'choices', choices, ...(!closed && { open: true }) });
  });
  return rules;
}

/** An item of a list that is written out is typed when it is chosen: "3" is a number. */
function choiceTyped(item: string, entry: OtherEntry): EntryChoice {
  const typed = readEntry(item, { heading: entry.heading, takes: entry.takes });
  return { shown: item, value: 'value' in typed ? typed.value : item };
}

function cellsOf(range: Excel.Range | undefined): readonly EntryChoice[] {
  if (!range || range.isNullObject) return [];
  const values = (range.values as EntryChoice['value'][][]).flat();
  const texts = range.text.flat();
  const choices = new Map(values.map((value, index): [EntryChoice['value'], EntryChoice] => [value, { shown: texts[index] ?? String(value), value }]));
  choices.delete('');
  return [...choices.values()];
}

type Found = Extract<ListSource, { items: unknown } | { address: string }>;

/** Names (of the sheet first, then of the workbook) followed to what they stand for; undefined where that is no list of cells. */
async function withoutNames(context: Excel.RequestContext, known: Known, sources: readonly ListSource[]): Promise<readonly (Found | undefined)[]> {
  const names = sources.map((source) => ('name' in source ? namesOf(context, known, source) : []));
  if (names.some((asked) => asked.length > 0)) await context.sync();
  return sources.map((source, index) => {
    const named = names[index]?.find((item) => !item.isNullObject);
    const followed = 'name' in source ? named && sourceOf(String(named.formula), source.sheet) : source;
    if (!followed || 'name' in followed) return undefined;
    return 'table' in followed ? columnOf(known, followed) : followed;
  });
}

function namesOf(context: Excel.RequestContext, known: Known, { name, sheet }: Extract<ListSource, { name: string }>): readonly Excel.NamedItem[] {
  const own = idOf(known, sheet);
  const { workbook } = context;
  const items = [...(own === undefined ? [] : [workbook.worksheets.getItem(own).names.getItemOrNullObject(name)]), workbook.names.getItemOrNullObject(name)];
  for (const item of items) item.load('formula');
  return items;
}

/** The cells under a heading of a table. */
function columnOf({ snapshot }: Known, { table, column }: Extract<ListSource, { table: string }>): Found | undefined {
  for (const { cells } of snapshot.sheets) {
    const area = cells.tables.find(({ name }) => name.toLowerCase() === table.toLowerCase());
    const headings = area && cells.rows[area.top - cells.top]?.slice(area.left - cells.left, area.right - cells.left + 1);
    const at = headings?.findIndex(({ text }) => text.trim().toLowerCase() === column.trim().toLowerCase()) ?? -1;
    if (!area || at < 0) continue;
    const [left, bottom] = [area.left + at, area.bottom - (area.hasTotals ? 1 : 0)];
    return bottom > area.top ? { sheet: cells.name, address: areaAddress({ top: area.top + 1, left, bottom, right: left }) } : undefined;
  }
  return undefined;
}

function rangeOf(context: Excel.RequestContext, known: Known, { sheet, address }: Extract<ListSource, { address: string }>): Excel.Range | undefined {
  const id = idOf(known, sheet);
  if (id === undefined) return undefined;
  const range = context.workbook.worksheets.getItem(id).getRange(address).getUsedRangeOrNullObject(true);
  range.load('values,text');
  return range;
}

function idOf({ snapshot }: Known, sheet: string): string | undefined {
  return snapshot.sheets.find(({ cells }) => cells.name.toLowerCase() === sheet.toLowerCase())?.id;
}

