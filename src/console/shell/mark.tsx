/** The sign of the product: three accounts on one ring. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <circle cx="16" cy="16" r="10.5" stroke="var(--accent)" strokeWidth="3" />
      <circle cx="16" cy="5.5" r="4" fill="var(--kind-payment)" />
      <circle cx="6.9" cy="21.3" r="4" fill="var(--accent)" />
      <circle cx="25.1" cy="21.3" r="4" fill="var(--kind-ip)" />
    </svg>
  );
}
