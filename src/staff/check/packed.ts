import { deserialize, serialize } from 'node:v8';
import type { Contract } from '../../return/contract';
import type { Read } from '../../return/entry';
import type { SupplierReturn } from '../../return/supplier-return';
import type { CheckedFile, CheckedReturn, RefusedFile } from './checked-file';

/** What is kept of a file outside memory: all but what the ledger knows. */
type KeptReturn = Omit<CheckedReturn, 'sent'>;
type KeptRefusal = Omit<RefusedFile, 'sent'>;

/** A return whose contracts are written one after another. */
type PackedReturn = Omit<KeptReturn, 'reading'> & {
  readonly reading: Omit<KeptReturn['reading'], 'return'> & {
    readonly return: Omit<SupplierReturn, 'contracts'> & { readonly contracts: readonly PackedContract[] };
  };
};

/**
 * The bytes of what is kept of a file. Nearly all of that is what the cells of its contracts say: it is written one after another
 * without the names of what it is, which makes a third of the bytes and half the work.
 */
export function packed({ sent: _sent, ...kept }: CheckedFile): Uint8Array {
  if (kept.kind === 'refused') return serialize(kept);
  const { reading } = kept;
  return serialize({ ...kept, reading: { ...reading, return: { ...reading.return, contracts: packedContracts(reading.return.contracts) } } } satisfies PackedReturn);
}

export function unpacked(bytes: Uint8Array): KeptReturn | KeptRefusal {
  const kept = deserialize(bytes) as PackedReturn | KeptRefusal;
  if (kept.kind === 'refused') return kept;
  const { reading } = kept;
  return { ...kept, reading: { ...reading, return: { ...reading.return, contracts: unpackedContracts(reading.return.contracts) } } };
}

/** What a contract holds, in the order of its names. Contracts one after another mostly have the same names: then these are left out. */
interface PackedContract {
  readonly names?: readonly Name[];
  /** Its sheet's name, then one after another what it holds. */
  readonly held: readonly unknown[];
}

type Name = keyof Contract;

/** What follows is the thing itself. */
const asIs = 0;
/** Nothing follows: the sheet has no column for it. */
const asNoPlace = 1;
/** The address of a blank cell of the contract's sheet follows. */
const asBlank = 2;
/** The value of a cell of that sheet follows, its address and what was typed. */
const asRead = 3;

function packedContracts(contracts: readonly Contract[]): PackedContract[] {
  let last: readonly Name[] = [];
  return contracts.map((contract) => {
    const names = Object.keys(contract) as Name[];
    const held: unknown[] = [contract.sheet];
    for (const name of names) pack(contract[name], contract.sheet, held);
    if (names.length === last.length && names.every((name, index) => name === last[index])) return { held };
    last = names;
    return { names, held };
  });
}

function pack(value: Contract[Name], sheet: string, held: unknown[]): void {
  if (typeof value !== 'object' || !('state' in value)) held.push(asIs, value);
  else if (value.state === 'no-place') held.push(asNoPlace);
  else if (value.state === 'blank' && value.cell.sheet === sheet) held.push(asBlank, value.cell.address);
  else if (value.state === 'read' && value.cell.sheet === sheet && hasNothingMore(value)) held.push(asRead, value.value, value.cell.address, value.typed);
  else held.push(asIs, value);
}

type Rare = Exclude<keyof Read<unknown>, 'state' | 'value' | 'cell' | 'typed'>;
/** All else that an entry may have. */
const rare = { formula: true, otherwise: true } as const satisfies Record<Rare, true>;
const rareNames = Object.keys(rare) as Rare[];

function hasNothingMore(entry: Read<unknown>): boolean {
  return rareNames.every((name) => entry[name] === undefined);
}

function unpackedContracts(packed: readonly PackedContract[]): Contract[] {
  let last: readonly Name[] = [];
  return packed.map(({ names = last, held }) => {
    last = names;
    return unpackedContract(names, held);
  });
}

function unpackedContract(names: readonly Name[], held: readonly unknown[]): Contract {
  const rest = held.values();
  const next = (): unknown => rest.next().value;
  const sheet = next();
  const cellAt = (address: unknown): unknown => ({ sheet, address });
  const unpack = (): unknown => {
    switch (next()) {
      case asNoPlace:
        return { state: 'no-place' };
      case asBlank:
        return { state: 'blank', cell: cellAt(next()) };
      case asRead:
        return { state: 'read', value: next(), cell: cellAt(next()), typed: next() };
      default:
        return next();
    }
  };
  const contract: { [name in Name]?: unknown } = {};
  for (const name of names) contract[name] = unpack();
  return contract as Contract;
}
