import { useMemo, useRef, useState } from 'react';
import type { Channel } from '#graphql/graphql';
import type { RingOfPage } from '../ring/ring-query.js';
import type { RingSearch } from '../ring/ring-search.js';
import { useGo } from '../ring/use-go.js';
import { CanvasPicture } from './canvas-picture.js';
import { drawnSentence } from './drawn-sentence.js';
import type { Summary } from './picture-query.js';
import { PictureTools } from './picture-tools.js';
import { type Camera, fittingCamera, layOut } from './scene.js';
import { useSize } from './use-size.js';

interface PictureFrameProps {
  readonly ring: RingOfPage;
  readonly summary: Summary;
  readonly search: RingSearch;
}

const NONE: readonly Channel[] = [];

/** The picture with its legend and what it leaves out. What is chosen and hidden stands in the address. */
export function PictureFrame({ ring, summary, search }: PictureFrameProps) {
  const go = useGo(ring.ringId);
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const [camera, setCamera] = useState<Camera>();
  const { chosen, hide = NONE } = search;
  const scene = useMemo(
    () => (size ? layOut(summary, hide, size.width, size.height) : undefined),
    [summary, hide, size],
  );
  const zoom = (by: number) => {
    if (!scene) return;
    const from = camera ?? fittingCamera(scene);
    const { x, y } = { x: scene.width / 2, y: scene.height / 2 };
    setCamera({ x: x + (from.x - x) * by, y: y + (from.y - y) * by, radius: from.radius * by });
  };
  const choose = (id: string | undefined) => {
    const { chosen: _, member, ...rest } = search;
    go(id === undefined || id === chosen ? rest : { ...rest, chosen: id });
  };
  return (
    <div className="picture">
      <PictureTools
        ring={ring}
        summary={summary}
        search={search}
        onZoom={zoom}
        onFit={() => setCamera(undefined)}
      />
      <div ref={frame} className="picture-frame">
        {scene && (
          <CanvasPicture
            scene={scene}
            chosen={chosen}
            camera={camera}
            onCamera={setCamera}
            onChoose={choose}
            label="The group as clusters of members and the identifiers that join them; the table beside it says the same"
          />
        )}
      </div>
      {scene && <p className="list-note">{drawnSentence(summary, scene)}</p>}
    </div>
  );
}
