/** Says what is being read. It shows only after a moment, since most answers are there by then. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <p className="notice loading" role="status">
      <span className="spinner" aria-hidden="true" /> Reading {what}…
    </p>
  );
}
