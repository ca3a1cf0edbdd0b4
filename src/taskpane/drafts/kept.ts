import { fieldNamesOf, sameField, withFields, type FieldName, type Fields } from './fields';

/**
 * Something typed and not saved, with what the cells said when it was typed. The two together tell who changed what,
 * when the sheet changes as well.
 */
export interface Kept {
  readonly typed: Fields;
  readonly base: Fields;
}

/** What was typed, brought up to what the sheet says now. */
export interface BroughtUp {
  /** Undefined where nothing typed is left that the sheet does not say. */
  readonly kept: Kept | undefined;
  /** Fields that were changed both here and in the sheet, to different things: somebody has to choose. */
  readonly conflicts: readonly FieldName[];
}

/** Fields that were not touched here follow the sheet; fields touched here stay as typed. */
export function bringUp({ typed, base }: Kept, sheet: Fields): BroughtUp {
  const touched = fieldNamesOf(sheet, typed, base).filter((name) => !sameField(name, typed, base) && !sameField(name, typed, sheet));
  const conflicts = touched.filter((name) => !sameField(name, base, sheet));
  if (touched.length === 0) return { kept: undefined, conflicts };
  return { kept: { typed: withFields(sheet, touched, typed), base: withFields(sheet, conflicts, base) }, conflicts };
}

/** Something more is typed. Undefined where the fields say again what the sheet says. */
export function type(kept: Kept | undefined, sheet: Fields, change: Partial<Fields>): Kept | undefined {
  const { typed, base } = kept ?? { typed: sheet, base: sheet };
  return bringUp({ typed: { ...typed, ...change }, base }, sheet).kept;
}

/** The sheet's word on the fields in dispute; what was typed elsewhere stays. */
export function takeSheet({ typed, base }: Kept, names: readonly FieldName[], sheet: Fields): Kept | undefined {
  return bringUp({ typed: withFields(typed, names, sheet), base }, sheet).kept;
}

/** What was typed stays, knowing what the sheet says now. */
export function keepTyped({ typed }: Kept, sheet: Fields): Kept {
  return { typed, base: sheet };
}
