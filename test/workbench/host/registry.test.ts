import { fullName } from '../../../src/workbench/host/api-sets';
import type { ObjectType } from '../../../src/workbench/host/object-type';
import { objectTypes } from '../../../src/workbench/host/registry';
import { documentedClasses } from './documented';

const classes = documentedClasses();

const named = (type: ObjectType) => [...type.members.values()].filter(({ name }) => !name.startsWith('_'));

test.each(objectTypes.map((type) => [type.name, type] as const))('%s is a class of Excel, and its members are as documented', (name, type) => {
  const documented = new Map((classes.get(name) ?? []).map((member) => [member.name, member]));
  expect(documented.size).toBeGreaterThan(0);
  for (const member of named(type)) {
    const about = documented.get(member.name);
    expect({ member: member.name, kind: member.kind === 'method' ? 'method' : 'property' }).toEqual({ member: about?.name, kind: about?.kind });
    expect({ member: member.name, sets: about?.sets }).toEqual({ member: member.name, sets: expect.arrayContaining([fullName(member.since)]) });
    expect({ member: member.name, writable: member.writable && about?.readOnly }).toEqual({ member: member.name, writable: false });
  }
});

test.each(objectTypes.filter(({ events }) => events.length > 0).map((type) => [type.name, type] as const))('events of %s are as documented', (name, type) => {
  const documented = new Map((classes.get(name) ?? []).filter(({ kind }) => kind === 'event').map((member) => [member.name, member.sets[0]]));
  for (const { event, since } of type.events) expect([event, documented.get(event)]).toEqual([event, fullName(since)]);
});

test('no type is listed twice', () => {
  expect(new Set(objectTypes.map(({ name }) => name)).size).toBe(objectTypes.length);
});
