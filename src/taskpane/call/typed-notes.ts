import type { DraftStorage } from '../drafts/draft-store';

/** What is typed for a contract and not yet added to the notes, kept in the browser of the person typing through whatever they look at meanwhile. */
export interface TypedNote {
  read(): string;
  write(text: string): void;
}

/** @param name keeps the notes of different contracts, returns, and places the pane runs in, apart */
export function typedNote(storage: DraftStorage, name: string): TypedNote {
  const key = `${name}:call-note`;
  return {
    read() {
      try {
        return storage.getItem(key) ?? '';
      } catch {
        return '';
      }
    },
    write(text) {
      try {
        if (text === '') storage.removeItem(key);
        else storage.setItem(key, text);
      } catch {
        // Storage is full or blocked: what is typed stays for as long as it is on screen.
      }
    },
  };
}
