import {svelte} from "@sveltejs/vite-plugin-svelte";
import {defineConfig} from "vitest/config";
import {ALIASES} from "./tools/site/aliases.ts";

// One worker for each of two cores; by itself Vitest leaves one of them to nobody.
const shared = {testTimeout: 20_000, hookTimeout: 60_000, isolate: false};

export default defineConfig({
  plugins: [svelte()],
  resolve: {alias: {...ALIASES}},
  define: {__ENGINE_LOCK__: "true"},
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/data/**", "tests/browser/**"],
        },
      },
      {extends: true, test: {...shared, name: "data", include: ["tests/data/**/*.test.ts"]}},
    ],
  },
});
