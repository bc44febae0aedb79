/** A part of a whole as a bar; beside it stands the figure. */
export function Bar({ part, colour = 'var(--bar)' }: { readonly part: number; readonly colour?: string }) {
  const width = Math.min(Math.max(part, 0), 1) * 100;
  return (
    <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="8" className="bar-ground" />
      <rect width={width} height="8" fill={colour} />
    </svg>
  );
}
