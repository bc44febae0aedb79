/** Types that a global id may name. */
const NODE_TYPES = ['Ring', 'Account', 'Identifier', 'DetectionRun'] as const;
export type NodeType = (typeof NODE_TYPES)[number];

export interface GlobalId {
  readonly type: NodeType;
  readonly rawId: string;
}

export function toGlobalId(type: NodeType, rawId: string): string {
  return Buffer.from(`${type}:${rawId}`).toString('base64url');
}

/** `undefined` for a text that is no global id. */
export function fromGlobalId(id: string): GlobalId | undefined {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const type = NODE_TYPES.find((name) => text.startsWith(`${name}:`));
  return type && { type, rawId: text.slice(type.length + 1) };
}
