/** Who stands behind an address, from the one household to whole regions. */
export const IP_CLASSES = ['residential', 'corporate', 'education', 'hosting', 'vpn', 'carrier'] as const;
export type IpClass = (typeof IP_CLASSES)[number];

/**
 * The place of a class in that order. Where sources disagree on an address the higher one stays, whatever came
 * first: an address that was ever a carrier's is never held against the people behind it as if it were a home's.
 */
export function ipClassRank(ipClass: IpClass): number {
  return IP_CLASSES.indexOf(ipClass);
}
