import { isMap, isNode, isPair, isScalar, parseDocument, type Document } from "yaml";

export type Path = readonly (string | number)[];

/** A YAML text that can be changed by the paths of its parts, nothing else touched. Changes are collected, then made at once. */
export class Sheet {
  /** The text read last: a scenario is spoilt in many ways one after another. */
  static #last: { readonly source: string; readonly document: Document } | null = null;
  readonly #document: Document;
  readonly #changes: { from: number; to: number; text: string }[] = [];

  constructor(readonly source: string) {
    this.#document = Sheet.#read(source);
  }

  static #read(source: string): Document {
    if (Sheet.#last?.source === source) return Sheet.#last.document;
    return parseDocument(source, { uniqueKeys: false });
  }

  /** Keeps a text read, for the sheets of it that follow. */
  static keep(source: string): void {
    Sheet.#last = { source, document: Sheet.#read(source) };
  }

  has(path: Path): boolean {
    return this.#document.hasIn(path);
  }

  /** Where a value stands. */
  value(path: Path): { from: number; to: number } {
    const node = this.#document.getIn(path, true);
    if (!isNode(node) || !node.range) throw new Error(`nothing stands at ${path.join(".")}`);
    return { from: node.range[0], to: node.range[1] };
  }

  /** Where the key of a value stands. */
  key(path: Path): number {
    const parent = this.#document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    if (!isPair(pair) || !isScalar(pair.key) || !pair.key.range) throw new Error(`no key stands at ${path.join(".")}`);
    return pair.key.range[0];
  }

  set(path: Path, text: string): this {
    return this.change(this.value(path), text);
  }

  /** Takes a key of a block mapping out with its lines. */
  drop(path: Path): this {
    const from = this.source.lastIndexOf("\n", this.key(path)) + 1;
    const last = this.value(path).to - 1;
    return this.change({ from, to: this.source.indexOf("\n", last) + 1 }, "");
  }

  /** Puts a line before the one of a key, with the indentation of the key. */
  before(path: Path, line: string): this {
    const at = this.key(path);
    const indent = at - (this.source.lastIndexOf("\n", at) + 1);
    return this.change({ from: at, to: at }, `${line}\n${" ".repeat(indent)}`);
  }

  change({ from, to }: { from: number; to: number }, text: string): this {
    this.#changes.push({ from, to, text });
    return this;
  }

  /** The text with all changes made. */
  toString(): string {
    return [...this.#changes]
      .sort((a, b) => b.from - a.from)
      .reduce((text, { from, to, text: instead }) => text.slice(0, from) + instead + text.slice(to), this.source);
  }

  /** Line and column, from 1. */
  static place(source: string, offset: number): { line: number; column: number } {
    const lines = source.slice(0, offset).split("\n");
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }
}
