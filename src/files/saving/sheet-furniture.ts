/** What a new sheet is given beyond cells: validations, conditional formats, links, a page to be printed on. */
import { areaAddress, addressOf } from '../../sheet/address';
import type { CellArea } from '../../sheet/cells';
import type { NewCell, NewConditionalFormat, NewPrint, NewSheet, NewValidation } from '../make';
import { changeName } from './names-draft';
import { qualifierText } from './formula-tokens';
import type { SheetDraft } from './sheet-draft';
import { argb, type StylesDraft } from './styles-draft';
import type { WorkbookDraft } from './workbook-draft';
import { prefixFor, setAttribute } from './xml-attributes';
import { appendChild, children, insertInOrder, newElement, setText, type XmlElement } from './xml-tree';

export function furnishSheet(workbook: WorkbookDraft, made: NewSheet, styles: StylesDraft): void {
  const sheet = workbook.cells(made.name);
  if (made.gridLines === false) viewOf(sheet, (view) => setAttribute(view, 'showGridLines', 0));
  (made.conditionalFormats ?? []).forEach((format, at) => sheet.insert(conditionalFormat(format, at + 1, styles)));
  if (made.validations && made.validations.length > 0) {
    sheet.insert(newElement('dataValidations', { count: made.validations.length }, made.validations.map(validation)));
  }
  addLinks(workbook, made, sheet);
  if (made.print) setPrint(workbook, made.name, sheet, made.print);
}

function viewOf(sheet: SheetDraft, act: (view: XmlElement) => void): void {
  const views = sheet.part('sheetViews');
  if (children(views).length === 0) appendChild(views, newElement('sheetView', { workbookViewId: 0 }));
  children(views).forEach(act);
}

function validation({ area, rule, error, prompt }: NewValidation): XmlElement {
  const comparing = rule.type !== 'list' && rule.type !== 'custom';
  const element = newElement('dataValidation', {
    type: rule.type,
    errorStyle: error?.style,
    operator: comparing ? rule.operator : undefined,
    allowBlank: 1,
    showInputMessage: prompt ? 1 : undefined,
    showErrorMessage: error ? 1 : undefined,
    errorTitle: error?.title,
    error: error?.message,
    promptTitle: prompt?.title,
    prompt: prompt?.message,
    sqref: areaAddress(area),
  });
  const [first, second] = formulasOf(rule);
  element.content.push(textElement('formula1', first));
  if (second !== undefined) element.content.push(textElement('formula2', second));
  return element;
}

function formulasOf(rule: NewValidation['rule']): readonly [string, string?] {
  if (rule.type === 'custom') return [bare(rule.formula)];
  if (rule.type !== 'list') return rule.formula2 === undefined ? [bare(rule.formula1)] : [bare(rule.formula1), bare(rule.formula2)];
  return ['items' in rule ? `"${rule.items.join(',').replace(/"/g, '""')}"` : bare(rule.source)];
}

function bare(formula: string): string {
  return formula.replace(/^=/, '');
}

function textElement(name: string, text: string): XmlElement {
  const element = newElement(name);
  setText(element, text);
  return element;
}

function conditionalFormat(format: NewConditionalFormat, priority: number, styles: StylesDraft): XmlElement {
  return newElement('conditionalFormatting', { sqref: areaAddress(format.area) }, [format.kind === 'bar' ? bar(format, priority) : formulaRule(format, priority, styles)]);
}

function bar({ from, to, colour }: Extract<NewConditionalFormat, { kind: 'bar' }>, priority: number): XmlElement {
  const end = (value: string | undefined, otherwise: string): XmlElement => {
    if (value === undefined) return newElement('cfvo', { type: otherwise });
    return newElement('cfvo', { type: Number.isFinite(Number(value)) ? 'num' : 'formula', val: bare(value) });
  };
  const ends = [end(from, 'min'), end(to, 'max'), newElement('color', { rgb: argb(colour) })];
  return newElement('cfRule', { type: 'dataBar', priority }, [newElement('dataBar', {}, ends)]);
}

function formulaRule({ formula, look, stop }: Extract<NewConditionalFormat, { kind: 'formula' }>, priority: number, styles: StylesDraft): XmlElement {
  const attributes = { type: 'expression', dxfId: styles.differential(look), priority, stopIfTrue: stop ? 1 : undefined };
  return newElement('cfRule', attributes, [textElement('formula', bare(formula))]);
}

function addLinks(workbook: WorkbookDraft, made: NewSheet, sheet: SheetDraft): void {
  const linked = made.cells.filter((cell): cell is NewCell & { link: NonNullable<NewCell['link']> } => cell.link !== undefined);
  if (linked.length === 0) return;
  const prefix = prefixFor(sheet.root, workbook.namespaces.relationships, 'r');
  const list = sheet.part('hyperlinks');
  for (const { row, column, link } of linked) {
    const inside = link.to.startsWith('#');
    const id = inside ? undefined : workbook.package.relateOutside(workbook.sheet(made.name).part, `${workbook.namespaces.relationships}/hyperlink`, link.to);
    appendChild(list, newElement('hyperlink', { ref: addressOf(row, column), [`${prefix}id`]: id, location: inside ? link.to.slice(1) : undefined, tooltip: link.tip }));
  }
}

function setPrint(workbook: WorkbookDraft, name: string, sheet: SheetDraft, print: NewPrint): void {
  sheet.insert(newElement('pageMargins', { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }));
  const page = { paperSize: 9, orientation: print.landscape ? 'landscape' : 'portrait' };
  sheet.insert(newElement('pageSetup', print.fitWidth ? { ...page, fitToWidth: 1, fitToHeight: 0 } : page));
  if (print.fitWidth) insertInOrder(sheet.part('sheetPr'), newElement('pageSetUpPr', { fitToPage: 1 }), ['tabColor', 'outlinePr', 'pageSetUpPr']);
  const lines = [['oddHeader', print.header], ['oddFooter', print.footer]] as const;
  const written = lines.flatMap(([local, text]) => (text === undefined ? [] : [textElement(local, text)]));
  if (written.length > 0) sheet.insert(newElement('headerFooter', {}, written));
  const qualifier = qualifierText(name);
  if (print.area) nameFor(workbook, name, 'Print_Area', qualifier + fixedArea(print.area));
  if (print.titleRows) nameFor(workbook, name, 'Print_Titles', `${qualifier}$${print.titleRows.from + 1}:$${print.titleRows.to + 1}`);
}

function nameFor(workbook: WorkbookDraft, scope: string, name: string, refersTo: string): void {
  changeName(workbook, { kind: 'name-set', name: `_xlnm.${name}`, scope, refersTo });
}

function fixedArea(area: CellArea): string {
  return `${addressOf(area.top, area.left)}:${addressOf(area.bottom, area.right)}`.replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2');
}
