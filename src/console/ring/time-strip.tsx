import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { DayBox } from '../elements/day-box.js';
import { type Count, counted, percent, whole } from '../format/number.js';
import { day, daysAfter, seconds } from '../format/time.js';
import { useKeys } from '../shell/use-keys.js';
import { DaysTable } from './days-table.js';
import { ExchangePlot } from './exchange-plot.js';
import { type RingOfPage, type TimeWindow, windowQuery } from './ring-query.js';
import type { RingSearch } from './ring-search.js';

/** The exchanges of a group day by day, and a window over them that the volumes keep to. */
export function TimeStrip({ ring, search }: { readonly ring: RingOfPage; readonly search: RingSearch }) {
  const navigate = useNavigate();
  const { from, to, ...rest } = search;
  const window = useMemo(() => ({ ...(from && { from }), ...(to && { to }) }), [from, to]);
  const { ringId, volumeSeries } = ring;
  const days = useMemo(() => volumeSeries.map(({ at }) => seconds(at)), [volumeSeries]);
  const exchanges = useMemo(() => volumeSeries.map((point) => Number(point.exchanges)), [volumeSeries]);
  const choose = (chosen: TimeWindow) =>
    void navigate({ to: '/rings/$ringId', params: { ringId }, search: { ...rest, ...chosen } });
  const windowed = from !== undefined || to !== undefined;
  useKeys(windowed && search.member === undefined ? { Escape: () => choose({}) } : {});

  const first = volumeSeries[0];
  const last = volumeSeries.at(-1);
  if (!first || !last) return <p className="muted">Its members had no exchange.</p>;
  return (
    <section className="strip" aria-label="Exchanges by day">
      <div className="strip-head">
        <h2>Exchanges a day</h2>
        <DayBox
          label="From"
          value={from}
          placeholder={day(first.at)}
          onChange={(chosen) => choose({ ...(chosen && { from: chosen }), ...(to && { to }) })}
        />
        <DayBox
          label="To before"
          value={to}
          placeholder={daysAfter(last.at, 1)}
          onChange={(chosen) => choose({ ...(from && { from }), ...(chosen && { to: chosen }) })}
        />
        {windowed ? (
          <>
            <WindowFigures ring={ring} window={window} />
            <Button className="button" onPress={() => choose({})}>
              All days
            </Button>
          </>
        ) : (
          <span className="muted">Drag over the bars to look at a window of days. Days are UTC.</span>
        )}
        <span className="spacer" />
        <DaysTable series={volumeSeries} />
      </div>
      <ExchangePlot days={days} exchanges={exchanges} window={window} onWindow={choose} />
    </section>
  );
}

function WindowFigures({ ring, window }: { readonly ring: RingOfPage; readonly window: TimeWindow }) {
  const { data, isPlaceholderData, error } = useQuery(windowQuery(ring.ringId, window));
  if (error && !data) return <span role="alert">{error.message}</span>;
  const all = Number(ring.volume?.exchanges ?? 0);
  return (
    <span role="status" className={isPlaceholderData ? 'muted' : undefined}>
      {data
        ? `In the window: ${counted(data.exchanges, 'exchange')} (${percent(all === 0 ? 0 : Number(data.exchanges) / all)}) by ${counted(data.accounts, 'account')}${before(data.beforeJoining)}`
        : 'Adding up…'}
    </span>
  );
}

/** Whole accounts count, so that a part may lie before the account joined; said only when there is one. */
function before(exchanges: Count): string {
  return Number(exchanges) === 0 ? '' : `, ${whole(exchanges)} before joining`;
}
