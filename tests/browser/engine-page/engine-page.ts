import {createDuckDbEngine} from "../../../src/engine/index.ts";
import type {Engine, EngineStatus} from "../../../src/engine/index.ts";

declare global {
  interface Window {
    /** The engine under test. */
    engine: Engine;
    /** Stops the latest question. */
    stopper: AbortController;
    /** Every state that the engine told, in order. */
    states: EngineStatus[];
    /** What the page's Content Security Policy refused: the directive and the address. */
    violations: string[];
    /** How often the page has asked its worker whether a statement is done: it runs when this grows. */
    pollCount: number;
  }
}

const csv = async () => "year,members\n2023,10\n2024,20\n";
const createSql = "CREATE TABLE shipped (year INTEGER, members INTEGER)";

window.pollCount = 0;
const post = Worker.prototype.postMessage;
function countingPost(this: Worker, message: {type?: string}, ...rest: unknown[]): void {
  if (message.type === "POLL_PENDING_QUERY") window.pollCount += 1;
  Reflect.apply(post, this, [message, ...rest]);
}
Worker.prototype.postMessage = countingPost;

window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
});
// Without the gate: what is tried here are the layers behind it.
window.engine = createDuckDbEngine({
  tables: [{name: "shipped", createSql, csv}],
  isGuarded: false,
});
window.states = [];
window.engine.subscribe(() => window.states.push(window.engine.state));
