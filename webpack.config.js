/**
 * Builds `dist/`: the task pane (twice, alike but for where office.js comes from), the workbench, and their files.
 *
 *   PANE_URL=https://…/   where the pane will be served from; goes into dist/manifest.xml
 *   OFFICE_JS=own         the pane loads our own copy of office.js too (for networks that cannot reach Microsoft's CDN)
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const { version } = require('./package.json');

const developmentUrl = 'https://localhost:3000/';
const ownOfficeJs = '../office/office.js';
const cdnOfficeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const officeFiles = path.dirname(require.resolve('@microsoft/office-js/package.json')) + '/dist';

/** The pane needs its own files, office.js, and styles that Fluent UI puts in the page as it runs. */
const paneCsp = (officeOrigin) =>
  [
    "default-src 'none'",
    `script-src 'self'${officeOrigin}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const workbenchCsp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function panePage(filename, officeJs) {
  const fromCdn = officeJs === cdnOfficeJs;
  return new HtmlPlugin({
    filename,
    template: 'src/taskpane/index.html',
    chunks: ['taskpane'],
    officeJs,
    csp: paneCsp(fromCdn ? ' https://appsforoffice.microsoft.com' : ''),
    version,
  });
}

/** The manifest and other texts that carry the address the pane is served from. */
function copied(paneUrl) {
  const withUrl = (content) => content.toString().replaceAll(developmentUrl, paneUrl);
  return new CopyPlugin({
    patterns: [
      { from: 'manifest.xml', to: 'manifest.xml', transform: withUrl },
      { from: 'assets', to: 'assets', globOptions: { ignore: ['**/*.py', '**/*.svg.md'] } },
      { from: `${officeFiles}/office.js`, to: 'office/office.js', info: { minimized: true } },
      { from: `${officeFiles}/excel-web-16.00.js`, to: 'office/excel-web-16.00.js', info: { minimized: true } },
      // What office.js asks for where no Office is around it.
      { from: `${officeFiles}/o15apptofilemappingtable.js`, to: 'office/o15apptofilemappingtable.js', info: { minimized: true } },
      { from: `${officeFiles}/en-us/office_strings.js`, to: 'office/en-us/office_strings.js', info: { minimized: true } },
      ...(process.env.OFFICE_JS === 'own' ? desktopOfficeFiles() : []),
    ],
  });
}

/** What office.js asks for beside itself in Excel for Windows and Mac. */
function desktopOfficeFiles() {
  return ['excel-win32-16.01.js', 'excel-mac-16.00.js', 'en-gb/office_strings.js'].map((name) => ({
    from: `${officeFiles}/${name}`,
    to: `office/${name}`,
    info: { minimized: true },
  }));
}

/** How TypeScript is turned into what runs. */
const typescript = {
  test: /\.tsx?$/,
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
};

/** The task pane and the workbench. */
function pages(production) {
  const paneUrl = (process.env.PANE_URL ?? developmentUrl).replace(/\/?$/, '/');
  return {
    name: 'pages',
    mode: production ? 'production' : 'development',
    target: ['web', 'es2022'],
    entry: { taskpane: './src/taskpane/index.tsx', workbench: './src/workbench/page/index.ts' },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: production ? '[name]/[name].[contenthash:8].js' : '[name]/[name].js',
      chunkFilename: production ? 'parts/[name].[contenthash:8].js' : 'parts/[name].js',
      publicPath: '../',
      clean: { keep: /^staff\// },
    },
    // Source maps beside the files; no eval, which the content security policy forbids.
    devtool: production ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        typescript,
        { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
      ],
    },
    plugins: [
      new CssPlugin({ filename: '[name]/[name].[contenthash:8].css', chunkFilename: 'parts/[name].[contenthash:8].css' }),
      panePage('taskpane/index.html', process.env.OFFICE_JS === 'own' ? ownOfficeJs : cdnOfficeJs),
      panePage('taskpane/with-own-office.html', ownOfficeJs),
      new HtmlPlugin({
        filename: 'workbench/index.html',
        template: 'src/workbench/page/index.html',
        chunks: ['workbench'],
        csp: workbenchCsp,
      }),
      copied(paneUrl),
    ],
    optimization: {
      // Short names for modules and parts: nearly 1 KB less in the pane's first screen. Files are told apart by their content all the same.
      ...(production && { moduleIds: 'natural', chunkIds: 'natural' }),
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false, terserOptions: { module: true, compress: { passes: 3 }, mangle: { toplevel: true } } })],
    },
    cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, 'node_modules/.cache/webpack') },
    performance: false,
    stats: 'errors-warnings',
  };
}

/** The command line of staff: one file that runs on Node alone. */
function command(production) {
  return {
    name: 'command',
    mode: production ? 'production' : 'development',
    target: 'node20',
    entry: './src/staff/index.ts',
    output: { path: path.resolve(__dirname, 'dist/staff'), filename: 'social-value-return.js' },
    // Files that come with the program are found from where it lies.
    node: { __dirname: false },
    devtool: production ? false : 'source-map',
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [typescript] },
    cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, 'node_modules/.cache/webpack') },
    stats: 'errors-warnings',
  };
}

module.exports = (_env, argv) => [pages, command].map((part) => part(argv.mode !== 'development'));
