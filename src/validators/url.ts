import { isDomain } from './email.ts';

/** Whether a text can be the address of a web site, with or without http:// in front; an address of numbers alone is none. */
export function isUrl(text: string): boolean {
  if (/\s/.test(text) || /^[a-z][\w+.-]*:(?!\d)/i.test(text) !== /^https?:\/\//i.test(text)) return false;
  const address = /^https?:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(address)) return false;
  const { hostname, username, password } = new URL(address);
  return isDomain(hostname) && username === '' && password === '';
}
