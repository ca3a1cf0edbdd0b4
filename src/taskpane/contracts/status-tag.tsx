import { standingNames, type Standing } from '../../return/finding-out';

/** Done is plain text; only what is still to do has colour, and red is for problems alone (GOV.UK, task list). */
export function StatusTag({ standing }: { readonly standing: Standing }) {
  return <span className={`tag tag-${standing}`}>{standingNames[standing]}</span>;
}
