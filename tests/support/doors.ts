import type { LoaderFunctionArgs } from "@remix-run/node";

/** A loader or action as it is found, which may have been made without a deed. */
type AnyDoor = ((args: LoaderFunctionArgs) => Promise<unknown>) & { readonly deed?: string };

export type FoundDoor = { readonly name: string; readonly method: "GET" | "POST"; readonly path: string; readonly door: AnyDoor };
type Entry = { path?: string; file: string; children?: Entry[]; frame?: string };
type Module = { loader?: AnyDoor; action?: AnyDoor; default?: unknown };

export type FoundRoute = {
  readonly file: string;
  readonly isPage: boolean;
  readonly doors: readonly FoundDoor[];
  /** The file of the route it is shown inside of, whose loader runs with its own. */
  readonly frame: string | null;
};

/** Every route of the product with its loader and action, read from the route table itself. */
export async function findRoutes(): Promise<FoundRoute[]> {
  // The paths are computed because only the framework imports routes.
  const table = (await import(/* @vite-ignore */ fileOf("routes.ts"))) as { default: Entry[] };
  const root: Entry = { path: "", file: "root.tsx" };
  return Promise.all([root, ...flat(table.default)].map(routeOf));
}

async function routeOf({ path = "", file, frame }: Entry): Promise<FoundRoute> {
  const module = (await import(/* @vite-ignore */ fileOf(file))) as Module;
  const address = `/${path.replace(/:\w+/g, "x").replace("*", "nowhere")}`;
  // The root frames every page and has no address of its own.
  const name = file === "root.tsx" ? "root" : `/${path}`;
  const loader = module.loader && { name: `GET ${name}`, method: "GET" as const, path: address, door: module.loader };
  const action = module.action && { name: `POST ${name}`, method: "POST" as const, path: address, door: module.action };
  return { file, frame: frame ?? null, isPage: module.default !== undefined, doors: [loader, action].filter((door) => door !== undefined) };
}

/** Children lie within their parent's address. */
function flat(entries: readonly Entry[], frame: Entry | null = null): Entry[] {
  return entries.flatMap((entry) => {
    const path = [frame?.path, entry.path].filter(Boolean).join("/");
    const found = { ...entry, path, ...(frame ? { frame: frame.file } : {}) };
    return [found, ...flat(entry.children ?? [], found)];
  });
}

function fileOf(file: string): string {
  return new URL(`../../app/${file}`, import.meta.url).pathname;
}
