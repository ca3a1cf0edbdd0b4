import { applicationType, runtimeType } from './model/application';
import { autoFilterType } from './model/auto-filter';
import { conditionalFormatCollectionType } from './model/conditional-formats';
import { customXmlPartCollectionType, customXmlPartScopedCollectionType, customXmlPartType } from './model/custom-xml';
import { dataValidationType } from './model/data-validation';
import { namedItemCollectionType, namedItemType } from './model/names';
import { customPropertyCollectionType, customPropertyType, documentPropertiesType } from './model/properties';
import { rangeType } from './model/range';
import { rangeAreasType, rangeCollectionType } from './model/range-areas';
import { formatProtectionType, rangeFillType, rangeFontType, rangeFormatType } from './model/range-format';
import { settingCollectionType, settingType } from './model/settings';
import { tableType } from './model/table';
import { tableCollectionType, tableScopedCollectionType } from './model/table-collections';
import { tableColumnCollectionType, tableColumnType } from './model/table-columns';
import { tableRowCollectionType, tableRowType } from './model/table-rows';
import { workbookProtectionType, workbookType } from './model/workbook';
import { worksheetType } from './model/worksheet';
import { worksheetCollectionType } from './model/worksheet-collection';
import { worksheetFreezePanesType, worksheetProtectionType } from './model/worksheet-parts';
import type { ObjectType } from './object-type';

/** Every object of office.js that this host knows. What is not here, or not in its table, is refused. */
export const objectTypes: readonly ObjectType[] = [
  workbookType,
  workbookProtectionType,
  applicationType,
  runtimeType,
  worksheetCollectionType,
  worksheetType,
  worksheetProtectionType,
  worksheetFreezePanesType,
  autoFilterType,
  rangeType,
  rangeAreasType,
  rangeCollectionType,
  rangeFormatType,
  rangeFillType,
  rangeFontType,
  formatProtectionType,
  dataValidationType,
  conditionalFormatCollectionType,
  tableCollectionType,
  tableScopedCollectionType,
  tableType,
  tableColumnCollectionType,
  tableColumnType,
  tableRowCollectionType,
  tableRowType,
  namedItemCollectionType,
  namedItemType,
  settingCollectionType,
  settingType,
  customXmlPartCollectionType,
  customXmlPartScopedCollectionType,
  customXmlPartType,
  documentPropertiesType,
  customPropertyCollectionType,
  customPropertyType,
];
