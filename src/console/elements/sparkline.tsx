interface SparklineProps {
  readonly values: readonly number[];
  /** The same in words. */
  readonly label: string;
}

const WIDTH = 120;
const HEIGHT = 24;

/** A trend in the height of a line of text: one bar a value, the highest as high as the line. */
export function Sparkline({ values, label }: SparklineProps) {
  const most = Math.max(...values, 1);
  const step = WIDTH / Math.max(values.length, 1);
  const bars = values
    .map((value, at) => {
      const height = value === 0 ? 0 : Math.max(1, (value / most) * HEIGHT);
      return `M${(at * step).toFixed(2)} ${HEIGHT}v${(-height).toFixed(2)}h${(step * 0.8).toFixed(2)}V${HEIGHT}z`;
    })
    .join('');
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path d={`M0 ${HEIGHT - 0.25}H${WIDTH}`} className="sparkline-base" />
      <path d={bars} />
    </svg>
  );
}
