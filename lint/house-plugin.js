// Rules of this house that no published plugin has.
import path from "node:path";

const drawers = new Set(["index", "utils", "util", "helpers", "helper", "misc", "common"]);

/** @type {import("eslint").Rule.RuleModule} */
const fileName = {
  meta: { type: "problem", messages: { drawer: "`{{name}}` is a drawer, not a name: say what the file does.", kebab: "`{{name}}`: file names are kebab-case." }, schema: [] },
  create: (context) => ({
    Program(node) {
      const base = path.basename(context.filename);
      const [stem = ""] = base.replace(/^[_$]+/, "").split(".");
      if (drawers.has(stem.toLowerCase())) context.report({ node, messageId: "drawer", data: { name: base } });
      else if (/[A-Z_ ]/.test(stem)) context.report({ node, messageId: "kebab", data: { name: base } });
    },
  }),
};

/** @type {import("eslint").Rule.RuleModule} */
const explainedCast = {
  meta: { type: "problem", messages: { why: "A cast overrules the compiler: say why in a comment beside it, just above it or above its function." }, schema: [] },
  create(context) {
    const source = context.sourceCode;
    return {
      /** @param {any} node see enclosing */
      TSAsExpression(node) {
        if (source.getText(node.typeAnnotation) === "const") return;
        const line = node.loc.start.line;
        const tops = [enclosing(node, /Statement$|Declaration$|^Property|^JSX/), enclosing(node, /^FunctionDeclaration|^MethodDefinition/)];
        const explained = source
          .getAllComments()
          .some(({ loc }) => loc && ((loc.end.line >= line - 3 && loc.start.line <= node.loc.end.line) || tops.some((top) => loc.end.line === top - 1)));
        if (!explained) context.report({ node, messageId: "why" });
      },
    };
  },
};

/**
 * First line of what a cast stands in: that is what a comment above it would be about.
 * @param {any} node ESLint's own types do not know TypeScript's nodes
 * @param {RegExp} type
 */
function enclosing(node, type) {
  let current = node;
  while (current.parent && !type.test(current.type)) current = current.parent;
  return current.parent?.type?.startsWith("Export") ? current.parent.loc.start.line : current.loc.start.line;
}

export const house = { rules: { "file-name": fileName, "explained-cast": explainedCast } };
