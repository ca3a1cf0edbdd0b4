import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * Takes what is dropped on a place, and says whether files are held over it. A file that misses the place is ignored: else the browser
 * would open it instead of the pane.
 */
export function useDroppedFiles(place: RefObject<HTMLElement | null>, onDrop: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const isInside = ({ target }: Event) => target instanceof Node && (place.current?.contains(target) ?? false);
    const hold = (event: DragEvent) => {
      event.preventDefault();
      setOver(isInside(event));
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (isInside(event) && files.length > 0) latest.current(files);
    };
    window.addEventListener('dragover', hold);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [place]);
  return isOver;
}
