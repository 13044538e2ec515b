import {cpus, loadavg, totalmem} from "node:os";

/** On what was measured. */
export interface Machine {
  readonly cpus: number;
  readonly model: string;
  readonly memoryGb: number;
  readonly node: string;
  readonly browser: string;
  /** Programs that wanted to run, over the last 15 minutes; far above `cpus`, the times are noise. */
  readonly load: number;
}

export function thisMachine(browserVersion: string): Machine {
  return {
    cpus: cpus().length,
    model: cpus()[0]?.model.trim() ?? "unknown",
    memoryGb: Math.round(totalmem() / 1e8) / 10,
    node: process.version,
    browser: `Chromium ${browserVersion}`,
    load: Math.round((loadavg()[2] ?? 0) * 10) / 10,
  };
}
