const THIS_MACHINE = ['127.0.0.1', '[::1]', 'localhost'];

/** May secrets go to this address: encrypted on their way, or on this machine alone, and with no password in it? */
export function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.includes(hostname));
}
