/** Where a cell is: its sheet's name and its true Excel address, like "G14". */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}
