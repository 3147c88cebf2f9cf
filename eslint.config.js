import js from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import boundaries from "eslint-plugin-boundaries";
import importX from "eslint-plugin-import-x";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";
import { house } from "./lint/house-plugin.js";
import { elements, files, policies } from "./lint/import-table.js";
import { coreImports, imports, noEnvironment, pure, sizes } from "./lint/house-rules.js";

const code = ["app/**/*.{ts,tsx,mjs}", "prisma/**/*.ts", "tests/**/*.{ts,tsx}"];
const framework = ["app/root.tsx", "app/entry.*.tsx", "app/routes.ts", "app/routes/**/*.{ts,tsx}", "tests/support/journey/server.ts", "*.config.{js,ts}"];

export default tseslint.config(
  { ignores: ["node_modules", "build", "data", "shots", "test-results", "app/platform/db/generated"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: { ...globals.node }, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false, arguments: false, properties: false, returns: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-invalid-void-type": "off",
    },
  },
  {
    files: code,
    plugins: { boundaries, "import-x": importX, house },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      "import/resolver": { typescript: { project: "tsconfig.json" } }, // for boundaries, which reads the older name
      "import-x/resolver-next": [createTypeScriptImportResolver({ project: "tsconfig.json" })],
      "boundaries/root-path": import.meta.dirname,
      "boundaries/elements": elements,
      "boundaries/files": files,
      "boundaries/dependency-nodes": ["import", "export", "dynamic-import", "require"],
    },
    rules: {
      "boundaries/dependencies": ["error", { default: "disallow", policies }],
      "boundaries/no-unknown-files": "error",
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-default-export": "error",
      "house/file-name": "error",
      "house/explained-cast": "error",
      ...sizes({ lines: 300, statements: 60 }),
    },
  },
  { files: ["app/**/*.{ts,tsx}"], rules: { ...imports("none"), ...noEnvironment, "no-console": "error" } },
  { files: ["app/platform/**/*.ts"], rules: imports("types") },
  { files: ["app/*/**/*.server.ts"], rules: imports("all") },
  { files: ["app/platform/env.server.ts"], rules: { "no-restricted-syntax": "off" } },
  { files: ["app/core/**/*.ts"], ignores: ["**/*.test.ts"], rules: { ...coreImports, ...pure } },
  { files: ["app/core/**/*.ts"], rules: sizes({ lines: 300, statements: 40 }) },
  { files: ["app/routes/**/*.{ts,tsx}"], rules: sizes({ lines: 150, statements: 60 }) },
  { files: ["app/entry/**"], rules: { "no-console": "off" } },
  { files: ["**/*.tsx"], ...jsxA11y.flatConfigs.recommended },
  { files: ["**/*.tsx"], ...reactHooks.configs.flat.recommended },
  { files: ["**/*.test.{ts,tsx}", "tests/**"], rules: { "max-lines-per-function": "off", "house/explained-cast": "off", "@typescript-eslint/no-non-null-assertion": "off" } },
  // Playwright reads which fixtures one needs from the pattern, so it must be written, empty or not.
  { files: ["tests/support/journey/**"], rules: { "no-empty-pattern": "off" } },
  { files: framework, rules: { "import-x/no-default-export": "off" } },
  { files: ["**/*.{js,mjs}"], ...tseslint.configs.disableTypeChecked },
);
