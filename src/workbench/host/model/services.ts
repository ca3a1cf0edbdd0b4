import { apiNotFound } from '../failure';
import { method, ObjectTypeOf, type HostObject } from '../object-type';

/** What office.js itself asks for as it starts; unanswered, the add-in gets an unhandled rejection. */
const addinInternalService = new ObjectTypeOf<object>('AddinInternalService', {
  members: {
    notifyActionHandlerReady: method('internal', () => undefined),
  },
});

const services: Readonly<Record<string, HostObject>> = {
  'Microsoft.InternalService.AddinInternalService': addinInternalService.of({}),
};

/** A service made by name ("new" object paths); what is not known is refused by its name. */
export function serviceObject(name: string): HostObject {
  const service = services[name];
  if (!service) throw apiNotFound(name);
  return service;
}
