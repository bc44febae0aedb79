// Loaded into the process that is measured: at its end writes its peak memory in kilobytes to file descriptor 3.
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
