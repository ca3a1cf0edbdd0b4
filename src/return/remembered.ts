/**
 * What was worked out of an object, remembered with the object itself: under a name of its own, seen by nothing that lists, copies or
 * compares the object. Both are let go of together, and soon: the quick collections of garbage take all values of a WeakMap for
 * alive, and so hold on to every workbook of hundreds.
 */
export class Remembered<Owner extends object, Value> {
  readonly #name = Symbol('remembered');

  of(owner: Owner): Value | undefined {
    return (owner as { readonly [name: symbol]: Value | undefined })[this.#name];
  }

  /** Replaces what was remembered before. */
  keep(owner: Owner, value: Value): Value {
    Object.defineProperty(owner, this.#name, { value, configurable: true });
    return value;
  }
}
