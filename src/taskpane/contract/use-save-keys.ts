import { useEffect, type RefObject } from 'react';

/** Ctrl+Enter (on a Mac also Cmd+Enter) in any of a form's fields does what its button does: Enter alone begins a new line in some of them. */
export function useSaveKeys(form: RefObject<HTMLFormElement>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, isComposing, repeat, target } = event;
      if (key !== 'Enter' || !(ctrlKey || metaKey) || isComposing || repeat) return;
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || target.form !== form.current) return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [form]);
}
