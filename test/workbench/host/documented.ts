import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A member of an Excel class as @types/office-js documents it. */
export interface Documented {
  readonly name: string;
  readonly kind: 'method' | 'property' | 'event';
  readonly readOnly: boolean;
  /** The versions named in its "[Api set: …]" note, or in its class's: "ExcelApi 1.1", "ExcelApi 1.8". */
  readonly sets: readonly string[];
}

const file = join(process.cwd(), 'node_modules/@types/office-js/index.d.ts');
const leftOut = new Set(['load', 'toJSON', 'set', 'context', 'items', 'track', 'untrack', 'isNullObject', 'newObject', 'delete_']);

/** Every class of the Excel namespace, with what it documents. Reads the package's own declarations. */
export function documentedClasses(): ReadonlyMap<string, readonly Documented[]> {
  const classes = new Map<string, readonly Documented[]>();
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && node.name && inExcel(node)) classes.set(node.name.text, membersOf(node));
    else if (ts.isSourceFile(node) || ts.isModuleDeclaration(node) || ts.isModuleBlock(node)) node.forEachChild(visit);
  };
  visit(source);
  return classes;
}

const inExcel = (node: ts.Node): boolean => ts.isModuleBlock(node.parent) && ts.isModuleDeclaration(node.parent.parent) && node.parent.parent.name.text === 'Excel';

function membersOf(node: ts.ClassDeclaration): readonly Documented[] {
  const ofClass = setsIn(node);
  const members = new Map<string, Documented>();
  for (const member of node.members) {
    if (!member.name || !(ts.isMethodDeclaration(member) || ts.isPropertyDeclaration(member))) continue;
    const name = member.name.getText();
    if (leftOut.has(name) || members.has(name)) continue;
    const readOnly = (ts.getModifiers(member) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ReadonlyKeyword);
    const kind = ts.isMethodDeclaration(member) ? 'method' : /^on[A-Z]/.test(name) ? 'event' : 'property';
    const sets = setsIn(member);
    members.set(name, { name, kind, readOnly, sets: sets.length > 0 ? [...sets, ...(sets.length > 1 || noteOf(member).includes(' for ') ? ofClass : [])] : ofClass });
  }
  return [...members.values()];
}

const noteOf = (node: ts.Node): string => /\[Api set: ([^\]]+)\]/.exec(node.getFullText().slice(0, node.getStart() - node.getFullStart()))?.[1] ?? '';

/** "ExcelApi 1.1 for get, 1.8 for set" names two. */
function setsIn(node: ts.Node): readonly string[] {
  const note = noteOf(node);
  const set = /^\s*([A-Za-z]+)/.exec(note)?.[1] ?? '';
  return [...note.matchAll(/\d+\.\d+/g)].map(([version]) => `${set} ${version}`);
}
