/** The rules of the work on cases. */
export type CaseRule =
  | 'RING_EXISTS'
  | 'STATE_LEADS_THERE'
  | 'SECOND_PERSON'
  | 'OWN_PROPOSAL'
  | 'SAME_GROUP'
  | 'REASON_FITS'
  | 'TEXT_FITS';

/** What a command breaks, and what to do. */
export interface Refusal {
  readonly rule: CaseRule;
  readonly message: string;
}

/** A page of text. More belongs into a document that the note names. */
const LONGEST_TEXT = 4_000;
/** As `actorName` has people; the most that OpenID Connect allows a subject. */
const PERSON = /^(token|key|user|operator):\P{Cc}{1,255}$/u;

/** `undefined`: the text fits. */
export function refuseText(text: string): Refusal | undefined {
  const fits = text.trim() !== '' && text.length <= LONGEST_TEXT && !/(?![\n\t\r])\p{Cc}/u.test(text);
  return fits ? undefined : { rule: 'TEXT_FITS', message: 'Say it in plain text of 1 to 4,000 characters' };
}

/** `undefined`: it may be the name of a person. */
export function refusePerson(name: string): Refusal | undefined {
  return PERSON.test(name)
    ? undefined
    : { rule: 'TEXT_FITS', message: 'Name a person as `me { name }` does, such as user:ada' };
}
