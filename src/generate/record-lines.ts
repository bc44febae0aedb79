import type { AccountPlan, CardUse, EnforcementPlan, Sighting } from './account-plan.js';
import { timeText } from './window.js';

/** Ids and values are made of safe characters, so that plain concatenation is JSON; the free texts are our own too. */
const field = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `,"${name}":"${value}"`;

export function accountLine(id: string, { registration: told }: AccountPlan): string {
  return `{"type":"account","accountId":"${id}","createdAt":"${timeText(told.createdAt)}"${field(
    'country',
    told.country,
  )}${field('timeZone', told.timeZone)}${field('pathway', told.pathway)}${field(
    'organization',
    told.organization,
  )}${field('emailDomain', told.emailDomain)}${
    told.paying === undefined ? '' : `,"paying":${told.paying}`
  }}\n`;
}

/** A later account record: the provider's own word after it acted. */
export function statusLine(id: string, plan: AccountPlan, status: string, at: number): string {
  const created = timeText(plan.registration.createdAt);
  return `{"type":"account","accountId":"${id}","createdAt":"${created}","updatedAt":"${timeText(at)}","status":"${status}"}\n`;
}

export function cardLine(id: string, { card, at }: CardUse): string {
  return `{"type":"paymentInstrument","accountId":"${id}","instrumentId":"${card.token}","at":"${timeText(at)}","bin":"${card.bin}","prepaid":${card.prepaid},"billingHash":"${card.billingHash}"}\n`;
}

export function sightingLine(id: string, { kind, value, at }: Sighting): string {
  return `{"type":"identifier","accountId":"${id}","kind":"${kind}","value":"${value}","at":"${timeText(at)}"}\n`;
}

export function enforcementLine(id: string, { action, at, reason }: EnforcementPlan): string {
  return `{"type":"enforcement","accountId":"${id}","action":"${action}","at":"${timeText(at)}","reason":"${reason}"}\n`;
}
