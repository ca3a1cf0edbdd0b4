/**
 * How large a file may be. A return is some 100 KB; these leave room for a hundred times that, and keep the worst file
 * within a second and 200 MB.
 */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 25 * 1024 * 1024,
  /** Entries of the zip. */
  entries: 2000,
  /** Bytes of one part, inflated. */
  partBytes: 20 * 1024 * 1024,
  /** Bytes of all parts together, as the entry table declares them. Unpacking and checking that much takes half a second. */
  declaredBytes: 80 * 1024 * 1024,
  /** Bytes of compressed data given to the inflater at a time: deflate grows them at most 1,032 times. */
  inflateStep: 8192,
  /** Cell formats. Excel itself stops at 65,490. */
  styles: 65_490,
  /** Cells of all sheets together that hold something or have a format of their own. */
  cells: 500_000,
  /** Characters of formulas that stand in the file once and are read in many cells. */
  sharedFormulaCharacters: 12_000_000,
  /** Merged areas of a sheet. */
  merges: 200_000,
  /** Validations, conditional formats, names, links and the like, of each kind. */
  listed: 40_000,
  /** The same and merged areas, of every kind and all sheets together. */
  listedInAll: 250_000,
  /** Areas that validations, conditional formats and open ranges lie on, of all sheets together. */
  areas: 200_000,
  /** Runs of one text: a cell holds 32,767 characters, and a run at least one of them. */
  runs: 32_767,
  /** Elements within elements in one XML part. Excel's own parts stay under 20. */
  xmlDepth: 128,
  /** Attributes of one element. The most Excel writes is some 30. */
  xmlAttributes: 256,
} as const;
