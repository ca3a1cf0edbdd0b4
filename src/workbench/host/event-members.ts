import { method, type Method } from './object-type';
import type { EventNumber } from './event-numbers';
import type { Since } from './api-sets';

/**
 * An event of an object. office.js never names `onChanged` to the host: it calls `_RegisterDataChangedEvent` and
 * `_UnregisterDataChangedEvent`, and matches what comes by the event's number and target.
 */
export interface EventMember<T> {
  readonly event: string;
  readonly since: Since;
  readonly register: string;
  readonly number: EventNumber;
  readonly target: (self: T) => string;
}

export const eventMember = <T>(event: string, since: Since, register: string, number: EventNumber, target: (self: T) => string): EventMember<T> => ({
  event,
  since,
  register,
  number,
  target,
});

/** The two methods behind each event. */
export function registrationMethods<T>(events: readonly EventMember<T>[]): Record<string, Method<T>> {
  return Object.fromEntries(
    events.flatMap(({ since, register, number, target }) => [
      [`_Register${register}`, method<T>(since, (self, _args, host) => host.registrations.add(number, target(self)))],
      [`_Unregister${register}`, method<T>(since, (self, _args, host) => host.registrations.remove(number, target(self)))],
    ]),
  );
}

