import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "vite";
import {ALIASES} from "../../tools/site/aliases.ts";
import {expect, test} from "./app.ts";
import {SITE} from "./build-site.ts";
import {serveFolder} from "./engine-page/serve.ts";
import type {Served} from "./engine-page/serve.ts";

const ROOT = join(import.meta.dirname, "policy-page");
const OUT = join(import.meta.dirname, "../../.build/policy-page");

let served: Served;

// One page is built for both: side by side, the one would build it under the other's feet.
test.describe.configure({mode: "default"});

/** The page that uses everything, under the very policy of the built app. */
test.beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: "error",
    root: ROOT,
    base: "./",
    resolve: {alias: {...ALIASES}},
    build: {
      outDir: OUT,
      emptyOutDir: true,
      target: "es2023",
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 3000,
    },
  });
  const app = readFileSync(`${SITE}/index.html`, "utf8");
  const [policy = ""] = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(app) ?? [];
  expect(policy).toContain("require-trusted-types-for 'script'");
  const file = join(OUT, "index.html");
  const html = readFileSync(file, "utf8");
  writeFileSync(
    file,
    html.replace("<head>", () => `<head>${policy}`),
  );
  served = await serveFolder(OUT);
});

test.afterAll(() => served.close());

test("the parser and all that we depend on do their work under the page's policy", async ({
  page,
}) => {
  await page.goto(`${served.origin}/`);
  await page.waitForFunction(() => "useAll" in window);
  expect(await page.evaluate(() => window.useCount)).toBeGreaterThan(20);
  expect(await page.evaluate(() => window.useAll())).toEqual({});
  expect(await page.evaluate(() => window.refused)).toEqual([]);
});

test("what a policy refuses is heard in this page, in another one and in a worker", async ({
  page,
  context,
  trouble,
}) => {
  const refuse = (where: string) => {
    const element = document.createElement("p");
    try {
      element.innerHTML = where;
    } catch {
      // Refused, and told.
    }
  };
  await page.goto(`${served.origin}/`);
  await page.evaluate(refuse, "first");
  trouble.expect(/^policy: .*first/);
  trouble.expect(/^console: .*first/);
  trouble.expect(/^(?:policy|console): This document requires 'TrustedHTML'/);

  const other = await context.newPage();
  await other.goto(`${served.origin}/`);
  await other.evaluate(refuse, "second");
  trouble.expect(/^policy: .*second/);

  const heard = other.waitForEvent("console", (message) => /elders\.test/.test(message.text()));
  await other.evaluate(() => {
    const source = "onmessage = ({data}) => fetch(data).catch(() => undefined);";
    const url = URL.createObjectURL(new Blob([source], {type: "text/javascript"}));
    const {trustedTypes} = window as unknown as {
      trustedTypes: {
        createPolicy: (name: string, rules: object) => {createScriptURL: (url: string) => string};
      };
    };
    const policy = trustedTypes.createPolicy("test", {createScriptURL: (same: string) => same});
    Object.assign(window, {worker: new Worker(policy.createScriptURL(url))});
  });
  await expect.poll(() => other.workers().length).toBe(1);
  await other.evaluate(() => {
    const {worker} = window as unknown as {worker: Worker};
    worker.postMessage("https://elders.test/third");
  });
  await heard;
  trouble.expect(/^policy: .*elders\.test/);
});
