import { Figure } from '../elements/figure.js';
import { compact, percent, times, whole } from '../format/number.js';
import { day } from '../format/time.js';
import type { RingOfPage } from './ring-query.js';

/** The headline figures of a group, those of one run. */
export function RingFigures({ ring }: { readonly ring: RingOfPage }) {
  const { volume } = ring;
  return (
    <dl className="figures">
      <Figure
        name="Accounts"
        value={whole(ring.accountCount)}
        note={`${whole(ring.coreCount)} core, ${whole(ring.attachedCount)} attached`}
      />
      {volume && (
        <>
          <Figure
            name="Exchanges"
            value={compact(volume.exchanges)}
            exact={whole(volume.exchanges)}
            note={share(ring)}
          />
          <Figure name="Tokens in" value={compact(volume.inputTokens)} exact={whole(volume.inputTokens)} />
          <Figure name="Tokens out" value={compact(volume.outputTokens)} exact={whole(volume.outputTokens)} />
        </>
      )}
      <Figure
        name="Exposure"
        value={compact(Math.round(ring.exposure))}
        note="exchanges of 7 days × confidence"
      />
      <Figure name="Growth" value={times(ring.growth)} note="week on week" />
      <Figure
        name="Active"
        value={ring.firstActivityAt === null ? 'never' : day(ring.firstActivityAt)}
        note={ring.lastActivityAt === null ? undefined : `to ${day(ring.lastActivityAt)}`}
      />
      <Figure name="Found" value={day(ring.firstDetectedAt)} />
    </dl>
  );
}

function share({ shareOfAllTraffic }: RingOfPage): string | undefined {
  return shareOfAllTraffic === null ? undefined : `${percent(shareOfAllTraffic)} of all traffic`;
}
