import type { LinksFunction, MetaFunction } from "@remix-run/node";
import {
  Link,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ShouldRevalidateFunction } from "@remix-run/react";
import type { ReactNode } from "react";
import { doorsOf } from "#app/core/access/doors.ts";
import type { DoorName } from "#app/core/access/doors.ts";
import { seatOf } from "#app/core/access/seat.ts";
import { LANGUAGES } from "#app/core/text/text.ts";
import type { Language } from "#app/core/text/text.ts";
import { paths } from "#app/paths.ts";
import { choicesIn } from "#app/platform/choices.ts";
import { open } from "#app/platform/guard.server.ts";
import { unreadCount } from "#app/platform/notices/own.server.ts";
import { Bell } from "#app/ui/bell.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { ChoiceForm } from "#app/ui/choice-form.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Fold } from "#app/ui/fold.tsx";
import { Masthead } from "#app/ui/masthead.tsx";
import { useNonce } from "#app/ui/nonce.ts";
import { useReference } from "#app/ui/reference.ts";
import seal from "#app/ui/seal.svg?url";
import { SealMark } from "#app/ui/seal-mark.tsx";
import theme from "#app/ui/theme.css?url";
import { kindOfTrouble } from "#app/ui/trouble-kind.ts";
import { Trouble } from "#app/ui/trouble.tsx";
import { CATALOGUE } from "#app/words/catalogue.ts";
import { chooseLanguage, languageTag } from "#app/words/choose-language.ts";
import { ReaderProvider, useReader } from "#app/words/reader.tsx";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: theme },
];

export const loader = open(async ({ me, request, services }) => {
  const choices = choicesIn(request.headers.get("Cookie"));
  return {
    language: chooseLanguage({
      preference: me?.language ?? null,
      cookie: choices.language,
      acceptLanguage: request.headers.get("Accept-Language"),
    }),
    theme: me ? me.theme : choices.theme,
    timeZone: services.env.bankTz,
    person: me && { nameZh: me.nameZh, nameEn: me.nameEn, doors: doorsOf(me, seatOf(me, me.seat)), unread: await unreadCount(services, me) },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const { shell } = CATALOGUE[data?.language ?? "zh"];
  return [{ title: error ? `${shell[kindOfTrouble(error)].title} · ${shell.product}` : shell.product }];
};

/** What frames a page changes by posts (signing in and out, preferences) and when a session has ended; what the bell counts, also from page to page. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, currentUrl, nextUrl }) =>
  formMethod === "POST" || nextUrl.pathname === paths.signIn() || nextUrl.pathname !== currentUrl.pathname;

/** A page may ask for no head of its own (`handle.bare`), as the player does, for no foot either, and for another icon in its tab. */
type Handle = { bare?: boolean; foot?: boolean; icon?: string } | undefined;

/** Remix types a route's handle as unknown; ours is this. */
function useHandles(): Handle[] {
  return useMatches().map((match) => match.handle as Handle);
}

function useFrame() {
  // Undefined where the loader of the root itself failed.
  return useRouteLoaderData<typeof loader>("root") ?? { language: "zh" as const, theme: null, timeZone: "UTC", person: null };
}

export function Layout({ children }: { children: ReactNode }) {
  const frame = useFrame();
  const nonce = useNonce();
  const reference = useReference();
  const icon = useHandles().find((handle) => handle?.icon)?.icon ?? seal;
  return (
    <html lang={languageTag(frame.language)} data-theme={frame.theme ?? undefined} data-reference={reference}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={frame.theme ?? "light dark"} />
        <Meta />
        <Links />
        <link rel="icon" href={icon} type="image/svg+xml" />
      </head>
      <body>
        <ReaderProvider language={frame.language} timeZone={frame.timeZone}>
          {children}
        </ReaderProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const handles = useHandles();
  const bare = handles.some((handle) => handle?.bare);
  const footless = handles.some((handle) => handle?.foot === false);
  const { t } = useReader();
  return (
    <>
      <a
        href="#content"
        className="sr-only bg-sheet px-4 py-3 focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:z-40 focus:border focus:border-ink"
      >
        {t("shell.skip")}
      </a>
      {!bare && <Head />}
      <Outlet />
      {bare && !footless && <Foot />}
    </>
  );
}

/** Where each door leads, and the beginnings of what lies behind it; home has nothing behind it but itself. */
const DOORWAYS: Record<DoorName, { to: string; within: readonly string[] }> = {
  home: { to: paths.home(), within: [paths.home()] },
  visits: { to: paths.visits(), within: [paths.visits()] },
  reviews: { to: paths.reviews(), within: [paths.reviews(), paths.campaigns(), paths.hearings(), paths.scorecards()] },
  branch: { to: paths.branch(), within: [paths.branch(), "/results", paths.actions(), paths.pools()] },
  boards: { to: paths.boards("people"), within: ["/boards", paths.outside(), paths.periods(), paths.honours(), paths.incentives(), paths.statement()] },
  scenarios: { to: paths.scenarios(), within: [paths.scenarios(), paths.drafts()] },
  facts: { to: paths.facts(), within: [paths.facts()] },
  team: { to: paths.team(), within: [paths.team(), "/assignments"] },
  system: { to: paths.system(), within: [paths.system()] },
  drills: { to: paths.drills(), within: [paths.drills(), "/sittings"] },
  progress: { to: paths.progress(), within: [paths.progress(), paths.records()] },
  handbook: { to: paths.handbook(), within: [paths.handbook()] },
};

function Head() {
  const { t } = useReader();
  const { person } = useFrame();
  const doors = person?.doors.map((name) => ({ ...DOORWAYS[name], label: t(`shell.nav.${name}`) })) ?? [];
  const brand = (
    <Link to={paths.home()} className="inline-flex items-center gap-3">
      <SealMark characters={CATALOGUE.zh.shell.product} />
      <span className="font-serif text-lead font-semibold">{t("shell.product")}</span>
    </Link>
  );
  return <Masthead brand={brand} navLabel={t("shell.nav.label")} doors={doors} aside={<Settings />} />;
}

function Settings() {
  const { t, language } = useReader();
  const { person } = useFrame();
  const { key } = useLocation();
  const name = person && (language === "zh" ? person.nameZh : person.nameEn);
  // Beside many doors the name has no room; then it stands in the menu.
  const crowded = (person?.doors.length ?? 0) > 5;
  return (
    <div className="flex shrink-0 items-center gap-4 md:gap-6">
      {name && <span className={classNames("hidden text-ui text-quiet md:inline", crowded && "lg:hidden")}>{name}</span>}
      {person && <Notices unread={person.unread} />}
      <Fold key={key} label={t("shell.account.menu")}>
        {name && <p className={classNames("mb-2 border-b border-line pb-2 font-semibold md:hidden", crowded && "lg:block")}>{name}</p>}
        <Choices />
        {person && (
          <form method="post" action={paths.signOut()} className="mt-3 border-t border-line pt-3">
            <button type="submit" className="min-h-11 text-ui underline-offset-4 hover:underline">
              {t("shell.account.signOut")}
            </button>
          </form>
        )}
      </Fold>
    </div>
  );
}

function Notices({ unread }: { unread: number }) {
  const { t } = useReader();
  const { pathname } = useLocation();
  const many = { shown: t("notices.many", { count: 99 }), said: t("notices.bellMany", { count: 99 }) };
  const few = { shown: String(unread), said: t("notices.bellUnread", { count: unread }) };
  const count = unread === 0 ? null : unread > 99 ? many : few;
  return <Bell to={paths.notices()} label={t("notices.bell")} count={count} isHere={pathname === paths.notices()} />;
}

function Foot() {
  return (
    <footer className="no-print border-t border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap gap-x-10 px-4 py-2 lg:px-8">
        <Choices />
      </div>
    </footer>
  );
}

function Choices() {
  const { t, language } = useReader();
  const { theme } = useFrame();
  const { pathname, search } = useLocation();
  const form = { action: paths.preferences(), back: pathname + search };
  const languages = LANGUAGES.map((value) => ({ value, label: t(`shell.language.${value}`), lang: languageTag(value) }));
  const themes = (["system", "light", "dark"] as const).map((value) => ({ value, label: t(`shell.theme.${value}`) }));
  return (
    <>
      <ChoiceForm {...form} name="language" label={t("shell.language.label")} choices={languages} current={language} />
      <ChoiceForm {...form} name="theme" label={t("shell.theme.label")} choices={themes} current={theme ?? "system"} />
    </>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { t, language } = useReader();
  const reference = useReference();
  const { pathname, search } = useLocation();
  const kind = kindOfTrouble(error);
  const saying = (each: Language) => {
    const { title, said } = CATALOGUE[each].shell[kind];
    return { lang: languageTag(each), title, said };
  };
  // What the reader's language is may be just what could not be found out, so a failure speaks both.
  const languages = kind === "trouble" ? [language, ...LANGUAGES.filter((each) => each !== language)] : [language];
  return (
    <>
      <Head />
      <Trouble
        sayings={languages.map(saying)}
        reference={kind === "trouble" && reference ? t("shell.trouble.reference", { reference }) : null}
      >
        {kind === "offline" ? (
          <a href={pathname + search} className={buttonClass("primary")}>
            {t("shell.offline.retry")}
          </a>
        ) : (
          <Link to={paths.home()} className={buttonClass("primary")}>
            {t("shell.trouble.home")}
          </Link>
        )}
      </Trouble>
    </>
  );
}
