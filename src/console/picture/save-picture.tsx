import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { RingOfPage } from '../ring/ring-query.js';
import type { RingSearch } from '../ring/ring-search.js';
import { saveFile } from '../save/save-file.js';
import { drawnSentence } from './drawn-sentence.js';
import { emphasisOf } from './emphasis.js';
import { picturePng, pictureSvg } from './picture-file.js';
import type { Summary } from './picture-query.js';
import { layOut } from './scene.js';

interface SavePictureProps {
  readonly ring: RingOfPage;
  readonly summary: Summary;
  readonly search: RingSearch;
}

/** A page held across: the file does not depend on how large the window is. */
const WIDTH_PIXELS = 1_600;
const HEIGHT_PIXELS = 1_000;

/** Saves the whole picture, with what is chosen and hidden, in the colours that show. */
export function SavePicture({ ring, summary, search }: SavePictureProps) {
  const [failed, setFailed] = useState(false);
  const { ringId, run } = ring;
  const save = async (format: 'png' | 'svg') => {
    const scene = layOut(summary, search.hide ?? [], WIDTH_PIXELS, HEIGHT_PIXELS);
    const of = `Ring ${ringId}, run ${run.sequence}${run.watermark === null ? '' : `, data to ${run.watermark}`}`;
    const caption = [of, drawnSentence(summary, scene)];
    const file = { scene, emphasis: emphasisOf(scene, search.chosen), caption };
    const name = `ring-${ringId}.${format}`;
    try {
      if (format === 'svg') saveFile(name, 'image/svg+xml', pictureSvg(file));
      else saveFile(name, 'image/png', await picturePng(file));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      {failed && <span role="alert">The browser could not make the file.</span>}
      {(['png', 'svg'] as const).map((format) => (
        <Button key={format} className="button quiet" onPress={() => void save(format)}>
          <Download aria-hidden="true" /> <span className="visually-hidden">Save the picture as </span>
          {format.toUpperCase()}
        </Button>
      ))}
    </>
  );
}
