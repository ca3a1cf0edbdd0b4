/** The colours of a copy, whatever the pane's are at the moment: it is pasted on white. */
const onWhite = '--ground:#ffffff;--ink:#242424;--ink-2:#616161;--track:#d3dedd;--brand:#006b68;--good:#0e700e;';
const letters = "font-family:'Segoe UI',-apple-system,Roboto,'Helvetica Neue',Arial,sans-serif;";
/** Dots for every unit of the drawing, so that it is sharp on paper. */
const dots = 3;

/** Copies a drawing as a picture, or downloads it where copying is not allowed. */
export async function copyPicture(drawing: SVGSVGElement, fileName: string): Promise<'copied' | 'downloaded' | 'failed'> {
  const picture = pngOf(drawing);
  try {
    // Given the promise, not its outcome: Safari allows copying only while the press is being answered.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return 'copied';
  } catch {
    return picture.then(
      (png) => download(png, fileName),
      () => 'failed',
    );
  }
}

/** The drawing as a PNG. Rejects where this browser cannot draw it. */
async function pngOf(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standingAlone(drawing, width, height))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const margin = 16;
  canvas.width = (width + 2 * margin) * dots;
  canvas.height = (height + 2 * margin) * dots;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser draws no pictures');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, margin * dots, margin * dots, width * dots, height * dots);
  return new Promise((resolve, reject) => canvas.toBlob((png) => (png === null ? reject(new Error('No picture came of it')) : resolve(png)), 'image/png'));
}

/** The drawing as a file of its own: with its size, its letters and the colours of a copy. */
function standingAlone(drawing: SVGSVGElement, width: number, height: number): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width * dots));
  copy.setAttribute('height', String(height * dots));
  copy.setAttribute('style', onWhite + letters);
  return new XMLSerializer().serializeToString(copy);
}

function download(png: Blob, fileName: string): 'downloaded' {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(png);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return 'downloaded';
}
