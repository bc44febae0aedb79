import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { PartsTable } from '../elements/parts-table.js';
import { percent, whole } from '../format/number.js';
import { named, shortRing } from '../format/words.js';
import { stackDays } from './stack-days.js';
import { StackedChart } from './stacked-chart.js';
import { sumParts } from './sum-parts.js';
import type { VolumeRing } from './volumes-query.js';

/** Layers that the eye can still tell apart. */
const RINGS_APART = 5;

/** The groups' volumes as layers over time, and in figures. */
export function VolumeParts({ rings }: { readonly rings: readonly VolumeRing[] }) {
  const stacked = useMemo(
    () =>
      stackDays(
        rings.map(({ ringId, volumeSeries }) => ({ name: shortRing(ringId), points: volumeSeries })),
        RINGS_APART,
      ),
    [rings],
  );
  const all = rings.reduce((sum, { volume }) => sum + Number(volume?.exchanges ?? 0), 0);
  const models = rings.flatMap(({ volume }) =>
    (volume?.byModel ?? []).map(({ model, ...part }) => ({ ...part, name: named(model) })),
  );
  const capabilities = rings.flatMap(({ volume }) =>
    (volume?.byCapability ?? []).map(({ capability, ...part }) => ({ ...part, name: named(capability) })),
  );
  return (
    <>
      <figure className="chart">
        <figcaption className="legend">
          {stacked.layers.map(({ name }, layer) => (
            <span key={name}>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <rect width="10" height="10" rx="2" className={`layer layer-${layer}`} />
              </svg>{' '}
              <span className="id">{name}</span>
            </span>
          ))}
          <span className="muted">Exchanges a day (UTC)</span>
        </figcaption>
        <StackedChart
          stacked={stacked}
          label={`Exchanges a day of ${rings.length} groups, ${whole(all)} in all`}
        />
      </figure>
      <div className="parts">
        <PartsTable name="Model" parts={sumParts(models)} />
        <PartsTable name="Capability" parts={sumParts(capabilities)} />
      </div>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col" className="number">
                Accounts
              </th>
              <th scope="col" className="number">
                Exchanges
              </th>
              <th scope="col" className="number">
                Share of these groups
              </th>
            </tr>
          </thead>
          <tbody>
            {rings.map(({ ringId, accountCount, volume }) => (
              <tr key={ringId}>
                <th scope="row">
                  <Link to="/rings/$ringId" params={{ ringId }} className="id">
                    {shortRing(ringId)}
                  </Link>
                </th>
                <td className="number">{whole(accountCount)}</td>
                <td className="number">{whole(volume?.exchanges ?? 0)}</td>
                <td className="number">{percent(all === 0 ? 0 : Number(volume?.exchanges ?? 0) / all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
