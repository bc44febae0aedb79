import type { ToolEnvironment } from './tool-environment.js';

/** How the local database is to be started. */
export interface StartOptions {
  /** Where the database lies. */
  readonly home: string;
  /** Where the downloaded parts lie; `home` by default. */
  readonly jarsHome?: string;
  /** In the notation of Java, such as `2g`; derived from the memory of the machine by default. */
  readonly heap?: string | undefined;
  readonly pageCache?: string | undefined;
  /** Takes one line of progress at a time. */
  readonly report: (line: string) => void;
  /** Ends the start; a server on its way up is stopped. */
  readonly signal?: AbortSignal | undefined;
  /** For Java and Maven; that of this process by default. */
  readonly environment?: ToolEnvironment;
}
