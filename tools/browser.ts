import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {chromium} from "@playwright/test";

/** What a browser for tests is started with: quiet, alone, and the same on every machine. */
export const LAUNCH_ARGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Letters stand where their outlines say, as on a screen of today, not on whole pixels.
  "--font-render-hinting=none",
];

/**
 * The program of a Chromium to test with: the one that VELDBOEK_BROWSER or CHROME_PATH names, else an
 * installed one, else Playwright's own, else one installed now where that is possible without asking
 * (as root on Debian and its kin). Throws with advice when there is none.
 */
export function findBrowser(): string {
  const named = process.env["VELDBOEK_BROWSER"] ?? process.env["CHROME_PATH"];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`VELDBOEK_BROWSER or CHROME_PATH names ${named}, which does not exist.`);
  }
  const found = installed();
  if (found) return found;
  installWithApt();
  const installedNow = installed();
  if (installedNow) return installedNow;
  throw new Error(
    "No Chrome or Chromium was found. Install one, or run `npx playwright install --with-deps chromium`, " +
      "or set VELDBOEK_BROWSER to the path of its program.",
  );
}

function installed(): string | undefined {
  return [...usualPlaces(), chromium.executablePath()].find((path) => existsSync(path));
}

function usualPlaces(): readonly string[] {
  const {
    HOME = "",
    PROGRAMFILES = "",
    "PROGRAMFILES(X86)": x86 = "",
    LOCALAPPDATA = "",
  } = process.env;
  if (process.platform === "darwin") {
    return ["/Applications", join(HOME, "Applications")].flatMap((folder) =>
      ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) =>
        join(folder, `${name}.app`, "Contents", "MacOS", name),
      ),
    );
  }
  if (process.platform === "win32") {
    return [PROGRAMFILES, x86, LOCALAPPDATA].flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Chromium", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]);
  }
  return [
    // The browser without its windows: the same engine, and a page opens in a third of the time.
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/opt/google/chrome/chrome",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
  ];
}

/** The page is laid out with Liberation's metrics until its own fonts arrive, as on most systems. */
function installWithApt(): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const apt = (...args: string[]) =>
    execFileSync("apt-get", args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: {...process.env, DEBIAN_FRONTEND: "noninteractive"},
    });
  try {
    apt("update");
    apt("install", "-y", "fonts-liberation");
    try {
      apt("install", "-y", "chromium-headless-shell");
    } catch {
      // A release that does not have it has the whole browser.
      apt("install", "-y", "chromium");
    }
  } catch {
    // Told by the caller, which finds no browser.
  }
}
