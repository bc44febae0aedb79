import { useEffect, useRef, useState } from 'react';
import { useColoursKey } from '../shell/theme.js';
import { emphasisOf } from './emphasis.js';
import { paint } from './paint.js';
import { currentPalette } from './palette.js';
import { type Camera, fittingCamera, hit, type Scene } from './scene.js';

interface CanvasPictureProps {
  readonly scene: Scene;
  readonly chosen: string | undefined;
  readonly label: string;
  readonly camera: Camera | undefined;
  readonly onCamera: (camera: Camera) => void;
  /** Called with the id of a hub or cluster, or with nothing for a click beside them. */
  readonly onChoose: (id: string | undefined) => void;
}

const SLIP_PIXELS = 4;
const ZOOM_A_NOTCH = 1.0015;
const MOST_ZOOM = 30;

/** The picture itself: pointer only, since all in it stands in the table beside it too. */
export function CanvasPicture({ scene, chosen, label, camera, onCamera, onChoose }: CanvasPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drag = useRef<{ readonly x: number; readonly y: number; readonly from: Camera; moved: boolean }>(
    undefined,
  );
  const [hovered, setHovered] = useState<string>();
  const colours = useColoursKey();
  const view = camera ?? fittingCamera(scene);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || colours === '') return;
    const focus = hovered ?? chosen;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, scene.width, scene.height);
    paint(context, scene, view, currentPalette(), emphasisOf(scene, focus));
  });

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const zoom = (event: WheelEvent) => {
      event.preventDefault();
      const fit = fittingCamera(scene).radius;
      const radius = Math.min(
        Math.max(view.radius * ZOOM_A_NOTCH ** -event.deltaY, fit * 0.8),
        fit * MOST_ZOOM,
      );
      const by = radius / view.radius;
      const { offsetX, offsetY } = event;
      onCamera({ x: offsetX - (offsetX - view.x) * by, y: offsetY - (offsetY - view.y) * by, radius });
    };
    element.addEventListener('wheel', zoom, { passive: false });
    return () => element.removeEventListener('wheel', zoom);
  }, [scene, view, onCamera]);

  const at = ({ nativeEvent }: React.PointerEvent) =>
    hit(scene, view, nativeEvent.offsetX, nativeEvent.offsetY);
  return (
    <canvas
      ref={canvas}
      className="picture-canvas"
      role="img"
      aria-label={label}
      width={Math.round(scene.width * devicePixelRatio)}
      height={Math.round(scene.height * devicePixelRatio)}
      style={{ width: scene.width, height: scene.height, cursor: hovered === undefined ? 'grab' : 'pointer' }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, y: event.clientY, from: view, moved: false };
      }}
      onPointerMove={(event) => {
        const held = drag.current;
        if (!held) {
          setHovered(at(event));
          return;
        }
        const [x, y] = [event.clientX - held.x, event.clientY - held.y];
        held.moved ||= Math.hypot(x, y) > SLIP_PIXELS;
        if (held.moved) onCamera({ ...held.from, x: held.from.x + x, y: held.from.y + y });
      }}
      onPointerUp={(event) => {
        if (drag.current?.moved === false) onChoose(at(event));
        drag.current = undefined;
      }}
      onPointerLeave={() => setHovered(undefined)}
    />
  );
}
