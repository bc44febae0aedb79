import { type CollateralPreview, stepsTaken } from '../domain/collateral.js';
import { measureText } from './figure-text.js';
import { listed } from './words.js';

/** The organisations with most accounts, enough to see whom it would hit. */
const SHOWN_ORGANIZATIONS = 20;

/** The preview for programs. */
export function previewRecord(
  preview: CollateralPreview,
  of: { readonly ringId: string; readonly runId: string },
): object {
  const { organizations, ...counts } = preview;
  return {
    ringId: of.ringId,
    runId: of.runId,
    ...counts,
    organizations: { distinct: organizations.size, most: largest(organizations) },
  };
}

/** The preview for people: a few lines. */
export function previewText(preview: CollateralPreview): string {
  const { accounts, alreadyActedOn, steps, paying, organizations } = preview;
  const count = (value: number) => value.toLocaleString('en');
  const recommended = stepsTaken(preview).map((step) => {
    const { accounts: of, expectedInnocent } = steps[step];
    return `  ${step}: ${count(of)} (expected wrongly: ${measureText(expectedInnocent)})`;
  });
  const named = largest(organizations)
    .slice(0, 3)
    .map(({ organization, accounts: of }) => `${organization} (${count(of)})`);
  return [
    `Recommended for ${count(accounts)} accounts; the platform decides and acts`,
    ...recommended,
    `  banned or suspended already, left out: ${count(alreadyActedOn)}`,
    'Whom it would touch',
    `  paying: ${count(paying.accounts)} (prepaid instruments only: ${count(paying.withPrepaidOnly)}, others: ${count(paying.withOtherInstrument)}, without an instrument: ${count(paying.withoutInstrument)}); not said: ${count(preview.payingUnknown)}`,
    `  older than a year: ${count(preview.olderThanYear)}; age not said: ${count(preview.ageUnknown)}`,
    `  seen on a carrier's address: ${count(preview.onCarrierAddresses)}`,
    `  organisations: ${count(organizations.size)}${named.length === 0 ? '' : `, most accounts: ${listed(named)}`}`,
    '',
  ].join('\n');
}

function largest(organizations: ReadonlyMap<string, number>) {
  return [...organizations]
    .map(([organization, accounts]) => ({ organization, accounts }))
    .sort((a, b) => b.accounts - a.accounts || (a.organization < b.organization ? -1 : 1))
    .slice(0, SHOWN_ORGANIZATIONS);
}
