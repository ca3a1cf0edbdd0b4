/** Opens a new workbook with this content (base64 of an .xlsx) in a window of its own; false where this Excel does not. */
export async function openNew(base64: string): Promise<boolean> {
  try {
    await Excel.createWorkbook(base64);
    return true;
  } catch {
    // Excel on an iPad has no second window, and some organisations allow none.
    return false;
  }
}
