import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const configFiles = ["*.config.ts", "*.config.js"];

export default ts.config(
  {ignores: ["dist/", ".build/", "node_modules/", "test-results/", "data/"]},
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: {
      globals: {...globals.browser, ...globals.node},
      parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname},
    },
    linterOptions: {reportUnusedDisableDirectives: "error"},
    rules: {
      "no-undef": "off",
      eqeqeq: ["error", "always"],
      "no-restricted-syntax": [
        "error",
        {
          selector: "ExportDefaultDeclaration",
          message: "Named exports only: a name is the same in every file.",
        },
      ],
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_"}],
    },
  },
  {
    files: ["**/*.ts", "**/*.svelte", "**/*.svelte.ts"],
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      // Of sixty kinds of mistake a few are looked at; a default says so.
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        {considerDefaultExhaustiveForUnions: true},
      ],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: [".svelte"],
        parser: ts.parser,
        svelteConfig,
      },
    },
  },
  {files: ["src/**"], rules: {"no-console": "error"}},
  {
    files: configFiles,
    extends: [ts.configs.disableTypeChecked],
    rules: {"no-restricted-syntax": "off", "@typescript-eslint/no-floating-promises": "off"},
  },
);
