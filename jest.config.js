/** Unit tests run in Node; tests of components say `@jest-environment jsdom` in their first comment. Browser tests have a config of their own. */
module.exports = {
  testEnvironment: 'node',
  // The spreadsheet engine waits a tenth of a second before it calculates: tests that wait leave the processor to others.
  maxWorkers: 4,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/test/browser/', '/test/bench/'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(?:.*/node_modules/)?(strip-bom|hucre|fflate|nanoid|lodash-es|rbush|quickselect|kdbush|flatqueue|cjk-regex|regexp-util|unicode-regex|franc-min|trigram-utils|n-gram|collapse-white-space|uuid)/)'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/stylesheet.js' },
};
