import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { CaseView } from '../cases/case-view.js';
import { IdentifiersView } from '../identifiers/identifiers-view.js';
import { MemberDetail } from '../members/member-detail.js';
import { MembersView } from '../members/members-view.js';
import { PathView } from '../path/path-view.js';
import { PictureTable } from '../picture/picture-table.js';
import { PictureView } from '../picture/picture-view.js';
import { useKeys } from '../shell/use-keys.js';
import { removedCount } from '../whatif/removal.js';
import { WhatIfView } from '../whatif/whatif-view.js';
import { Judgements } from './judgements.js';
import { LineageView } from './lineage-view.js';
import type { RingOfPage } from './ring-query.js';
import { type RingSearch, type RingView, VIEWS } from './ring-search.js';
import { useGo } from './use-go.js';
import { VolumeView } from './volume-view.js';
import { WhyLinked } from './why-linked.js';

const NAMES: Readonly<Record<RingView, string>> = {
  picture: 'Picture',
  members: 'Members',
  identifiers: 'Identifiers',
  whatif: 'What if',
  path: 'Path',
  volume: 'Volumes',
  judgements: 'Judgements',
  lineage: 'Lineage',
  case: 'Case',
};

/** The views of a group, and beside them why it is one, or why the selected account belongs to it. */
export function RingBody({ ring, search }: { readonly ring: RingOfPage; readonly search: RingSearch }) {
  const go = useGo(ring.ringId);
  const { view = 'picture', member } = search;
  useKeys({ c: () => go({ ...search, view: 'case' }) });
  return (
    <div className="ring-body">
      <Tabs
        className="tabs"
        selectedKey={view}
        onSelectionChange={(key) => go({ ...search, view: key as RingView })}
      >
        <TabList aria-label="Views of the ring" className="tab-list">
          {VIEWS.map((name) => (
            <Tab key={name} id={name} className="tab">
              {NAMES[name]}
              {name === 'whatif' && removedCount(search) > 0 && ` (${removedCount(search)})`}
              {name === 'path' && search.pin !== undefined && ` (${search.pin.length})`}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="picture" className="tab-panel">
          <PictureView ring={ring} search={search} />
        </TabPanel>
        <TabPanel id="members" className="tab-panel">
          <MembersView ring={ring} search={search} />
        </TabPanel>
        <TabPanel id="identifiers" className="tab-panel">
          <IdentifiersView ring={ring} search={search} />
        </TabPanel>
        <TabPanel id="whatif" className="tab-panel">
          <WhatIfView ring={ring} search={search} />
        </TabPanel>
        <TabPanel id="path" className="tab-panel">
          <PathView ring={ring} search={search} />
        </TabPanel>
        <TabPanel id="volume" className="tab-panel">
          <VolumeView ring={ring} search={search} />
        </TabPanel>
        <TabPanel id="judgements" className="tab-panel">
          <Judgements judgements={ring.judgements} />
        </TabPanel>
        <TabPanel id="lineage" className="tab-panel">
          <LineageView ring={ring} />
        </TabPanel>
        <TabPanel id="case" className="tab-panel">
          <CaseView ring={ring} />
        </TabPanel>
      </Tabs>
      <aside
        className="beside"
        aria-label={member === undefined ? 'Why it is one ring' : 'Why the account is in it'}
      >
        {member !== undefined ? (
          <MemberDetail ring={ring} search={search} accountId={member} />
        ) : (
          <>
            {view === 'picture' && search.chosen !== undefined && (
              <PictureTable ring={ring} search={search} />
            )}
            {(view !== 'picture' || search.chosen === undefined) && <WhyLinked ring={ring} search={search} />}
            {view === 'picture' && search.chosen === undefined && (
              <PictureTable ring={ring} search={search} />
            )}
          </>
        )}
      </aside>
    </div>
  );
}
