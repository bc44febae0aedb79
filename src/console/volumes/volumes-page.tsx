import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Answer } from '../elements/answer.js';
import { DayBox } from '../elements/day-box.js';
import { RunNote } from '../elements/run-note.js';
import { useTitle } from '../elements/use-title.js';
import { counted } from '../format/number.js';
import { READINGS } from '../format/words.js';
import { ALL_READINGS } from '../queue/queue-search.js';
import { VolumeParts } from './volume-parts.js';
import { volumesQuery } from './volumes-query.js';
import type { VolumesSearch } from './volumes-search.js';

const route = getRouteApi('/volumes');

/** What all groups together took over time, by group, model and capability. */
export function VolumesPage() {
  const navigate = useNavigate();
  const search = route.useSearch();
  const query = useQuery(volumesQuery(search));
  useTitle('Volumes');
  const go = (changed: { readonly [Name in keyof VolumesSearch]?: VolumesSearch[Name] | undefined }) =>
    void navigate({ to: '/volumes', search: readable({ ...search, ...changed }) });
  const run = query.data?.nodes[0]?.run;
  return (
    <section className="page" aria-busy={query.isPlaceholderData}>
      <header className="page-head">
        <h1>Volumes</h1>
        {query.data && (
          <p className="muted" role="status">
            {query.data.totalCount > query.data.nodes.length
              ? `The ${query.data.nodes.length} groups with most exchanges of ${query.data.totalCount}`
              : counted(query.data.totalCount, 'group')}
            {run && (
              <>
                {' · '}
                <RunNote run={run} />
              </>
            )}
          </p>
        )}
      </header>
      <div className="filters" role="group" aria-label="Filters">
        <ToggleButtonGroup
          aria-label="Read as"
          className="toggles"
          selectionMode="multiple"
          selectedKeys={search.readings ?? ['RING']}
          disallowEmptySelection
          onSelectionChange={(keys) => go({ readings: ALL_READINGS.filter((reading) => keys.has(reading)) })}
        >
          {ALL_READINGS.map((reading) => (
            <ToggleButton key={reading} id={reading} className="toggle">
              {READINGS[reading]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <DayBox label="From" value={search.from} placeholder="first day" onChange={(from) => go({ from })} />
        <DayBox label="To before" value={search.to} placeholder="the end" onChange={(to) => go({ to })} />
      </div>
      <Answer query={query} what="the volumes">
        {({ nodes }) =>
          nodes.length === 0 ? (
            <p className="notice">The newest run found no such group.</p>
          ) : (
            <VolumeParts rings={nodes} />
          )
        }
      </Answer>
    </section>
  );
}

function readable(
  search: { readonly [Name in keyof VolumesSearch]?: VolumesSearch[Name] | undefined },
): VolumesSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
