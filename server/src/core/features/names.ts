// Names of types and zones in the person's language.
import { message, type Locale } from '../messages/messages';
import type { Zone } from '../resolve/facts';

/** `PER` → person; a type of the researcher's own is its own name. */
export function typeName(type: string, locale: Locale): string {
  const id = `type/${type}`;
  const name = message(id, undefined, locale);
  return name === id ? type : name;
}

export const zoneName = (zone: Zone, locale: Locale): string =>
  message(`zone/${zone}`, undefined, locale);
