import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach } from "vitest";
import { openLibrary } from "#app/library/library.server.ts";
import { publishLibrary } from "#app/library/publish.server.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";

const content = path.resolve(import.meta.dirname, "../../scenarios");

/** A folder of content of a test's own, the services whose library it is, and what may be done to it. */
export type ContentFolder = {
  readonly services: TestServices;
  /** The library as a new process would find it: nothing kept in memory. */
  reopen(): void;
  read(file: string): Promise<string>;
  edit(file: string, change: (source: string) => string): Promise<void>;
  move(from: string, to: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /** Adds another file of the library, as it is there. */
  add(file: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** Publishes what is new; says slug and version of what was, and the codes of what was refused. */
  publish(): Promise<string[]>;
};

/** Before each test a copy of some files of the library in a folder of its own, on a database of its own. */
export function contentFolder(files: readonly string[]): ContentFolder {
  let services: TestServices | undefined;
  let folder = "";
  const place = (file: string) => path.join(folder, file);
  const bring = async (from: string, to: string) => {
    await mkdir(path.dirname(to), { recursive: true });
    await cp(from, to);
  };
  const its = () => services ?? missing();

  beforeEach(async () => {
    services = await openTestServices();
    folder = await mkdtemp(path.join(tmpdir(), "counterpart-content-"));
    for (const file of files) await bring(path.join(content, file), place(file));
    openLibrary(services, folder);
  });
  afterEach(async () => {
    await services?.close();
    await rm(folder, { recursive: true });
  });

  return {
    get services() {
      return its();
    },
    reopen: () => void openLibrary(its(), folder),
    read: (file) => readFile(place(file), "utf8"),
    edit: async (file, change) => writeFile(place(file), change(await readFile(place(file), "utf8"))),
    move: (from, to) => rename(place(from), place(to)),
    copy: (from, to) => bring(place(from), place(to)),
    add: (file) => bring(path.join(content, file), place(file)),
    remove: (file) => rm(place(file)),
    publish: async () => {
      const { published, refused } = await publishLibrary(its());
      return [...published.map((it) => `${it.slug} ${it.version}`), ...refused.flatMap((it) => it.diagnostics.map(({ code }) => code))];
    },
  };
}

function missing(): never {
  throw new Error("The folder is there once a test runs");
}
