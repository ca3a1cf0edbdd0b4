import type { DeclaredSets } from './api-sets';

/** What an add-in learns of where it runs, as it starts. */
export interface Circumstances {
  readonly addInId: string;
  readonly addInName: string;
  readonly locale: string;
  /** What `Office.context.document.url` gives. */
  readonly documentUrl: string;
  readonly readOnly: boolean;
  readonly sets: DeclaredSets;
  /** Name and JSON text of each of the add-in's settings in this workbook. */
  readonly settings: ReadonlyMap<string, string>;
}

const excelOnTheWeb = 16;
const reading = 0;
const writing = 1;
const taskPane = 1;

/** The answer to office.js's first question. Of these fields the first ten must be there, or it does not start. */
export function appContext(where: Circumstances): Record<string, unknown> {
  return {
    _id: where.addInId,
    _appName: excelOnTheWeb,
    _appVersion: '16.0.0.0',
    _appUILocale: where.locale,
    _dataLocale: where.locale,
    _docUrl: where.documentUrl,
    _clientMode: where.readOnly ? reading : writing,
    _settings: [...where.settings],
    _reason: 'documentOpened',
    _osfControlType: taskPane,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: where.addInId,
    _appMinorVersion: 0,
    // As text: without it office.js takes a table of its own by version.
    _requirementMatrix: JSON.stringify(where.sets),
    _hostFullVersion: '16.0.0.0',
    _clientWindowHeight: 0,
    _clientWindowWidth: 0,
    _addinName: where.addInName,
    _appDomains: [],
    _featureGates: {},
  };
}

/** What the frame's name says before its page loads: which host this is, and who may talk to the add-in. */
export function frameName(conversation: string, addInId: string, hostUrl: string, locale: string): string {
  return JSON.stringify({
    // Under this name office.js remembers the rest for reloads.
    baseFrameName: conversation,
    hostInfo: `Excel$Web$16.00$${locale}$$$disableLogging$0`,
    xdmInfo: `${conversation}|${addInId}|${hostUrl}`,
    serializerVersion: '1',
    flights: '[]',
  });
}
