import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The versions the local database is made of. */
export interface EnginePins {
  readonly neo4j: string;
  readonly gds: string;
}

/** The Maven project that names the parts. It is read from the sources, since `dist` holds compiled code alone. */
export const POM_FILE = fileURLToPath(new URL('../../src/local-neo4j/pom.xml', import.meta.url));

/** Reads the pinned versions from the text of the Maven project, so that they are written down once. */
export function readEnginePins(pom: string = readFileSync(POM_FILE, 'utf8')): EnginePins {
  const property = (name: string): string => {
    const version = new RegExp(`<${name}\\.version>([^<]+)</`).exec(pom)?.[1];
    if (version === undefined) throw new Error(`${name}.version is missing in pom.xml`);
    return version;
  };
  return { neo4j: property('neo4j'), gds: property('gds') };
}
