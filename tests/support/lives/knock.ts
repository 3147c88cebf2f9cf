import type { LoaderFunctionArgs } from "@remix-run/node";
import { findRoutes, type FoundDoor } from "#tests/support/doors.ts";
import type { TestServices } from "#tests/support/test-services.ts";

/** What a door said: where it sends one to, and what it answered otherwise. */
export type Answer = { readonly status: number; readonly location: string | null; readonly said: unknown; readonly response: Response | null };

export type Knock = {
  readonly cookie: string | null;
  readonly params: Readonly<Record<string, string>>;
  /** What stands behind the address. */
  readonly search?: string;
  /** A form, where it is posted. */
  readonly body?: Readonly<Record<string, string>>;
};

/** Every door of the product by its name. */
export async function allDoors(): Promise<ReadonlyMap<string, FoundDoor>> {
  return new Map((await findRoutes()).flatMap((route) => route.doors).map((door) => [door.name, door]));
}

/** Comes to a real loader or action as a browser does. What it throws besides answers is a fault, and thrown on. */
export async function knockAt(services: TestServices, { door, method, name }: FoundDoor, { cookie, params, search = "", body }: Knock): Promise<Answer> {
  // The root frames every page and has no address of its own.
  const path = (name === "GET root" ? "/" : name.slice(method.length + 1)).replace(/:(\w+)/g, (_, param: string) => encodeURIComponent(params[param] ?? "x"));
  // A page that asks by a script says so; it is told in numbers what a form is told by an address.
  const headers = { Accept: "application/json", ...(cookie === null ? {} : { Cookie: cookie }) };
  const request = new Request(`http://127.0.0.1:3000${path}${search}`, { method, headers, body: body ? new URLSearchParams(body) : null });
  const args: LoaderFunctionArgs = { request, params: { ...params }, context: { services, nonce: "n", requestId: "r", address: "192.0.2.7" } };
  const outcome = await door(args).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  if (!(outcome instanceof Response)) return { ...dataIn(outcome), location: null, response: null };
  const isJson = outcome.headers.get("Content-Type")?.startsWith("application/json") ?? false;
  return { status: outcome.status, location: outcome.headers.get("Location"), said: isJson ? await outcome.clone().json() : null, response: outcome };
}

/** Data with an answer's status around it, as Remix's `data()` makes it, or by itself. */
function dataIn(outcome: unknown): { status: number; said: unknown } {
  const around = outcome as { type?: string; data?: unknown; init?: { status?: number } | null } | null;
  return around?.type === "DataWithResponseInit" ? { status: around.init?.status ?? 200, said: around.data } : { status: 200, said: outcome };
}

/** The code of the problem that an answer tells, in its address or in what it says; null: it tells of none. */
export function troubleIn({ location, said }: Answer): string | null {
  if (location !== null) return new URL(location, "http://127.0.0.1:3000").searchParams.get("trouble");
  const problems = [said].flat().map((each) => (typeof each === "object" && each !== null && "problem" in each ? each.problem : null));
  const problem = problems.find((each) => each !== null);
  if (typeof problem === "string") return problem;
  return typeof problem === "object" && problem !== null && "code" in problem ? String(problem.code) : null;
}
