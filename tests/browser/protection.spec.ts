import {execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {cpSync, readFileSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import type {Server} from "node:http";
import {createRequire} from "node:module";
import type {AddressInfo} from "node:net";
import {expect, test} from "@playwright/test";
import type {Page} from "@playwright/test";
import {messages} from "#base";
import {serve} from "../../tools/serve.ts";
import {SITE} from "./build-site.ts";

const words = messages("nl");
test.use({locale: "nl-BE", actionTimeout: 30_000});

const tsx = createRequire(import.meta.url).resolve("tsx/cli");

test("the built page opens with its policy, which allows its own inline script and nothing foreign", () => {
  const html = readFileSync(`${SITE}/index.html`, "utf8");
  const [, policy = ""] =
    /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
  expect(policy.split(";").find((rule) => rule.includes("script-src"))).not.toContain(
    "unsafe-inline",
  );
  const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = ""]) => text);
  expect(scripts).toHaveLength(1);
  const hash = createHash("sha256")
    .update(scripts[0] ?? "")
    .digest("base64");
  expect(policy).toContain(`'sha256-${hash}'`);
});

/** The app itself with one protection left out; a second server tells what reached it. */
test.describe("with one protection left out", () => {
  test.describe.configure({mode: "serial", timeout: 240_000});
  let outside: Server;
  let asked: string[] = [];

  test.beforeAll(async () => {
    outside = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(200, {"access-control-allow-origin": "*"});
      response.end("a,b\n1,2\n");
    });
    await new Promise<void>((ready) => outside.listen(0, "127.0.0.1", ready));
  });
  test.afterAll(() => outside.close());

  for (const [holding, makeSite] of [
    ["policy", buildWithoutLock],
    ["lock", copyWithoutPolicy],
  ] as const) {
    test(`no SQL reaches another origin: the ${holding} alone holds`, async ({page}) => {
      const site = `.build/${holding}-alone`;
      makeSite(site);
      const {server, url} = await serve(site, 0);
      asked = [];
      await page.goto(url);
      await page.waitForFunction(
        () => performance.getEntriesByName("veldboek:interactive").length > 0,
      );
      await page.getByRole("button", {name: words.queryOpen, exact: true}).click();
      for (const sql of vectors(outside)) await refused(page, sql);
      server.close();
      expect(asked).toEqual([]);
    });
  }
});

function buildWithoutLock(site: string): void {
  execFileSync(process.execPath, [tsx, "tools/build.ts", site], {
    env: {...process.env, VELDBOEK_LOCK: "off"},
  });
}

/** The policy stands in one place: in the page's head. */
function copyWithoutPolicy(site: string): void {
  cpSync(SITE, site, {recursive: true, filter: (path) => !/index\.html\.(br|gz)$/.test(path)});
  const html = readFileSync(`${site}/index.html`, "utf8");
  const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
  expect(open.length).toBeLessThan(html.length);
  writeFileSync(`${site}/index.html`, open);
}

function vectors(server: Server): readonly string[] {
  const {port} = server.address() as AddressInfo; // a TCP server has one
  const other = `http://127.0.0.1:${port}`;
  return [
    `FROM read_csv('${other}/read-csv.csv')`,
    `FROM read_text('${other}/read-text.txt')`,
    `FROM '${other}/bare.csv'`,
    `COPY (SELECT 1) TO '${other}/copy.csv'`,
    `ATTACH '${other}/attach.db' AS other`,
    `LOAD '${other}/extension.wasm'`,
    `FROM sniff_csv('${other}/sniff.csv')`,
  ];
}

/** Asks in the panel, waits until the engine has refused, and asks it something it answers. */
async function refused(page: Page, sql: string): Promise<void> {
  const panel = page.getByRole("region", {name: words.queryTitle, exact: true});
  const editor = panel.getByRole("textbox", {name: words.queryEditorLabel});
  await editor.fill(sql);
  await editor.press("Control+Enter");
  await expect(panel.getByRole("alert")).toBeVisible({timeout: 60_000});
  await editor.fill("SELECT 42");
  await editor.press("Control+Enter");
  await expect(panel.getByRole("alert")).toHaveCount(0);
}
