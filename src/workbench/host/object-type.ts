import type { Arguments } from './arguments';
import { fullName, isDeclared, type Since } from './api-sets';
import { apiNotFound, HostFailure } from './failure';
import type { EventNumber } from './event-numbers';
import type { Host } from './host';

/**
 * Office.js's objects as tables: each type lists its members, the requirement set each came with, and what it does in a
 * few lines over the engine. What is in no table is refused (ApiNotFound): nothing succeeds silently.
 */
export type Member<T> = Scalar<T> | Child<T> | Method<T>;

export interface Scalar<T> {
  readonly kind: 'scalar';
  readonly since: Since;
  readonly read: (self: T, host: Host) => unknown;
  readonly write?: (self: T, value: unknown, host: Host) => void | Promise<void>;
  /** The set that writing came with, where it is later than reading. */
  readonly writeSince: Since;
}

export interface Child<T> {
  readonly kind: 'child';
  readonly since: Since;
  readonly of: (self: T, host: Host) => HostObject | null;
}

export interface Method<T> {
  readonly kind: 'method';
  readonly since: Since;
  readonly call: (self: T, args: Arguments, host: Host) => unknown;
  /** It changes the workbook: refused where the workbook is read-only. */
  readonly changes: boolean;
}

export function scalar<T>(since: Since, read: Scalar<T>['read'], write?: NonNullable<Scalar<T>['write']>, writeSince: Since = since): Scalar<T> {
  return write ? { kind: 'scalar', since, read, write, writeSince } : { kind: 'scalar', since, read, writeSince };
}

export const child = <T>(since: Since, of: Child<T>['of']): Child<T> => ({ kind: 'child', since, of });

/** A method that only looks. Its result is a value, an object, or null for a null object. */
export const method = <T>(since: Since, call: Method<T>['call']): Method<T> => ({ kind: 'method', since, call, changes: false });

/** A method that changes the workbook. */
export const action = <T>(since: Since, call: Method<T>['call']): Method<T> => ({ kind: 'method', since, call, changes: true });

/**
 * An event of an object. office.js never names `onChanged` to the host: it calls `_RegisterDataChangedEvent` and
 * `_UnregisterDataChangedEvent`, and matches what comes by the event's number and target.
 */
export interface EventMember<T> {
  readonly event: string;
  readonly since: Since;
  /** Absent for the two events of the whole document, which are registered for beside the rich API. */
  readonly registration?: { readonly name: string; readonly number: EventNumber; readonly target: (self: T) => string };
}

/** `register`: what follows `_Register` and `_Unregister`. */
export const event = <T>(name: string, since: Since, register: string, number: EventNumber, target: (self: T) => string): EventMember<T> => ({
  event: name,
  since,
  registration: { name: register, number, target },
});

export interface TypeTable<T> {
  readonly members: Readonly<Record<string, Member<T>>>;
  readonly events?: readonly EventMember<T>[];
  /** What office.js knows the object by in later requests: `{ Id }` or `{ _Id }`. */
  readonly identity?: (self: T, host: Host) => Readonly<Record<string, string | number>>;
  /** The objects of a collection. */
  readonly items?: (self: T, host: Host) => readonly HostObject[];
}

/** An object of the model, whatever its type: what the interpreter works with. */
export interface HostObject {
  readonly type: ObjectType;
  identity(host: Host): Readonly<Record<string, string | number>>;
  items(host: Host): readonly HostObject[] | undefined;
  read(name: string, host: Host): unknown;
  write(name: string, value: unknown, host: Host): void | Promise<void>;
  child(name: string, host: Host): HostObject | null;
  call(name: string, args: Arguments, host: Host): unknown;
}

export interface ObjectType {
  readonly name: string;
  readonly isCollection: boolean;
  readonly events: readonly { readonly event: string; readonly since: Since }[];
  /** Every member, by the name office.js's documentation gives it. */
  readonly members: ReadonlyMap<string, MemberNote>;
  /** The member of that name, however its letters are cased. */
  lookUp(name: string): MemberNote | undefined;
}

/** What is told of a member without an object at hand. */
export interface MemberNote {
  readonly name: string;
  readonly kind: Member<never>['kind'];
  readonly since: Since;
  readonly writable: boolean;
}

/** A type and the way to its objects' selves. */
export class ObjectTypeOf<T> implements ObjectType {
  readonly members: ObjectType['members'];
  private readonly table: ReadonlyMap<string, Member<T> & { readonly name: string }>;

  constructor(
    readonly name: string,
    readonly definition: TypeTable<T>,
  ) {
    // Select names come as "values", method and property names as "Values": case tells nothing.
    const entries = Object.entries({ ...definition.members, ...registrationMethods(definition.events ?? []) });
    this.table = new Map(entries.map(([key, member]) => [key.toLowerCase(), { ...member, name: key }]));
    this.members = new Map(entries.map(([key, member]) => [key, { name: key, kind: member.kind, since: member.since, writable: member.kind === 'scalar' && member.write !== undefined }]));
  }

  get isCollection(): boolean {
    return this.definition.items !== undefined;
  }

  get events(): ObjectType['events'] {
    return this.definition.events ?? [];
  }

  lookUp(name: string): MemberNote | undefined {
    return this.members.get(this.table.get(name.toLowerCase())?.name ?? '');
  }

  of(self: T): HostObject {
    return new TypedObject(this, self);
  }

  /** What stands behind an object of this type; undefined if it is of another. */
  selfOf(object: HostObject): T | undefined {
    return object instanceof TypedObject && object.type === this ? (object.self as T) : undefined;
  }

  /** The member of that name and kind, if this host has it and declares its set. */
  find<K extends Member<T>['kind']>(name: string, kind: K, host: Host): Extract<Member<T>, { kind: K }> & { readonly name: string } {
    const member = this.table.get(name.toLowerCase());
    const located = `${this.name}.${member?.name ?? clientName(name)}`;
    if (!member || member.kind !== kind) throw apiNotFound(located);
    if (!isDeclared(member.since, host.sets)) throw apiNotFound(located, fullName(member.since));
    return member as Extract<Member<T>, { kind: K }> & { readonly name: string };
  }
}

class TypedObject<T> implements HostObject {
  constructor(
    readonly type: ObjectTypeOf<T>,
    readonly self: T,
  ) {}

  identity(host: Host): Readonly<Record<string, string | number>> {
    return this.type.definition.identity?.(this.self, host) ?? {};
  }

  items(host: Host): readonly HostObject[] | undefined {
    return this.type.definition.items?.(this.self, host);
  }

  read(name: string, host: Host): unknown {
    return this.type.find(name, 'scalar', host).read(this.self, host);
  }

  write(name: string, value: unknown, host: Host): void | Promise<void> {
    const member = this.type.find(name, 'scalar', host);
    const located = `${this.type.name}.${member.name}`;
    if (!member.write) throw new HostFailure('InvalidArgument', `${located} cannot be set.`, located);
    if (!isDeclared(member.writeSince, host.sets)) throw apiNotFound(located, fullName(member.writeSince));
    if (host.readOnly) throw new HostFailure('AccessDenied', 'The workbook is open for reading only.', located);
    return member.write(this.self, value, host);
  }

  child(name: string, host: Host): HostObject | null {
    return this.type.find(name, 'child', host).of(this.self, host);
  }

  call(name: string, args: Arguments, host: Host): unknown {
    const member = this.type.find(name, 'method', host);
    if (member.changes && host.readOnly) {
      throw new HostFailure('AccessDenied', 'The workbook is open for reading only.', `${this.type.name}.${member.name}`);
    }
    return member.call(this.self, args, host);
  }
}

/** The two methods behind each event. */
function registrationMethods<T>(events: readonly EventMember<T>[]): Record<string, Method<T>> {
  return Object.fromEntries(
    events.flatMap(({ since, registration }) => {
      if (!registration) return [];
      const { name, number, target } = registration;
      return [
        [`_Register${name}`, method<T>(since, (self, _args, host) => host.registrations.add(number, target(self)))],
        [`_Unregister${name}`, method<T>(since, (self, _args, host) => host.registrations.remove(number, target(self)))],
      ];
    }),
  );
}

export const clientName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const serverName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
