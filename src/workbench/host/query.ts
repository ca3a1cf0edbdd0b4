import { apiNotFound } from './failure';
import type { Host } from './host';
import { isDeclared } from './api-sets';
import { clientName, serverName, type HostObject } from './object-type';
import type { QueryInfo } from './request';

/** What of an object is asked for: all its scalars, or some by name, and of which children what. */
export interface Wanted {
  all: boolean;
  readonly names: Map<string, Wanted>;
}

/** How the answer names things: `Values`, `_Items` for load; `values`, `items` for retrieve. */
export interface AnswerNames {
  readonly member: (name: string) => string;
  readonly items: string;
}

export const loadNames: AnswerNames = { member: serverName, items: '_Items' };
export const retrieveNames: AnswerNames = { member: clientName, items: 'items' };

export function answerQuery(object: HostObject, info: QueryInfo, host: Host, names: AnswerNames): unknown {
  const wanted = wantedBy(info);
  const all = object.items(host);
  if (!all) return readObject(object, wanted, host, names);
  const from = info.Skip ?? 0;
  const items = all.slice(from, info.Top === undefined ? undefined : from + info.Top);
  return readCollection(object, items, wanted, host, names);
}

/** `Select: ["name", "format/fill/color"]`; none, or "*", is every scalar. `Expand` names children whole. */
export function wantedBy(info: QueryInfo): Wanted {
  const wanted: Wanted = { all: false, names: new Map() };
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])];
  if ((info.Select ?? []).length === 0) wanted.all = true;
  for (const path of paths) {
    let at = wanted;
    for (const name of path.split('/').map((part) => part.trim())) {
      if (name === '' || name.toLowerCase() === 'items') continue;
      if (name === '*' || name === '$all') at.all = true;
      else at = deeper(at, name);
    }
  }
  return wanted;
}

function deeper(at: Wanted, name: string): Wanted {
  const found = at.names.get(name) ?? { all: false, names: new Map<string, Wanted>() };
  at.names.set(name, found);
  return found;
}

export function readObject(object: HostObject, wanted: Wanted, host: Host, names: AnswerNames): Record<string, unknown> {
  const answer = identityAs(object, host, names);
  if (wanted.all) {
    for (const member of object.type.members.values()) {
      if (member.kind === 'scalar' && member.since !== 'internal' && isDeclared(member.since, host.sets)) answer[names.member(member.name)] = object.read(member.name, host);
    }
  }
  for (const [name, inside] of wanted.names) {
    const member = memberCalled(object, name);
    answer[names.member(member.name)] = member.kind === 'child' ? readChild(object.child(name, host), inside, host, names) : object.read(name, host);
  }
  return answer;
}

function readChild(child: HostObject | null, wanted: Wanted, host: Host, names: AnswerNames): unknown {
  if (!child) return null;
  const whole = wanted.names.size === 0 ? { ...wanted, all: true } : wanted;
  const items = child.items(host);
  return items ? readCollection(child, items, whole, host, names) : readObject(child, whole, host, names);
}

/** What a collection does not have itself is asked of its items. */
function readCollection(collection: HostObject, items: readonly HostObject[], wanted: Wanted, host: Host, names: AnswerNames): unknown {
  const own: Wanted = { all: wanted.all, names: new Map() };
  const ofItems: Wanted = { all: wanted.all, names: new Map() };
  for (const [name, inside] of wanted.names) {
    (collection.type.lookUp(name)?.kind === 'scalar' ? own : ofItems).names.set(name, inside);
  }
  const answer = readObject(collection, own, host, names);
  answer[names.items] = items.map((item) => readObject(item, ofItems, host, names));
  return answer;
}

/** `context.loadRecursive`: what to load of each type, followed down through children. */
export function answerRecursively(object: HostObject, queries: Readonly<Record<string, QueryInfo>>, depth: number, host: Host): unknown {
  const items = object.items(host);
  if (items) return { ...identityAs(object, host, loadNames), _Items: items.map((item) => answerRecursively(item, queries, depth, host)) };
  const info = queries[object.type.name];
  const answer = info ? readObject(object, wantedBy(info), host, loadNames) : identityAs(object, host, loadNames);
  if (depth <= 0) return answer;
  for (const member of object.type.members.values()) {
    if (member.kind !== 'child' || !isDeclared(member.since, host.sets)) continue;
    const below = object.child(member.name, host);
    if (below && leadsTo(below, queries, host)) answer[serverName(member.name)] = answerRecursively(below, queries, depth - 1, host);
  }
  return answer;
}

function leadsTo(object: HostObject, queries: Readonly<Record<string, QueryInfo>>, host: Host): boolean {
  return object.type.name in queries || (object.items(host) ?? []).some((item) => item.type.name in queries);
}

function memberCalled(object: HostObject, name: string): { readonly name: string; readonly kind: string } {
  const member = object.type.lookUp(name);
  if (!member || member.kind === 'method') throw apiNotFound(`${object.type.name}.${member?.name ?? name}`);
  return member;
}

/** `Id` and `_ReferenceId` in an answer to load; retrieve names them `id` and `_ReferenceId`. */
function identityAs(object: HostObject, host: Host, names: AnswerNames): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object.identity(host))) answer[key.startsWith('_') ? key : names.member(key)] = value;
  return answer;
}
