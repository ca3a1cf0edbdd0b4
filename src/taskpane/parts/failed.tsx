import { Notice } from './notice';

/** Why something could not be done, told as it appears. The region is there before, so that it is. */
export function Failed({ why }: { readonly why: string | undefined }) {
  return (
    <div role="alert">
      {why !== undefined && (
        <Notice tone="attention">
          <p>{why}</p>
        </Notice>
      )}
    </div>
  );
}
