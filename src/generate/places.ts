import { createSampler } from './sampler.js';

/** A country with its clock (summer time: the default window is in spring) and the providers its homes use. */
export interface Place {
  readonly country: string;
  readonly timeZone: string;
  readonly utcOffset: number;
  readonly homeOctets: readonly number[];
  readonly homeAsns: readonly number[];
  readonly carrierOctets: readonly number[];
  readonly carrierAsn: number;
  readonly homeIpv6: string;
  readonly mailDomain: string;
}

const place = (
  country: string,
  timeZone: string,
  utcOffset: number,
  homeOctets: readonly number[],
  homeAsns: readonly number[],
  carrierOctets: readonly number[],
  carrierAsn: number,
  homeIpv6: string,
  mailDomain: string,
): Place => ({
  country,
  timeZone,
  utcOffset,
  homeOctets,
  homeAsns,
  carrierOctets,
  carrierAsn,
  homeIpv6,
  mailDomain,
});

export const PLACES = [
  place(
    'US',
    'America/New_York',
    -4,
    [24, 67, 68, 71, 73],
    [7922, 701, 20115],
    [107],
    20057,
    '2600',
    'gmail.com',
  ),
  place(
    'US',
    'America/Los_Angeles',
    -7,
    [76, 98, 99],
    [7922, 7018, 22773],
    [174],
    22394,
    '2601',
    'gmail.com',
  ),
  place('GB', 'Europe/London', 1, [81, 82, 86], [2856, 5089], [92], 25135, '2a00', 'outlook.com'),
  place('DE', 'Europe/Berlin', 2, [79, 84, 87, 91], [3320, 3209], [80], 12638, '2003', 'gmx.example'),
  place('FR', 'Europe/Paris', 2, [78, 90], [3215, 12322], [37], 51207, '2a01', 'orange.example'),
  place(
    'BR',
    'America/Sao_Paulo',
    -3,
    [177, 179, 187, 189],
    [28573, 27699],
    [191],
    26599,
    '2804',
    'gmail.com',
  ),
  place('IN', 'Asia/Kolkata', 5, [49, 59, 117], [24560, 9829], [106, 157], 55836, '2405', 'gmail.com'),
  place('JP', 'Asia/Tokyo', 9, [60, 118, 126], [4713, 17676], [110], 9605, '240b', 'yahoo.example'),
  place('KR', 'Asia/Seoul', 9, [112, 121, 175], [4766, 9318], [223], 17858, '240e', 'naver.example'),
  place('SG', 'Asia/Singapore', 8, [116, 119], [9506, 4773], [182], 45143, '2406', 'gmail.com'),
  place('HK', 'Asia/Hong_Kong', 8, [58, 61, 113], [4760, 9269], [124], 9231, '2404', 'gmail.com'),
  place('ID', 'Asia/Jakarta', 7, [36, 114, 125], [7713, 17451], [120], 23693, '2407', 'gmail.com'),
  place('CA', 'America/Toronto', -4, [70, 72, 142], [577, 812], [184], 852, '2607', 'gmail.com'),
  place('AU', 'Australia/Sydney', 10, [1, 101, 124], [1221, 7545], [110], 133612, '2408', 'outlook.com'),
] as const;

const SHARES = [0.2, 0.13, 0.08, 0.07, 0.05, 0.07, 0.14, 0.06, 0.04, 0.03, 0.02, 0.04, 0.04, 0.03];

export const SHARES_OF_CUSTOMERS: ReadonlyMap<Place, number> = new Map(
  PLACES.map((home, nth) => [home, SHARES[nth]!]),
);

/** Where an ordinary customer lives. */
export const PLACE_OF_CUSTOMER = createSampler<Place>(PLACES, SHARES);

/** Where the exits are cheap that an operator in East Asia rents. */
export const PLACE_OF_EXIT = createSampler<Place>(
  PLACES,
  [0.22, 0.15, 0.06, 0.05, 0.03, 0.1, 0.09, 0.05, 0.03, 0.08, 0.06, 0.05, 0.02, 0.01],
);
