import { callWords } from '../words/call';

/** The workbook did not take the notes: why, and that nothing typed is lost. */
export function NotKept({ message }: { readonly message: string }) {
  return (
    <div className="error-summary" role="alert">
      <h3>{callWords.notKept}</h3>
      <p>{message}</p>
      <p>{callWords.stillTyped}</p>
    </div>
  );
}
