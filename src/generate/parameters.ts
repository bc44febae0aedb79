import { Failure } from '../domain/failure.js';

interface ParameterSpec {
  readonly value: number;
  readonly what: string;
}

const p = (value: number, what: string): ParameterSpec => ({ value, what });

/**
 * Every number a world depends on, with its default. No provider publishes the real distributions, so each is a
 * judgement to be swept, not a fact. Shares of populations are weights: they need not sum to one.
 */
export const PARAMETERS = {
  'share.individual': p(0.25, 'people alone: own card, home address, one or two devices'),
  'share.household': p(0.14, 'households of 2 to 5 that share card, address and often a device'),
  'share.friends': p(0.03, 'chains of up to 17 friends and relatives, each sharing one thing with the next'),
  'share.shared_house': p(0.02, 'houses of 4 to 9 students: one address, same course prompts'),
  'share.office': p(0.13, 'offices of 5 to 200: company card, 1 to 3 addresses, house prompts'),
  'share.enterprise': p(0.04, 'enterprises: one card, one to four addresses, an internal tool'),
  'share.classroom': p(0.06, 'classes behind a campus address with the same task in the same hours'),
  'share.cafe': p(0.02, 'internet cafes and labs: machines shared by many strangers'),
  'share.agency': p(0.02, 'agencies: one operator runs many clients’ accounts'),
  'share.carrier': p(0.1, 'people who are always on mobile networks: 200 and more behind an address'),
  'share.vpn': p(0.05, 'customers of public VPNs'),
  'share.vpn_friends': p(0.01, 'friends who share one small VPN'),
  'share.benchmark': p(0.008, 'benchmark and CI teams: identical prompts around the clock'),
  'share.remote_company': p(0.04, 'remote-first companies: company cards and house prompts, no roof'),
  'share.reseller': p(0.03, 'ordinary customers of declared aggregators'),
  'share.consultant': p(0.02, 'people with two or three accounts'),
  'share.software_house': p(0.03, 'companies that only write software'),
  'share.night_team': p(0.02, 'teams in other time zones and people who work at night'),
  'share.launch_wave': p(0.03, 'hobbyists who all signed up within hours of an announcement'),
  'share.education_wave': p(0.02, 'students who joined by an education offer in one week'),
  'innocent.exchanges': p(20, 'mean exchanges of an innocent over the window'),
  'innocent.activitySigma': p(1.3, 'spread of activity: standard deviation of its logarithm'),
  'ring.exchanges': p(40, 'mean exchanges of a ring account when no total is asked for'),
  'prompt.official': p(0.4, 'share of traffic with a prompt of the official clients'),
  'prompt.viral': p(0.03, 'share of traffic with one of 20 templates known to everybody'),
  'prompt.own': p(0.12, 'share of traffic with a prompt the same person repeats'),
  'prompt.bands': p(0, 'share of prompts that carry bands and a structure beside the fingerprint'),
  'prompt.continuation': p(0, 'share of innocent exchanges that carry a conversation prefix'),
  'network.ipv6': p(0.2, 'share of homes that are seen by IPv6'),
  'network.mobile': p(0.15, 'share of a person’s exchanges that come over a carrier'),
  'network.vpnHabit': p(0.05, 'share of people who also use a public VPN'),
  'network.recycled': p(0.08, 'share of homes whose address a stranger had weeks before'),
  'network.usersPerCarrierAddress': p(220, 'people behind one carrier address over the window'),
  'network.carrierChurnDays': p(3, 'days until a carrier gives a person another address'),
  'card.prepaid': p(0.1, 'share of people with a prepaid card of a common issuer'),
  'card.none': p(0.15, 'share of people who do not pay'),
  'account.new': p(0.15, 'share of innocents created inside the window'),
  'account.churn': p(0.12, 'share of innocents that stop for good inside the window'),
  'event.releaseDay': p(20, 'day on which the new model comes out'),
  'event.waveDay': p(20, 'day of an announcement after which hobbyists sign up in a wave'),
  'event.newModel': p(0.12, 'share of innocent traffic that moves to it, slowly'),
  'event.bans': p(0.004, 'share of innocents banned or suspended for their own reasons'),
  'missing.ip': p(0.03, 'share of exchanges without address'),
  'missing.network': p(0.06, 'share of exchanges without ASN and class of the address'),
  'missing.device': p(0.12, 'share of exchanges without device'),
  'missing.prompt': p(0.04, 'share of exchanges without fingerprint'),
  'missing.model': p(0.01, 'share of exchanges without model and capability'),
  'missing.tokens': p(0.01, 'share of exchanges without tokens'),
  'missing.registration': p(0.2, 'share of accounts whose optional fields are not known'),
  'ring.rings': p(1, 'number of separate rings'),
  'ring.accountsPerCard': p(8, 'accounts on one card; 1: an own card each'),
  'ring.secondCard': p(0.25, 'share of members that also use a card of a nearby batch'),
  'ring.accountsPerExit': p(6, 'members seen at one exit address over the window; 1: an own one each'),
  'ring.exitsPerAccount': p(4, 'exit addresses a member uses over the window'),
  'ring.hostingExits': p(0.04, 'share of exits in data centres'),
  'ring.homeExits': p(0.1, 'share of exits that are also the home of an innocent'),
  'ring.stolenCards': p(0.05, 'share of cards that an innocent owner also uses'),
  'ring.accountsPerDevice': p(10, 'members on one device profile; 1: an own one each'),
  'ring.templates': p(60, 'prompt templates'),
  'ring.variantsFrom': p(5, 'fewest fingerprints of a template'),
  'ring.variantsTo': p(20, 'most fingerprints of a template'),
  'ring.templated': p(0.5, 'share of ring traffic made from a template, with a fingerprint that repeats'),
  'ring.official': p(0.15, 'share of ring traffic sent as an official client'),
  'ring.paraphrased': p(0, 'share of templated traffic rewritten so that only bands and structure remain'),
  'ring.handover': p(0, 'share of conversations that go on under another member'),
  'ring.resale': p(0, 'share of ring traffic that is resold human traffic'),
  'ring.camouflage': p(0, 'share of members that keep human hours, mixed uses and common values'),
  'ring.pivot': p(0.48, 'share of ring traffic on the new model 24 hours after its release'),
  'ring.banned': p(0.05, 'share of members banned and replaced; replacements count as members'),
  'ring.banDay': p(-1, 'day on which all bans fall; below 0: spread over the window'),
  'ring.replaceHours': p(24, 'hours until a banned member is replaced'),
  'ring.freshKit': p(0, '1: a replacement gets identifiers of its own, not those of its batch'),
  'ring.createdFrom': p(-24, 'day of the first sign-ups, counted from the start of the window'),
  'ring.createdTo': p(16, 'day of the last sign-ups'),
  'ring.batch': p(40, 'members supplied together'),
  'ring.sizeFrom': p(0, 'fewest members of a ring when there are many; 0: all alike'),
  'dirt.late': p(0, 'share of exchanges told hours to days late'),
  'dirt.duplicated': p(0, 'share of exchanges told twice'),
  'dirt.skewed': p(0, 'share of accounts whose clock is off by up to two hours'),
  'dirt.wrongCard': p(0, 'share of accounts recorded with a card that is not theirs'),
  'dirt.cycledAddresses': p(0, 'exits of a public VPN that a member cycles through beside its own'),
} as const satisfies Record<string, ParameterSpec>;

export type ParameterName = keyof typeof PARAMETERS;
export type WorldParameters = Readonly<Record<ParameterName, number>>;

export const PARAMETER_NAMES = Object.keys(PARAMETERS) as readonly ParameterName[];

/** The defaults, then what the world changes, then `name=value` settings of the user; throws on an unknown name. */
export function resolveParameters(
  ofWorld: Partial<WorldParameters>,
  settings: readonly string[],
): WorldParameters {
  const values: Record<string, number> = {};
  for (const name of PARAMETER_NAMES) values[name] = ofWorld[name] ?? PARAMETERS[name].value;
  for (const setting of settings) {
    const [name = '', text = ''] = setting.split('=', 2);
    const value = Number(text);
    if (!Object.hasOwn(PARAMETERS, name) || text.trim() === '' || !Number.isFinite(value)) {
      throw new Failure('USAGE', 'Each --set needs NAME=NUMBER; `generate --parameters` lists the names');
    }
    values[name] = value;
  }
  return values as WorldParameters;
}
