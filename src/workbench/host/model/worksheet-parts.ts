import type { ProtectionAllowance, ProtectionOptions } from '../../engine/port';
import { recordOf, type Arguments } from '../arguments';
import { HostFailure, invalidArgument } from '../failure';
import type { Host } from '../host';
import { action, method, ObjectTypeOf, scalar, type HostObject } from '../object-type';
import { rangeType } from './range';
import { mustBePlace, placeNamed } from './places';
import type { SheetRef } from './worksheet';
import { lastColumn, lastRow } from '../addresses';

const allowances: readonly ProtectionAllowance[] = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
];

const selections = { normal: 'Normal', unlocked: 'Unlocked', none: 'None' } as const;

function optionsRead({ id }: SheetRef, host: Host): unknown {
  const { on, options, selection } = host.engine.protection(id);
  return on ? { ...options, selectionMode: selections[selection] } : null;
}

function optionsGiven(args: Arguments): ProtectionOptions {
  const given = args.given(0) ? recordOf(args.at(0)) : {};
  const entries = allowances.map((name) => [name, given[name] === true] as const);
  return Object.fromEntries(entries) as Record<ProtectionAllowance, boolean>;
}

async function protect({ id }: SheetRef, args: Arguments, host: Host): Promise<void> {
  if (host.engine.protection(id).on) throw new HostFailure('InvalidOperation', 'The sheet is protected already.');
  await host.engine.protect(id, optionsGiven(args), args.optionalText(1));
}

export const worksheetProtectionType = new ObjectTypeOf<SheetRef>('WorksheetProtection', {
  members: {
    protected: scalar('1.2', ({ id }, host) => host.engine.protection(id).on),
    options: scalar('1.2', optionsRead),
    protect: action('1.2', protect),
    unprotect: action('1.2', ({ id }, args, host) => host.engine.unprotect(id, args.optionalText(0))),
  },
});

function frozenRange({ id }: SheetRef, host: Host): HostObject | null {
  const { rows, columns } = host.engine.frozen(id);
  if (rows === 0 && columns === 0) return null;
  const area = { top: 0, left: 0, bottom: rows === 0 ? lastRow : rows - 1, right: columns === 0 ? lastColumn : columns - 1 };
  return rangeType.of(host.references.spot(id, area));
}

async function freezeAt({ id }: SheetRef, args: Arguments, host: Host): Promise<void> {
  const object = args.object(0);
  const area = object ? rangeType.selfOf(object)?.here() : mustBePlace(placeNamed(host, args.text(0), id)).area;
  if (!area) throw invalidArgument();
  await host.engine.setFrozen(id, area.bottom === lastRow ? 0 : area.bottom + 1, area.right === lastColumn ? 0 : area.right + 1);
}

export const worksheetFreezePanesType = new ObjectTypeOf<SheetRef>('WorksheetFreezePanes', {
  members: {
    getLocation: method('1.7', (sheet, _args, host) => frozenRange(sheet, host) ?? noPanes()),
    getLocationOrNullObject: method('1.7', (sheet, _args, host) => frozenRange(sheet, host)),
    freezeAt: action('1.7', freezeAt),
    freezeRows: action('1.7', ({ id }, args, host) => host.engine.setFrozen(id, args.optionalWhole(0) ?? 1, 0)),
    freezeColumns: action('1.7', ({ id }, args, host) => host.engine.setFrozen(id, 0, args.optionalWhole(0) ?? 1)),
    unfreeze: action('1.7', ({ id }, _args, host) => host.engine.setFrozen(id, 0, 0)),
  },
});

function noPanes(): never {
  throw new HostFailure('ItemNotFound');
}
