import type { Page } from "@playwright/test";

/** What a preparation has at hand: a page of the server, signed in as the one who will look. */
export type Scene = {
  readonly page: Page;
  /** What the server printed at its start. */
  readonly printed: string;
};

/** One page to look at; it is taken at both widths, in both languages and both themes. */
export type Shot = {
  /** First part of the file names. */
  readonly name: string;
  /** Account of the one who looks; null: nobody is signed in. */
  readonly as: string | null;
  /** Whose data: the demonstration bank, or an empty database. */
  readonly house?: "demonstration" | "empty";
  /** The address, or what brings about the state to look at and ends on its page. Runs once, before the pictures. */
  readonly at: string | ((scene: Scene) => Promise<void>);
  /** Only what the window shows: where something sticks to its edge, a picture of the whole page shows it in the middle. */
  readonly windowOnly?: boolean;
  /** What to do on the loaded page before the picture, e.g. opening a fold. */
  readonly then?: (page: Page) => Promise<void>;
};
