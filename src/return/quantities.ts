/** The units a return is counted in, the calendar, and how both are written. */
export * from './units';
export * from './calendar';
export * from './formatting';
