/** Scripts that a page runs to measure itself. Times are milliseconds. */

/** After a change has been painted: two frames later at the latest. */
const PAINTED = 'const painted = (done) => requestAnimationFrame(() => requestAnimationFrame(done));';

/** Waits for an element to be there and painted; the time since the page began to load. */
export function whenShown(selector: string): string {
  return `new Promise((resolve) => {
    ${PAINTED}
    const look = () =>
      document.querySelector(${JSON.stringify(selector)})
        ? painted(() => resolve(performance.now()))
        : requestAnimationFrame(look);
    look();
  })`;
}

/** Clicks something and waits until something else is there and painted; the time between. */
export function clickUntilShown(click: string, selector: string): string {
  return `new Promise((resolve) => {
    ${PAINTED}
    const began = performance.now();
    document.querySelector(${JSON.stringify(click)}).click();
    const look = () =>
      document.querySelector(${JSON.stringify(selector)})
        ? painted(() => resolve(performance.now() - began))
        : requestAnimationFrame(look);
    look();
  })`;
}

export interface Scrolled {
  readonly frames: number;
  /** Frames with a gap between the rows in view. */
  readonly blankFrames: number;
  /** Frames in which the table stood at the end of what was read while there was more. */
  readonly waitingFrames: number;
  readonly longestFrameMs: number;
  readonly seconds: number;
  readonly rows: number;
}

/** Scrolls a table to its end, so many pixels a frame, and looks for blank rows in every frame. */
export function scrollThrough(grid: string, pixelsAFrame: number): string {
  return `new Promise((resolve) => {
    const grid = document.querySelector(${JSON.stringify(grid)});
    const total = Number(grid.getAttribute('aria-rowcount'));
    const head = grid.querySelector('.grid-head').getBoundingClientRect().height;
    const began = performance.now();
    let last = began;
    const result = { frames: 0, blankFrames: 0, waitingFrames: 0, longestFrameMs: 0, seconds: 0, rows: total - 1 };
    const frame = (now) => {
      result.frames += 1;
      result.longestFrameMs = Math.max(result.longestFrameMs, now - last);
      last = now;
      const view = grid.getBoundingClientRect();
      const rows = [...grid.querySelectorAll('.grid-body .grid-row')];
      const tops = rows.map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
      const shown = tops.filter(({ top, bottom }) => bottom > view.top + head && top < view.bottom);
      const covered = shown.reduce((sum, { top, bottom }) =>
        sum + Math.min(bottom, view.bottom) - Math.max(top, view.top + head), 0);
      const bottom = grid.scrollTop + grid.clientHeight >= grid.scrollHeight - 1;
      if (!bottom && covered < grid.clientHeight - head - 2) result.blankFrames += 1;
      const end = rows.some((row) => Number(row.getAttribute('aria-rowindex')) === total);
      if (bottom && !end) result.waitingFrames += 1;
      if (bottom && end) {
        result.seconds = (now - began) / 1000;
        resolve(result);
        return;
      }
      grid.scrollTop += ${pixelsAFrame};
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  })`;
}
