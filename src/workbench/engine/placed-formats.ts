import { CommandType, type IMutation } from '@univerjs/core';
import { ConditionalFormattingRuleModel, type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { WorkbookChange } from '../../files/changes';
import { conditionalFormatsAfter, type SheetFormats } from '../../files/conditional-formats-after';
import { shared, without } from '../../files/saving/a1';
import type { WorkbookFile } from '../../files/workbook-file-types';
import { areaOf, rangeOf, UNIT } from './from-file';
import type { Area, SheetId } from './port';
import type { Spreadsheet } from './spreadsheet';
import { following, NOTHING, type Followed } from './step';

interface ClearFormats {
  readonly subUnitId: SheetId;
  readonly area: Area;
  /** What was drawn before, to be drawn again. */
  readonly restore?: readonly IConditionFormattingRule[];
}

/** Which cells the file's conditional formats concern, and taking cells out of them. */
export class PlacedFormats {
  readonly #loaded: readonly SheetFormats[];
  readonly clear: IMutation<ClearFormats, boolean>;

  constructor(
    private readonly sheets: Spreadsheet,
    file: WorkbookFile,
    private readonly journal: () => readonly WorkbookChange[],
  ) {
    this.#loaded = file.sheets.map(({ name, conditionalFormats }) => ({ sheet: name, formats: conditionalFormats.map(({ areas }) => areas) }));
    this.clear = {
      id: 'workbench.mutation.clear-conditional-formats',
      type: CommandType.MUTATION,
      handler: (_accessor, params) => this.#draw(params),
    };
    sheets.commands.registerCommand(this.clear);
  }

  /** How this room's own mutation is told to the journal. */
  readonly followed = (): Followed => {
    return following(this.clear, (sheets, { subUnitId, area, restore }) => () => {
      if (restore) return NOTHING;
      return { ...NOTHING, changes: [{ kind: 'conditional-formats-cleared', sheet: sheets.sheet(subUnitId).getName(), area }] };
    });
  };

  /** How many formats concern a cell of the area. */
  count(id: SheetId, area: Area): number {
    const name = this.sheets.sheet(id).getName();
    const now = conditionalFormatsAfter(this.#loaded, this.journal()).find(({ sheet }) => sheet === name);
    return (now?.formats ?? []).filter((areas) => areas.some((each) => shared(each, area))).length;
  }

  /** Does nothing where there is none. */
  clearFrom(id: SheetId, area: Area): void {
    if (this.count(id, area) === 0) return;
    this.sheets.mustKeep('conditional-formats-cleared', id);
    const step = (params: ClearFormats) => ({ id: this.clear.id, params });
    this.sheets.edit({ redos: [step({ subUnitId: id, area })], undos: [step({ subUnitId: id, area, restore: [...this.#drawn(id)] })] });
  }

  #drawn(id: SheetId): readonly IConditionFormattingRule[] {
    return this.sheets.services.get(ConditionalFormattingRuleModel).getSubunitRules(UNIT, id) ?? [];
  }

  #draw({ subUnitId, area, restore }: ClearFormats): boolean {
    const model = this.sheets.services.get(ConditionalFormattingRuleModel);
    if (restore) {
      for (const { cfId } of [...this.#drawn(subUnitId)]) model.deleteRule(UNIT, subUnitId, cfId);
      // Each new rule is put before the others.
      for (const rule of [...restore].reverse()) model.addRule(UNIT, subUnitId, rule);
      return true;
    }
    for (const rule of [...this.#drawn(subUnitId)]) {
      const places: readonly Area[] = rule.ranges.map(areaOf);
      if (!places.some((place) => shared(place, area))) continue;
      const ranges = places.flatMap((place) => without(place, area)).map(rangeOf);
      if (ranges.length === 0) model.deleteRule(UNIT, subUnitId, rule.cfId);
      else model.setRule(UNIT, subUnitId, { ...rule, ranges }, rule.cfId);
    }
    return true;
  }
}
