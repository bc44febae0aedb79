import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { whole } from '../format/number.js';
import { dayOfSeconds, daysAfter, seconds } from '../format/time.js';
import { colourOf, useColoursKey } from '../shell/theme.js';
import type { TimeWindow } from './ring-query.js';

interface ExchangePlotProps {
  /** Starts of the days, in seconds since 1970. */
  readonly days: readonly number[];
  readonly exchanges: readonly number[];
  readonly window: TimeWindow;
  readonly onWindow: (window: Required<TimeWindow>) => void;
}

const HEIGHT_PIXELS = 92;
/** A shorter drag is a click that slipped. */
const LEAST_DRAG_PIXELS = 4;

/** Bars a day; dragging over them chooses a window of days. */
export function ExchangePlot({ days, exchanges, window, onWindow }: ExchangePlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const choose = useRef(onWindow);
  choose.current = onWindow;
  const chosen = useRef(window);
  chosen.current = window;
  const colours = useColoursKey();

  useEffect(() => {
    const element = frame.current;
    if (!element || colours === '') return;
    const options = optionsFor(element.clientWidth, choose);
    const ready = (begun: uPlot) => showWindow(begun, chosen.current);
    const made = new uPlot(
      { ...options, hooks: { ...options.hooks, ready: [ready], setSize: [ready] } },
      [[...days], [...exchanges]],
      element,
    );
    plot.current = made;
    const resize = new ResizeObserver(() =>
      made.setSize({ width: element.clientWidth, height: HEIGHT_PIXELS }),
    );
    resize.observe(element);
    return () => {
      resize.disconnect();
      made.destroy();
    };
  }, [days, exchanges, colours]);

  useEffect(() => {
    if (plot.current) showWindow(plot.current, window);
  }, [window]);

  return <div ref={frame} className="plot" aria-hidden="true" />;
}

function showWindow(plot: uPlot, { from, to }: TimeWindow): void {
  const height = plot.bbox.height / devicePixelRatio;
  if (from === undefined && to === undefined) {
    plot.setSelect({ left: 0, top: 0, width: 0, height }, false);
    return;
  }
  const { min = 0, max = 0 } = plot.scales.x ?? {};
  const left = plot.valToPos(Math.max(from === undefined ? min : seconds(from), min), 'x');
  const right = plot.valToPos(Math.min(to === undefined ? max : seconds(to), max), 'x');
  plot.setSelect({ left, top: 0, width: right - left, height }, false);
}

function optionsFor(
  width: number,
  choose: { readonly current: ExchangePlotProps['onWindow'] },
): uPlot.Options {
  const line = colourOf('--line');
  const axis = { stroke: colourOf('--muted'), font: '11px "Inter Variable", sans-serif' };
  return {
    width,
    height: HEIGHT_PIXELS,
    tzDate: (at) => uPlot.tzDate(new Date(at * 1000), 'Etc/UTC'),
    padding: [8, 12, 0, 0],
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
    scales: {
      x: { range: (_plot, min, max) => [min, max + 86_400] },
      // From zero, so that the heights of bars compare as their figures do.
      y: { range: (_plot, _min, max) => [0, Math.max(max * 1.05, 1)] },
    },
    axes: [
      {
        ...axis,
        size: 26,
        grid: { show: false },
        ticks: { stroke: line, size: 4 },
        values: (_plot, splits) => splits.map((at) => dayOfSeconds(at).slice(5)),
        incrs: [1, 2, 7, 14, 28, 56, 112, 224].map((step) => step * 86_400),
        space: 56,
      },
      {
        ...axis,
        size: 52,
        space: 24,
        grid: { stroke: line, width: 1 },
        ticks: { show: false },
        values: (_plot, splits) => splits.map((value) => whole(value)),
      },
    ],
    series: [
      {},
      {
        fill: colourOf('--bar'),
        stroke: colourOf('--bar'),
        width: 0,
        points: { show: false },
        paths: uPlot.paths.bars!({ size: [0.85, 60], align: 1 }),
      },
    ],
    hooks: {
      setSelect: [
        (plot) => {
          const { left, width: dragged } = plot.select;
          if (dragged < LEAST_DRAG_PIXELS) return;
          const from = dayOfSeconds(plot.posToVal(left, 'x'));
          const last = dayOfSeconds(plot.posToVal(left + dragged, 'x'));
          choose.current({ from, to: daysAfter(last, 1) });
        },
      ],
    },
  };
}
