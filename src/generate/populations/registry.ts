import { AGENCY } from './agency.js';
import { BENCHMARK } from './benchmark.js';
import { CAFE } from './cafe.js';
import { CLASSROOM } from './classroom.js';
import { CONSULTANT } from './consultant.js';
import { ENTERPRISE } from './enterprise.js';
import { FRIENDS } from './friends.js';
import { HOUSEHOLD } from './household.js';
import { INDIVIDUAL } from './individual.js';
import { CARRIER, VPN, VPN_FRIENDS } from './network-sharers.js';
import { NIGHT_TEAM } from './night-team.js';
import { OFFICE } from './office.js';
import type { Population } from './population.js';
import { REMOTE_COMPANY } from './remote-company.js';
import { RESELLER } from './reseller.js';
import { SHARED_HOUSE } from './shared-house.js';
import { EDUCATION_WAVE, LAUNCH_WAVE } from './sign-up-wave.js';
import { SOFTWARE_HOUSE } from './software-house.js';

/** The common background of every world. */
export const BACKGROUND: readonly Population[] = [
  INDIVIDUAL,
  HOUSEHOLD,
  FRIENDS,
  SHARED_HOUSE,
  OFFICE,
  ENTERPRISE,
  CLASSROOM,
  CAFE,
  AGENCY,
  CARRIER,
  VPN,
  VPN_FRIENDS,
  BENCHMARK,
  REMOTE_COMPANY,
  RESELLER,
  CONSULTANT,
  SOFTWARE_HOUSE,
  NIGHT_TEAM,
  LAUNCH_WAVE,
  EDUCATION_WAVE,
];
