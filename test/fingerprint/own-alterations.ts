/** What an operator would do to a template, each the same in every run. */
export const OWN_ALTERATIONS: Readonly<Record<string, (text: string) => string>> = {
  'other numbers': (text) => text.replace(/\d+/g, (digits) => String(Number(digits.slice(0, 9)) * 7 + 1000)),
  'no punctuation': (text) => text.replace(/[^\p{L}\p{N}\s]/gu, ''),
  'capitals and line breaks': (text) => text.toUpperCase().replaceAll(' ', '\n'),
  'a sentence in front': (text) =>
    `Thank you for your patience. Let us go on with the next one now.\n${text}`,
  'every 20th word left out': (text) => eachWord(text, (word, at) => (at % 20 === 10 ? '' : word)),
  'every 10th word left out': (text) => eachWord(text, (word, at) => (at % 10 === 5 ? '' : word)),
  'every 10th word replaced': (text) => eachWord(text, (word, at) => (at % 10 === 5 ? 'indeed' : word)),
  'every 5th word misspelt': (text) => eachWord(text, (word, at) => (at % 5 === 2 ? misspelt(word) : word)),
};

function eachWord(text: string, alter: (word: string, at: number) => string): string {
  return text.split(' ').map(alter).join(' ');
}

function misspelt(word: string): string {
  const middle = Math.floor(word.length / 2);
  return `${word.slice(0, middle)}q${word.slice(middle + 1)}`;
}
