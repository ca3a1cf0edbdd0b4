import path from 'node:path';
import ts from 'typescript';

/** A use of an Office member that nothing secures: where, what, and the set it came with. */
export interface UnsecuredUse {
  /** "src/excel/watch.ts:12" */
  readonly place: string;
  readonly member: string;
  /** "ExcelApi 1.13" */
  readonly set: string;
}

/** Office's types are 180,000 lines: read once for all programs. */
const parsed = new Map<string, ts.SourceFile | undefined>();

const typesOfOffice = /[\\/]@types[\\/]office-js[\\/]/;

/**
 * The TypeScript program of the project's configuration, with planted files laid over it, for the check's own tests.
 * @param planted text by path relative to `root`
 */
export function programOf(root: string, planted: Readonly<Record<string, string>> = {}): ts.Program {
  const configPath = path.join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(configPath, (file) => ts.sys.readFile(file)) as { config: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const own = Object.keys(planted).map((file) => path.join(root, file));
  const names = own.length > 0 ? own : fileNames.filter((file) => file.startsWith(path.join(root, 'src') + path.sep) && mayUseOffice(root, file));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const textOf = (file: string): string | undefined => planted[path.relative(root, file)];
  host.fileExists = (file) => textOf(file) !== undefined || fileExists(file);
  host.readFile = (file) => textOf(file) ?? readFile(file);
  host.getSourceFile = (file, languageVersion) => {
    const text = textOf(file);
    if (text !== undefined) return ts.createSourceFile(file, text, languageVersion, true);
    if (!parsed.has(file)) parsed.set(file, getSourceFile(file, languageVersion));
    return parsed.get(file);
  };
  return ts.createProgram({ rootNames: names, options: { ...options, incremental: false, noEmit: true, types: ['office-js'] }, host });
}

/** A file of the room of Office, or one that names Office's globals. No other gets hold of an object of Office: the borders between rooms see to that. */
function mayUseOffice(root: string, file: string): boolean {
  return file.startsWith(path.join(root, 'src', 'excel') + path.sep) || /\b(Excel|Office|OfficeExtension)\.[A-Za-z]/.test(ts.sys.readFile(file) ?? '');
}

function* filesToCheck(program: ts.Program): Generator<ts.SourceFile> {
  for (const name of program.getRootFileNames()) {
    const file = program.getSourceFile(name);
    if (file !== undefined) yield file;
  }
}

/** Every use in `src` of a member of a set beyond `required` (of ExcelApi) that does not stand where `sets.has(...)` was true. */
export function unsecuredUses(program: ts.Program, root: string, required: string): UnsecuredUse[] {
  const checker = program.getTypeChecker();
  const uses: UnsecuredUse[] = [];
  for (const file of filesToCheck(program)) {
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
      if (ts.isIdentifier(node)) {
        for (const set of setsOf(symbolAt(checker, node))) {
          if (isRequired(set, required) || isSecured(checker, node, set)) continue;
          const { line } = file.getLineAndCharacterOfPosition(node.getStart());
          uses.push({ place: `${path.relative(root, file.fileName)}:${line + 1}`, member: node.text, set });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return uses;
}

/** How many different Office members with a set of their own `src` uses: a check that finds none has checked nothing. */
export function membersUsed(program: ts.Program): ReadonlySet<string> {
  const checker = program.getTypeChecker();
  const members = new Set<string>();
  for (const file of filesToCheck(program)) {
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && setsOf(symbolAt(checker, node)).length > 0) members.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return members;
}

/** The symbol of Office's that a name means: of a member, of a property given in an object, or taken out of one. */
function symbolAt(checker: ts.TypeChecker, node: ts.Identifier): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node && ts.isObjectBindingPattern(parent.parent)) {
    return checker.getTypeAtLocation(parent.parent).getProperty(node.text);
  }
  if ((ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) && parent.name === node) {
    return checker.getContextualType(parent.parent)?.getProperty(node.text);
  }
  return checker.getSymbolAtLocation(node);
}

/** The sets named in the notes of Office's own types: "[Api set: ExcelApi 1.13]". */
function setsOf(symbol: ts.Symbol | undefined): string[] {
  const declarations = (symbol?.declarations ?? []).filter((declaration) => typesOfOffice.test(declaration.getSourceFile().fileName));
  // Of several signatures of one function, the earliest set is what calling it needs.
  const named = declarations.flatMap((declaration) => {
    const notes = ts.getJSDocCommentsAndTags(declaration).map((note) => note.getText()).join('\n');
    return [...notes.matchAll(/\[Api set: *(\w+)(?: +(\d+\.\d+))?/g)].map(([, set = '', version = '']) => `${set} ${version}`.trim());
  });
  const [earliest] = named.sort(compareSets);
  return earliest === undefined ? [] : [earliest];
}

function isRequired(set: string, required: string): boolean {
  const [name = '', version = ''] = set.split(' ');
  return name === 'ExcelApi' && compareVersions(version, required) <= 0;
}

/** Stands in the branch of an `if`, a `?:` or an `&&` that is taken only where `sets.has('1.13')`, of that version or a later one, was true. */
function isSecured(checker: ts.TypeChecker, node: ts.Node, set: string): boolean {
  for (let child: ts.Node = node; child.parent !== undefined; child = child.parent) {
    const condition = conditionOf(child);
    if (condition !== undefined && secures(checker, condition, set)) return true;
  }
  return false;
}

function conditionOf(child: ts.Node): ts.Expression | undefined {
  const { parent } = child;
  if (ts.isIfStatement(parent) && parent.thenStatement === child) return parent.expression;
  if (ts.isConditionalExpression(parent) && parent.whenTrue === child) return parent.condition;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.right === child) return parent.left;
  return undefined;
}

function secures(checker: ts.TypeChecker, condition: ts.Expression, set: string): boolean {
  if (ts.isParenthesizedExpression(condition)) return secures(checker, condition.expression, set);
  if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    return secures(checker, condition.left, set) || secures(checker, condition.right, set);
  }
  if (!ts.isCallExpression(condition) || !ts.isPropertyAccessExpression(condition.expression) || condition.expression.name.text !== 'has') return false;
  if (checker.getTypeAtLocation(condition.expression.expression).symbol?.name !== 'OfficeSets') return false;
  const [asked] = condition.arguments;
  const [name = '', version = ''] = set.split(' ');
  return asked !== undefined && ts.isStringLiteral(asked) && name === 'ExcelApi' && compareVersions(asked.text, version) >= 0;
}

function compareSets(one: string, other: string): number {
  const [oneName = '', oneVersion = ''] = one.split(' ');
  const [otherName = '', otherVersion = ''] = other.split(' ');
  return oneName.localeCompare(otherName) || compareVersions(oneVersion, otherVersion);
}

function compareVersions(one: string, other: string): number {
  const [oneMajor = 0, oneMinor = 0] = one.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return oneMajor - otherMajor || oneMinor - otherMinor;
}
