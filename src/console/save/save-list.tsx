import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import { whole } from '../format/number.js';
import { type ListFormat, type ListTable, listFile } from './list-file.js';
import { type ReadList, type ReadPage, readList } from './read-list.js';
import { saveFile } from './save-file.js';

interface SaveListProps<Row> {
  readonly table: ListTable<Row>;
  readonly readPage: ReadPage<Row>;
}

type State<Row> =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly rows: number; readonly total: number }
  | { readonly step: 'cut'; readonly format: ListFormat; readonly list: ReadList<Row> };

const IDLE = { step: 'idle' } as const;

/** Reads a list to its end and saves it. It can be stopped; what was read by then is saved only when asked for. */
export function SaveList<Row>({ table, readPage }: SaveListProps<Row>) {
  const [state, setState] = useState<State<Row>>(IDLE);
  const stop = useRef<AbortController>(undefined);
  const save = (format: ListFormat, list: ReadList<Row>) => {
    const { name, type, text } = listFile(format, table, list);
    saveFile(name, type, text);
    setState(IDLE);
  };
  const read = async (format: ListFormat) => {
    const controller = new AbortController();
    stop.current = controller;
    setState({ step: 'reading', rows: 0, total: 0 });
    const progress = (rows: number, total: number) => setState({ step: 'reading', rows, total });
    const list = await readList(readPage, progress, controller.signal);
    if (list.cut === undefined) save(format, list);
    else setState({ step: 'cut', format, list });
  };
  if (state.step === 'reading') {
    return (
      <span className="saving">
        <Reading rows={state.rows} total={state.total} />
        <Button className="button" onPress={() => stop.current?.abort()}>
          Stop
        </Button>
      </span>
    );
  }
  if (state.step === 'cut') {
    const { format, list } = state;
    return (
      <span className="saving" role="alert">
        {whole(list.rows.length)} of {whole(list.total)} rows read: {list.cut}.
        {list.rows.length > 0 && (
          <Button className="button" onPress={() => save(format, list)}>
            Save these
          </Button>
        )}
        <Button className="button quiet" onPress={() => setState(IDLE)}>
          Save nothing
        </Button>
      </span>
    );
  }
  return (
    <span className="saving">
      {(['csv', 'json'] as const).map((format) => (
        <Button key={format} className="button" onPress={() => void read(format)}>
          <Download aria-hidden="true" /> <span className="visually-hidden">Save as </span>
          {format.toUpperCase()}
        </Button>
      ))}
    </span>
  );
}

function Reading({ rows, total }: { readonly rows: number; readonly total: number }) {
  const part = total === 0 ? 0 : rows / total;
  return (
    <ProgressBar
      aria-label="Rows read"
      value={rows}
      maxValue={Math.max(total, 1)}
      valueLabel={`${whole(rows)} of ${whole(total)}`}
      className="progress"
    >
      <span className="number">
        {whole(rows)} of {whole(total)}
      </span>
      <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="8" className="bar-ground" />
        <rect width={part * 100} height="8" fill="var(--accent)" />
      </svg>
    </ProgressBar>
  );
}
