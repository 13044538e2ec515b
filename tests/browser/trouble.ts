import type {Page} from "@playwright/test";

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

  get unexpected(): readonly string[] {
    return this.#heard.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }

  get missing(): readonly RegExp[] {
    return this.#expected.filter((pattern) => !this.#heard.some((text) => pattern.test(text)));
  }
}
