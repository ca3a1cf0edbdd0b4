const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');

/** `npx webpack -c test/taskpane/gallery/webpack.config.js`: the pane's screens without Excel, into dist-gallery (in node_modules/.cache). */
module.exports = {
  mode: 'production',
  target: ['web', 'es2022'],
  entry: path.resolve(__dirname, 'gallery.tsx'),
  output: { path: path.resolve(__dirname, '../../../node_modules/.cache/gallery'), filename: 'gallery.js', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'swc-loader',
        options: { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } },
      },
      { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [new CssPlugin(), new HtmlPlugin({ template: path.resolve(__dirname, '../../../src/taskpane/index.html'), csp: '', officeJs: 'data:text/javascript,', inject: 'body' })],
  performance: false,
  stats: 'errors-warnings',
};
