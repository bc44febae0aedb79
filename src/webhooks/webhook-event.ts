/** What may be told of a ring. */
export type WebhookType = 'ring.created' | 'ring.grew' | 'ring.merged' | 'ring.split';

/** An event as the outbox takes it. */
export interface NewEvent {
  /** Unique, the same at every attempt: the receiver tells repetitions by it. */
  readonly eventId: string;
  /** Events of one ring are sent in order. */
  readonly ringId: string;
  readonly type: WebhookType;
  /** The body, JSON. */
  readonly payload: string;
}

/** An event that waits. */
export interface WaitingEvent extends Omit<NewEvent, 'type'> {
  readonly type: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** That failed. */
  readonly attempts: number;
}
