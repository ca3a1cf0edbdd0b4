import { statusNames, type Status } from '../../return/completeness';

/** Done is plain text; only what is still to do has colour, and red is for problems alone (GOV.UK, task list). */
export function StatusTag({ status }: { readonly status: Status }) {
  return <span className={`tag tag-${status}`}>{statusNames[status]}</span>;
}
