import { Link } from '@tanstack/react-router';
import { PRIORITIES } from '../cases/case-words.js';
import { sinceWords } from '../cases/since-words.js';
import { StateMark } from '../cases/state-mark.js';
import { Channels } from '../elements/channels.js';
import { ReadingMark } from '../elements/reading-mark.js';
import { Sparkline } from '../elements/sparkline.js';
import { compact, percent, times, whole } from '../format/number.js';
import { day } from '../format/time.js';
import { shortRing } from '../format/words.js';
import type { QueueRing } from './queue-query.js';
import { lastDays } from './trend.js';

const TREND_DAYS = 60;

/** One group of the queue. */
export function QueueRow({
  ring,
  watermark,
}: {
  readonly ring: QueueRing;
  readonly watermark: string | null;
}) {
  const trend = lastDays(ring.volumeSeries, watermark, TREND_DAYS);
  const exchanges = ring.volume?.exchanges ?? 0;
  return (
    <tr>
      <th scope="row">
        <Link
          to="/rings/$ringId"
          params={{ ringId: ring.ringId }}
          title={ring.ringId}
          className="id"
          data-row-link
        >
          {shortRing(ring.ringId)}
        </Link>
        <span className="row-note">found {day(ring.firstDetectedAt)}</span>
      </th>
      <td>
        <StateMark state={ring.case.state} />
        <span className="row-note">
          {ring.case.assignee ?? 'nobody'}
          {ring.case.priority !== 'NORMAL' && `, ${PRIORITIES[ring.case.priority].toLowerCase()}`}
          {ring.case.needsReview && <strong className="warn"> needs a look</strong>}
        </span>
      </td>
      <td>
        <NewToYou since={ring.sinceLooked} />
      </td>
      <td>
        <ReadingMark reading={ring.reading} />
      </td>
      <td className="number strong">{whole(Math.round(ring.exposure))}</td>
      <td className="number">
        {whole(ring.accountCount)}
        <span className="row-note">{whole(ring.coreCount)} core</span>
      </td>
      <td className="number" title={whole(exchanges)}>
        {compact(exchanges)}
      </td>
      <td>
        <Sparkline
          values={trend}
          label={`Exchanges a day over ${TREND_DAYS} days, at most ${whole(Math.max(...trend, 0))}`}
        />
      </td>
      <td className={`number ${(ring.growth ?? 0) > 1.2 ? 'rising' : ''}`}>{times(ring.growth)}</td>
      <td>
        <Channels channels={ring.channels} short />
      </td>
      <td className="number">{percent(ring.confidence)}</td>
      <td className="number">{ring.lastActivityAt === null ? 'never' : day(ring.lastActivityAt)}</td>
    </tr>
  );
}

/** What is new since the reader looked. */
function NewToYou({ since }: { readonly since: QueueRing['sinceLooked'] }) {
  if (since === null) return <span className="unseen">not looked at</span>;
  const words = sinceWords(since);
  return (
    <>
      {words === '' ? <span className="muted">nothing</span> : <strong>{words}</strong>}
      <span className="row-note">since {day(since.at)}</span>
    </>
  );
}
