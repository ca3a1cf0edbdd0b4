import { invalidArgument } from './failure';
import type { HostObject } from './object-type';

/**
 * What a method was called with. Anything may come: each getter checks its kind and fails with InvalidArgument.
 * Arguments left out arrive as `null`.
 */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  given(index: number): boolean {
    return this.at(index) !== undefined;
  }

  text(index: number): string {
    const value = this.at(index);
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.given(index) ? this.text(index) : undefined;
  }

  whole(index: number): number {
    return wholeNumber(this.at(index));
  }

  optionalWhole(index: number): number | undefined {
    return this.given(index) ? this.whole(index) : undefined;
  }

  flag(index: number, otherwise: boolean): boolean {
    const value = this.at(index);
    if (value === undefined) return otherwise;
    if (typeof value !== 'boolean') throw invalidArgument();
    return value;
  }

  /** One of a fixed list of words, as Excel's enumerations are sent. */
  word<W extends string>(index: number, words: readonly W[], otherwise?: W): W {
    const value = this.at(index) ?? otherwise;
    return oneOf(value, words);
  }

  /** The key of a collection's item: a name, an id or a number. */
  key(index: number): string | number {
    const value = this.at(index);
    if (typeof value === 'string' || typeof value === 'number') return value;
    throw invalidArgument();
  }

  record(index: number): Readonly<Record<string, unknown>> {
    return recordOf(this.at(index));
  }

  object(index: number): HostObject | undefined {
    const value = this.at(index);
    return isHostObject(value) ? value : undefined;
  }
}

function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'type' in value && 'identity' in value && typeof value.identity === 'function';
}

export function wholeNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export function oneOf<W extends string>(value: unknown, words: readonly W[]): W {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalidArgument();
  return value;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textValue(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function flagValue(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function numberValue(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}
