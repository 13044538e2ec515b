import type {Browser, BrowserContext, Page, Worker} from "@playwright/test";

/** Hears what goes wrong in a page: errors in the console, uncaught ones, failed requests, requests to elsewhere. */
export class Trouble {
  readonly #heard: string[] = [];
  readonly #expected: RegExp[] = [];

  constructor(page: Page) {
    // A page that tests share has an origin already.
    let origin = /^https?:/.test(page.url()) ? new URL(page.url()).origin : null;
    page.on("console", (message) => {
      if (message.type() !== "error") return;
      this.#heard.push(`console: ${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => this.#heard.push(`uncaught: ${error.message}`));
    page.on("requestfailed", (request) => {
      const {errorText = ""} = request.failure() ?? {};
      // A page that is left gives up what it was fetching.
      if (errorText !== "net::ERR_ABORTED") this.#heard.push(`${errorText}: ${request.url()}`);
    });
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (!/^https?:$/.test(url.protocol)) return;
      origin ??= url.origin;
      if (url.origin !== origin) this.#heard.push(`elsewhere: ${url.href}`);
    });
  }

  /** Says that the test provokes this, once or more. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** Takes in what was heard elsewhere. */
  hear(text: string): void {
    this.#heard.push(text);
  }

  get unexpected(): readonly string[] {
    return this.#heard.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }

  get missing(): readonly RegExp[] {
    return this.#expected.filter((pattern) => !this.#heard.some((text) => pattern.test(text)));
  }
}

/** What a page's policy refuses, in every page and worker of a browser, whoever opened it. */
export class PolicyReports {
  readonly #heard: string[] = [];

  constructor(browser: Browser) {
    for (const context of browser.contexts()) this.#follow(context);
    browser.on("context", (context) => this.#follow(context));
  }

  /** The reports since this was asked last. */
  take(): readonly string[] {
    return this.#heard.splice(0);
  }

  #follow(context: BrowserContext): void {
    void context.addInitScript(report).catch(() => undefined);
    context.on("console", (message) => this.#read(message.text()));
    context.on("weberror", (error) => this.#read(error.error().message));
    const followPage = (page: Page) => {
      for (const worker of page.workers()) void tellOf(worker);
      page.on("worker", (worker) => void tellOf(worker));
    };
    context.pages().forEach(followPage);
    context.on("page", followPage);
  }

  #read(text: string): void {
    if (/Content Security Policy|document requires 'Trusted|^policy refused /.test(text)) {
      this.#heard.push(`policy: ${text}`);
    }
  }
}

/** Runs inside: the event is told where Playwright listens, also when the browser itself says nothing. */
function report(): void {
  addEventListener("securitypolicyviolation", (event) => {
    const {effectiveDirective, blockedURI, sample} = event as SecurityPolicyViolationEvent;
    console.error(`policy refused ${effectiveDirective} ${blockedURI} ${sample}`);
  });
}

/** A worker that is gone before it can be asked has nothing left to tell. */
async function tellOf(worker: Worker): Promise<void> {
  await worker.evaluate(report).catch(() => undefined);
}
