const globals = require('globals');
const jsxA11y = require('eslint-plugin-jsx-a11y');
const officeAddins = require('eslint-plugin-office-addins');
const reactHooks = require('eslint-plugin-react-hooks');
const tseslint = require('typescript-eslint');

/**
 * The borders of the rooms: which folder of src may import which packages and which other folders. A room not named
 * in `rooms` may not be imported; a package not named in `packages` neither.
 */
const borders = {
  return: { rooms: [], packages: ['zod', 'zod/**'] },
  sheet: { rooms: ['return'], packages: ['zod', 'zod/**'] },
  excel: { rooms: ['return', 'sheet'], packages: ['zod', 'zod/**'] },
  files: { rooms: ['return', 'sheet'], packages: ['fflate', 'hucre', 'hucre/**', 'numfmt'] },
  taskpane: { rooms: ['return', 'excel'], packages: ['react', 'react/**', 'react-dom', 'react-dom/**', '@fluentui/**', '@griffel/**', '@tanstack/react-virtual', 'zod', 'zod/**'] },
  staff: { rooms: ['return', 'sheet', 'files'], packages: ['zod', 'zod/**', 'commander', 'papaparse', 'tinyglobby', 'nodemailer', 'nodemailer/**', 'cli-progress'] },
  workbench: { rooms: ['files'], packages: ['@univerjs/**', 'rxjs', 'rxjs/**', 'react', 'react-dom', 'numfmt'] },
};

const rooms = Object.keys(borders);
/** Programs of Node: only the command line may use them. */
const nodeIsAllowedIn = ['staff'];

/** Files through which a room reaches what is otherwise closed to it. */
const doors = [
  // Chosen files, read behind the gate.
  { file: 'src/taskpane/chosen-file/*.ts', room: 'taskpane', rooms: ['files'], packages: [] },
  { file: 'src/taskpane/check/read-sent.ts', room: 'taskpane', rooms: [], packages: ['papaparse'] },
  // What a reading was and what another would be: with the page that asks about it, and nowhere else.
  { file: 'src/taskpane/reading/how-read.ts', room: 'taskpane', rooms: ['sheet'], packages: [] },
  // Serves tests in Node: it loads the real office.js from its package, as a page would by a script tag.
  { file: 'src/workbench/host/bridge.ts', room: 'workbench', rooms: [], packages: ['node:**'] },
];

function border(room, files = [`src/${room}/**/*.{ts,tsx}`], more = { rooms: [], packages: [] }) {
  const others = [...borders[room].rooms, ...more.rooms];
  const packages = [...borders[room].packages, ...more.packages];
  const closed = rooms.filter((other) => other !== room && !others.includes(other));
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: `^(\\.\\./)+(${closed.join('|')})(/|$)`, message: `${room} may not know that room: see borders in eslint.config.js.` },
            {
              // Anything that is no relative path and none of the room's packages.
              regex: `^(?!\\.{1,2}/)(?!(${[...packages.map(asRegex), ...(nodeIsAllowedIn.includes(room) ? ['node:.*'] : [])].join('|')})$)`,
              message: `${room} may not import this package: see borders in eslint.config.js.`,
            },
          ],
        },
      ],
    },
  };
}

function asRegex(glob) {
  return glob.replace(/[.]/g, '\\.').replace(/\*\*/g, '.*');
}

const officeRules = Object.fromEntries(
  ['call-sync-after-load', 'call-sync-before-read', 'load-object-before-read', 'no-context-sync-in-loop', 'no-empty-load', 'no-navigational-load', 'no-office-initialize', 'test-for-null-using-isNullObject'].map(
    (rule) => [`office-addins/${rule}`, 'error'],
  ),
);

module.exports = tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.setup/', 'screenshots/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { globals: globals.browser },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-globals': [
        'error',
        { name: 'Excel', message: 'Only src/excel names Excel.' },
        { name: 'Office', message: 'Only src/excel names Office.' },
        { name: 'OfficeExtension', message: 'Only src/excel names OfficeExtension.' },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
    },
  },
  // "today" is always passed in.
  {
    files: ['src/return/**/*.ts', 'src/sheet/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Rules are told what day it is.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Rules are told what day it is.' },
      ],
    },
  },
  rooms.map((room) => border(room)),
  doors.map(({ file, room, ...more }) => border(room, [file], more)),
  { files: ['src/workbench/host/bridge.ts'], rules: { 'no-eval': 'off' } },
  // The room of Office, and its tests, which drive the real office.js.
  {
    files: ['src/excel/**/*.ts', 'test/excel/**/*.ts', 'test/workbench/**/*.ts', 'test/browser/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: { 'no-restricted-globals': 'off' },
  },
  { files: ['src/excel/**/*.ts'], rules: officeRules },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.strict.rules },
  },
  { files: ['src/staff/**/*.ts', 'test/**/*.{ts,tsx}'], languageOptions: { globals: { ...globals.node, ...globals.jest } } },
  { files: ['test/**/*.{ts,tsx}'], rules: { 'no-console': 'off' } },
  { files: ['*.js', 'test/*.js'], languageOptions: { sourceType: 'commonjs', globals: globals.node } },
  { files: ['scripts/**/*.mjs'], languageOptions: { sourceType: 'module', globals: globals.node }, rules: { 'no-undef': 'error', 'no-unused-vars': 'error' } },
);
