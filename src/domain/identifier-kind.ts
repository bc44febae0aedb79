/** The four independent families of evidence. Values of one channel mostly repeat each other; channels add up. */
export const CHANNELS = ['payment', 'network', 'device', 'prompt'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface IdentifierKindSpec {
  readonly channel: Channel;
  /** May an `identifier` record name this kind? The others arrive only as fields of an exchange. */
  readonly ownRecord: boolean;
  /** Prompt traces are mostly seen once: they stay out of the graph until a second account shows the same value. */
  readonly heldBackUntilShared: boolean;
  /** Are the distinct hours of use kept beside the distinct days? */
  readonly keepsHours: boolean;
}

/** The closed registry of identifier kinds. A new kind is one entry here and its test. */
export const IDENTIFIER_KINDS = {
  paymentInstrument: { channel: 'payment', ownRecord: true, heldBackUntilShared: false, keepsHours: false },
  ip: { channel: 'network', ownRecord: true, heldBackUntilShared: false, keepsHours: false },
  device: { channel: 'device', ownRecord: true, heldBackUntilShared: false, keepsHours: false },
  promptFingerprint: { channel: 'prompt', ownRecord: true, heldBackUntilShared: true, keepsHours: true },
  promptBand: { channel: 'prompt', ownRecord: false, heldBackUntilShared: true, keepsHours: true },
  promptStructure: { channel: 'prompt', ownRecord: false, heldBackUntilShared: true, keepsHours: true },
  conversationPrefix: { channel: 'prompt', ownRecord: false, heldBackUntilShared: true, keepsHours: true },
} as const satisfies Record<string, IdentifierKindSpec>;

export type IdentifierKind = keyof typeof IDENTIFIER_KINDS;

export const IDENTIFIER_KIND_NAMES = Object.keys(IDENTIFIER_KINDS) as readonly IdentifierKind[];

/** The unique key of an identifier in the graph. A kind holds no `|`, so the key cannot be read two ways. */
export function identifierKey(kind: IdentifierKind, value: string): string {
  return `${kind}|${value}`;
}
