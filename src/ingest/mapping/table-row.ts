import type { Rejection } from '../../domain/rejection.js';
import type { Cell } from './cell-value.js';

/** A row of a table, or why there is none. `number` is what tells it apart to people: its first line, or its place. */
export type TableRow =
  | { readonly number: number; readonly cells: readonly Cell[] }
  | { readonly number: number; readonly fault: Rejection };
