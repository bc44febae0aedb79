import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { whole } from '../format/number.js';
import { saveFile } from './save-file.js';

interface CsvButtonProps {
  /** Without ending. */
  readonly name: string;
  /** Reads all of the list and makes the file; tells how many rows it has so far. */
  readonly make: (onRows: (rows: number) => void, signal: AbortSignal) => Promise<string>;
}

type State = { readonly rows: number } | { readonly failed: string } | undefined;

/** Reads a list to its end and saves it as CSV. A second press stops it. */
export function CsvButton({ name, make }: CsvButtonProps) {
  const [state, setState] = useState<State>();
  const stop = useRef<AbortController>(undefined);
  const press = async () => {
    if (stop.current) {
      stop.current.abort();
      return;
    }
    const controller = new AbortController();
    stop.current = controller;
    setState({ rows: 0 });
    try {
      saveFile(`${name}.csv`, 'text/csv', await make((rows) => setState({ rows }), controller.signal));
      setState(undefined);
    } catch (error) {
      setState(
        controller.signal.aborted ? undefined : { failed: error instanceof Error ? error.message : '' },
      );
    } finally {
      stop.current = undefined;
    }
  };
  const words = state && 'rows' in state ? `Stop (${whole(state.rows)} rows)` : 'CSV';
  return (
    <>
      {state && 'failed' in state && <span role="alert">Not saved: {state.failed}</span>}
      <Button className="button" onPress={() => void press()}>
        <Download aria-hidden="true" /> {words}
      </Button>
    </>
  );
}
