import { counted, whole } from '../format/number.js';

interface ListNoteProps {
  readonly shown: number;
  readonly total: number;
  readonly one: string;
  readonly many?: string;
}

/** How much of a list shows, and how to get the rest. */
export function ListNote({ shown, total, one, many }: ListNoteProps) {
  return (
    <p className="list-note" role="status">
      {shown === total
        ? `All ${counted(total, one, many)} read`
        : `${whole(shown)} of ${counted(total, one, many)} read; the rest comes as you scroll`}
    </p>
  );
}
