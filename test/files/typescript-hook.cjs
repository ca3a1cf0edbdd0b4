/** Lets a plain Node process require the project's TypeScript: `node -r ./test/files/typescript-hook.cjs script.ts`. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

for (const ending of ['.ts', '.tsx']) {
  require.extensions[ending] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      swcrc: false,
      jsc: { parser: { syntax: 'typescript', tsx: ending === '.tsx' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    module._compile(code, filename);
  };
}
