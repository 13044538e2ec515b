import {svelte} from "@sveltejs/vite-plugin-svelte";
import {defineConfig} from "vitest/config";
import {LONG_TESTS} from "./tools/test/steps.ts";
import {ALIASES} from "./tools/site/aliases.ts";

// One worker for each of two cores; by itself Vitest leaves one of them to nobody.
const shared = {testTimeout: 20_000, hookTimeout: 60_000, isolate: false};

const unit = {
  include: ["tests/**/*.test.ts"],
  exclude: ["tests/data/**", "tests/browser/**"],
};

export default defineConfig({
  plugins: [svelte()],
  resolve: {alias: {...ALIASES}},
  define: {__ENGINE_LOCK__: "true", __DATA_VERSION__: '"1.0.0"'},
  test: {
    maxWorkers: 2,
    projects: [
      {extends: true, test: {...shared, ...unit, name: "unit"}},
      {
        extends: true,
        test: {...shared, ...unit, exclude: [...unit.exclude, ...LONG_TESTS], name: "quick"},
      },
      {extends: true, test: {...shared, name: "data", include: ["tests/data/**/*.test.ts"]}},
    ],
  },
});
