import { flagValue, oneOf } from '../arguments';
import { method, ObjectTypeOf, scalar } from '../object-type';

const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export const applicationType = new ObjectTypeOf<object>('Application', {
  members: {
    calculationMode: scalar('1.1', (_self, host) => host.engine.calculationMode(), (_self, value, host) => host.engine.setCalculationMode(oneOf(value, modes)), '1.8'),
    calculationState: scalar('1.9', (_self, host) => (host.engine.isCalculated() ? 'Done' : 'Pending')),
    decimalSeparator: scalar('1.11', () => '.'),
    thousandsSeparator: scalar('1.11', () => ','),
    useSystemSeparators: scalar('1.11', () => true),
    calculate: method('1.1', (_self, args, host) => {
      args.word(0, ['Recalculate', 'Full', 'FullRebuild']);
      return host.engine.calculate();
    }),
    // Formulas are calculated, and the screen drawn, at the end of a request at the latest: there is nothing to hold back.
    suspendApiCalculationUntilNextSync: method('1.6', () => undefined),
    suspendScreenUpdatingUntilNextSync: method('1.9', () => undefined),
  },
});

export const runtimeType = new ObjectTypeOf<object>('Runtime', {
  members: {
    enableEvents: scalar('1.8', (_self, host) => host.eventsEnabled, (_self, value, host) => {
      host.eventsEnabled = flagValue(value);
    }),
  },
});
