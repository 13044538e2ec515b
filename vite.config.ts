import {svelte} from "@sveltejs/vite-plugin-svelte";
import {defineConfig} from "vite";
import {ALIASES} from "./tools/site/aliases.ts";
import {devContent} from "./tools/site/dev-content.ts";

/**
 * Which protection a build leaves out, so that a test can show that the other one holds alone:
 * "lock" (the engine's own settings) or "csp" (the page's policy). Empty in every released build.
 */
const layerOff = process.env["VELDBOEK_LAYER_OFF"] ?? "";

export default defineConfig({
  base: "./",
  resolve: {alias: {...ALIASES}},
  plugins: [svelte(), devContent(".build/content")],
  define: {
    __ENGINE_LOCK__: JSON.stringify(layerOff !== "lock"),
  },
  build: {
    target: "es2023",
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
});
