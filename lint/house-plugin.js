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
  meta: { type: "problem", messages: { why: "A cast overrules the compiler: say why in a comment on the line or just above it." }, schema: [] },
  create(context) {
    const source = context.sourceCode;
    return {
      /** @param {any} node see statementOf */
      TSAsExpression(node) {
        if (source.getText(node.typeAnnotation) === "const") return;
        const first = statementOf(node).loc.start.line;
        const explained = source
          .getAllComments()
          .some(({ loc }) => loc && loc.end.line >= first - 1 && loc.start.line <= node.loc.end.line);
        if (!explained) context.report({ node, messageId: "why" });
      },
    };
  },
};

/**
 * The statement, property or element a cast stands in: that is what a comment above would be about.
 * @param {any} node ESLint's own types do not know TypeScript's nodes
 */
function statementOf(node) {
  let current = node;
  while (current.parent && !/Statement$|Declaration$|^Property|^JSX|^ArrowFunction/.test(current.type)) current = current.parent;
  return current;
}

export const house = { rules: { "file-name": fileName, "explained-cast": explainedCast } };
