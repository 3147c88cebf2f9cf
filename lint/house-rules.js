// House rules made of ESLint's own parts.

/**
 * File and function sizes; lines of a function count without blank lines and comments.
 * @param {{ lines: number, statements: number }} most
 */
export const sizes = ({ lines, statements }) => ({
  "max-lines": ["error", { max: lines }],
  "max-lines-per-function": ["error", { max: statements, skipBlankLines: true, skipComments: true }],
});

const relative = { regex: "^\\.\\.?/", message: "Import through #app/…, #prisma/… or #tests/…, so that a file can move." };
const extension = { regex: "^#app/(?!.*\\.(ts|tsx|mjs|json|css|svg)(\\?.+)?$)", message: "Write the file extension." };
const prisma = {
  regex: "^(@prisma/|prisma$|better-sqlite3$|pg$|#app/platform/db/generated/)",
  message: "Prisma and the database drivers appear only in *.server.ts of rooms and platform.",
};
const prismaTypes = { ...prisma, allowTypeImports: true };

const noEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "process.env is read in app/platform/env.server.ts only, and checked there.",
};
const noEnvImport = { selector: "ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name='env']", message: noEnv.message };
const noEnvTaking = { selector: "VariableDeclarator[init.name='process'] Property[key.name='env']", message: noEnv.message };
const environment = [noEnv, noEnvImport, noEnvTaking];

/**
 * Imports of everything under app/.
 * @param {"none" | "types" | "all"} database how much of Prisma may be named
 */
export const imports = (database) => ({
  "@typescript-eslint/no-restricted-imports": ["error", { patterns: [relative, extension, ...{ none: [prisma], types: [prismaTypes], all: [] }[database]] }],
});

export const noEnvironment = { "no-restricted-syntax": ["error", ...environment] };

/** The core's own list of packages; everything else is somebody else's business. */
export const coreImports = {
  "@typescript-eslint/no-restricted-imports": [
    "error",
    {
      patterns: [
        relative,
        extension,
        { regex: "^(?!#app/core/|xstate$|zod$|yaml$|ts-fsrs$|@noble/hashes/).+", message: "core imports only core, xstate, zod, yaml, ts-fsrs and @noble/hashes." },
        {
          regex: "^ts-fsrs$",
          importNames: ["createEmptyCard", "fsrs", "FSRS"],
          message: "They look at the clock where they are given no time: FSRSAlgorithm only counts days.",
        },
      ],
    },
  ],
};

const hidden = "core is pure: pass the instant and the seed in.";

/** What TypeScript's own library offers but a pure function must not use. */
export const pure = {
  "no-restricted-syntax": [
    "error",
    ...environment,
    { selector: "MemberExpression[object.name='Date'][property.name='now']", message: hidden },
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: hidden },
    { selector: "CallExpression[callee.name='Date']", message: hidden },
    { selector: "MemberExpression[object.name='Math'][property.name='random']", message: hidden },
    { selector: "VariableDeclarator[init.name='Math'] Property[key.name='random']", message: hidden },
    { selector: "VariableDeclarator[init.name='Date'] Property[key.name='now']", message: hidden },
  ],
  "no-restricted-globals": ["error", "process", "fetch", "window", "document", "crypto", "performance", "setTimeout", "setInterval", "console", "globalThis"],
};
