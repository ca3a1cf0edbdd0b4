import type { DefinedName, SheetId } from '../../engine/port';
import { absoluteAddress, sheetPrefix, areaAddress } from '../addresses';
import { flagValue, textValue, type Arguments } from '../arguments';
import { HostFailure, invalidArgument, itemNotFound } from '../failure';
import type { Host } from '../host';
import { action, child, method, ObjectTypeOf, scalar, type HostObject } from '../object-type';
import { collectionMethods, found, sameName } from './collection';
import { placeNamed, sheetState } from './places';
import { rangeType } from './range';
import { worksheetType } from './worksheet';

/** The names of the workbook, or those of one sheet. */
interface Scope {
  readonly sheet?: SheetId;
}

interface NameRef {
  readonly name: string;
  readonly sheet: SheetId | undefined;
}

const namesIn = ({ sheet }: Scope, host: Host): readonly DefinedName[] => host.engine.names().filter((name) => name.sheet === sheet);
const nameObject = ({ name, sheet }: DefinedName): HostObject => namedItemType.of({ name, sheet });
const list = (scope: Scope, host: Host): readonly HostObject[] => namesIn(scope, host).map(nameObject);

function definition({ name, sheet }: NameRef, host: Host): DefinedName {
  return found(host.engine.names().find((one) => sameName(one.name, name) && one.sheet === sheet));
}

/** The range a name stands for: its sheet and area; undefined for a constant or a calculation. */
function place(self: NameRef, host: Host): ReturnType<typeof placeNamed> {
  const sheet = self.sheet ?? host.engine.sheets()[0]?.id ?? '';
  return placeNamed(host, definition(self, host).formula, sheet);
}

function rangeOf(self: NameRef, host: Host): HostObject | null {
  const at = place(self, host);
  return at ? rangeType.of(host.references.spot(at.sheet, at.area)) : null;
}

/** What a name's formula holds where it is a constant. */
function constant(formula: string): { readonly type: string; readonly value: string | number | boolean } | undefined {
  const text = formula.replace(/^=/, '');
  if (/^-?\d+$/.test(text)) return { type: 'Integer', value: Number(text) };
  if (/^-?\d*\.?\d+(?:[eE][+-]?\d+)?$/.test(text)) return { type: 'Double', value: Number(text) };
  if (/^(true|false)$/i.test(text)) return { type: 'Boolean', value: text.toLowerCase() === 'true' };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { type: 'String', value: text.slice(1, -1).replaceAll('""', '"') };
  return /^#[A-Z0-9/!?]+$/.test(text) || text.includes('#REF!') ? { type: 'Error', value: '#REF!' } : undefined;
}

function typeAndValue(self: NameRef, host: Host): { readonly type: string; readonly value: string | number | boolean } {
  const at = place(self, host);
  if (at) return { type: 'Range', value: sheetPrefix(sheetState(host, at.sheet).name) + areaAddress(at.area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`) };
  const known = constant(definition(self, host).formula);
  if (!known) throw new HostFailure('UnsupportedOperation', 'Names that stand for a calculation have no value in this host.');
  return known;
}

const change = (self: NameRef, part: Partial<DefinedName>, host: Host): Promise<void> => host.engine.setName({ ...definition(self, host), ...part });

export const namedItemType: ObjectTypeOf<NameRef> = new ObjectTypeOf<NameRef>('NamedItem', {
  identity: ({ name }) => ({ _Id: name }),
  members: {
    name: scalar('1.1', (self, host) => definition(self, host).name),
    type: scalar('1.1', (self, host) => typeAndValue(self, host).type),
    value: scalar('1.1', (self, host) => typeAndValue(self, host).value),
    formula: scalar('1.7', (self, host) => definition(self, host).formula, (self, value, host) => change(self, { formula: asFormula(textValue(value)) }, host)),
    visible: scalar('1.1', (self, host) => definition(self, host).visible, (self, value, host) => change(self, { visible: flagValue(value) }, host)),
    comment: scalar('1.4', (self, host) => definition(self, host).comment, (self, value, host) => change(self, { comment: textValue(value) }, host)),
    scope: scalar('1.4', ({ sheet }) => (sheet === undefined ? 'Workbook' : 'Worksheet')),
    worksheet: child('1.4', ({ sheet }) => (sheet === undefined ? noSheet() : worksheetType.of({ id: sheet }))),
    worksheetOrNullObject: child('1.4', ({ sheet }) => (sheet === undefined ? null : worksheetType.of({ id: sheet }))),
    getRange: method('1.1', (self, _args, host) => rangeOf(self, host) ?? noRange()),
    getRangeOrNullObject: method('1.4', (self, _args, host) => rangeOf(self, host)),
    delete: action('1.4', (self, _args, host) => host.engine.deleteName(definition(self, host).name, self.sheet)),
  },
});

/** Letters, digits, dots and underscores, not starting with a digit, and nothing that reads as an address. */
const nameForm = /^[\p{L}_\\][\p{L}\p{N}._\\?]{0,254}$/u;

async function add(scope: Scope, args: Arguments, host: Host): Promise<HostObject> {
  const name = args.text(0);
  if (!nameForm.test(name) || /^([A-Za-z]{1,3}\d+|[rc]\d*)$/i.test(name)) throw invalidArgument();
  if (namesIn(scope, host).some((one) => sameName(one.name, name))) throw new HostFailure('ItemAlreadyExists');
  const comment = args.optionalText(2) ?? '';
  const ownSheet = scope.sheet === undefined ? {} : { sheet: scope.sheet };
  await host.engine.setName({ name, formula: reference(args, host), visible: true, comment, ...ownSheet });
  return namedItemType.of({ name, sheet: scope.sheet });
}

/** A range object, or a formula as text. */
function reference(args: Arguments, host: Host): string {
  const object = args.object(1);
  const spot = object && rangeType.selfOf(object);
  if (!spot) return asFormula(args.text(1));
  return `=${sheetPrefix(sheetState(host, spot.sheet).name)}${absoluteAddress(spot.here())}`;
}

const asFormula = (text: string): string => (text.startsWith('=') ? text : `=${text}`);

export const namedItemCollectionType = new ObjectTypeOf<Scope>('NamedItemCollection', {
  items: list,
  members: {
    ...collectionMethods<Scope>(
      { getItem: '1.1', getItemOrNullObject: '1.4', getCount: '1.4' },
      {
        list,
        find: (scope, key, host) => {
          const name = namesIn(scope, host).find((one) => sameName(one.name, key));
          return name && nameObject(name);
        },
      },
    ),
    add: action('1.4', add),
    addFormulaLocal: action('1.4', add),
  },
});

function noSheet(): never {
  throw itemNotFound();
}

function noRange(): never {
  throw new HostFailure('InvalidReference');
}
