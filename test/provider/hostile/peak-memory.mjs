// Loaded into the command's process: says at its end how much memory it had at most, in bytes.
import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env.PEAK_MEMORY_FILE, String(peakBytes()));
});

/** Of this program alone: after a fork, resourceUsage() counts what the parent had. */
function peakBytes() {
  try {
    return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
