import {svelte} from "@sveltejs/vite-plugin-svelte";
import {defineConfig} from "vite";
import {readDataVersion} from "./tools/site/data-version.ts";
import {ALIASES} from "./tools/site/aliases.ts";
import {devContent} from "./tools/site/dev-content.ts";

/** A build without the engine's own lock, so that a test can show that the page's policy holds alone. */
const isLockOff = process.env["VELDBOEK_LOCK"] === "off";

export default defineConfig({
  base: "./",
  resolve: {alias: {...ALIASES}},
  plugins: [svelte(), devContent(".build/content")],
  define: {
    __ENGINE_LOCK__: JSON.stringify(!isLockOff),
    __DATA_VERSION__: JSON.stringify(readDataVersion()),
  },
  build: {
    target: "es2023",
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
});
