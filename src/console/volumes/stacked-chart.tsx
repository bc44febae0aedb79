import { compact, whole } from '../format/number.js';
import type { StackedDays } from './stack-days.js';

const WIDTH = 1200;
const HEIGHT = 220;
const LEFT = 56;
const BOTTOM = 22;
const TOP = 10;
/** A label every so many pixels, so that none touches the next. */
const LABEL_PIXELS = 70;

/** Layers of bars a day, the first at the bottom. The tables below say the same in figures. */
export function StackedChart({ stacked, label }: { readonly stacked: StackedDays; readonly label: string }) {
  const { days, layers } = stacked;
  const sums = days.map((_, at) => layers.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const top = niceTop(Math.max(...sums, 1));
  const step = (WIDTH - LEFT) / Math.max(days.length, 1);
  const y = (value: number) => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  const every = Math.max(1, Math.ceil(LABEL_PIXELS / step));
  const bottoms = days.map(() => 0);
  return (
    <svg className="stacked" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[0, top / 2, top].map((value) => (
        <g key={value}>
          <path d={`M${LEFT} ${y(value)}H${WIDTH}`} className="gridline" />
          <text x={LEFT - 8} y={y(value) + 4} textAnchor="end">
            {compact(value)}
          </text>
        </g>
      ))}
      {layers.map(({ name, values }, layer) => (
        <path
          key={name}
          className={`layer layer-${layer}`}
          d={values.map((value, at) => bar(at, value)).join('')}
        >
          <title>{name}</title>
        </path>
      ))}
      {days.map((name, at) => (
        <g key={name}>
          {at % every === 0 && (
            <text x={LEFT + (at + 0.5) * step} y={HEIGHT - 6} textAnchor="middle">
              {name.slice(5)}
            </text>
          )}
          <rect className="hover" x={LEFT + at * step} y={TOP} width={step} height={HEIGHT - TOP - BOTTOM}>
            <title>{`${name}: ${whole(sums[at] ?? 0)} exchanges`}</title>
          </rect>
        </g>
      ))}
    </svg>
  );

  function bar(at: number, value: number): string {
    const from = bottoms[at] ?? 0;
    bottoms[at] = from + value;
    if (value === 0) return '';
    const x = LEFT + at * step + step * 0.08;
    return `M${x.toFixed(1)} ${y(from).toFixed(1)}V${y(from + value).toFixed(1)}h${(step * 0.84).toFixed(1)}V${y(from).toFixed(1)}z`;
  }
}

/** The next of 1, 2 and 5 times a power of ten. */
function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5, 10].find((factor) => factor * power >= most) ?? 10) * power;
}
