import { data, redirect } from "@remix-run/node";
import type { HeadersFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { demonstrationOffer } from "#app/people/demonstration.server.ts";
import { signIn } from "#app/people/sign-in.server.ts";
import { open } from "#app/platform/guard.server.ts";
import { redirectWithin } from "#app/platform/redirect.ts";
import { formOf } from "#app/routes/form.ts";
import { refusedEntry } from "#app/routes/refused-entry.ts";
import { title } from "#app/routes/title.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.object({ account: z.string().max(200), password: z.string().max(1000) });

/** Retry-After reaches plain forms too. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta = title((t) => t("signIn.title"));

export const loader = open(async ({ me, services, url }) => {
  if (me) throw redirect(redirectWithin(url.searchParams.get("redirectTo")));
  return { demonstration: await demonstrationOffer(services) };
});

export const action = open(async ({ me, services, request, url, address }) => {
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" }, account: "" }, { status: 400 });
  const signed = await signIn(services, { ...typed, address, former: me?.sessionHash ?? null });
  if (!signed.ok) return data({ problem: signed.problem, account: typed.account }, refusedEntry(signed.problem));
  return redirect(redirectWithin(url.searchParams.get("redirectTo")), { headers: { "Set-Cookie": signed.value.cookie } });
});

export default function SignIn() {
  const { t } = useReader();
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-10 md:grid md:grid-cols-2 md:gap-x-20 md:py-20 lg:px-8">
      <div>
        <h1 className="font-serif text-display font-semibold">{t("signIn.title")}</h1>
        <p className="measure mt-3 text-body text-quiet">{t("signIn.lead")}</p>
      </div>
      <Form method="post" className="mt-8 max-w-md space-y-6 md:col-start-2 md:row-span-2 md:mt-2">
        {refused && (
          <Notice tone="bad" alert>
            <p>{problemSentence(t, refused.problem)}</p>
          </Notice>
        )}
        <Field
          label={t("signIn.account")}
          name="account"
          defaultValue={refused?.account}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={200}
        />
        <Field label={t("signIn.password")} name="password" type="password" autoComplete="current-password" required maxLength={1000} />
        <Button weight="primary" className="w-full md:w-auto" aria-disabled={busy || undefined}>
          {t("signIn.submit")}
        </Button>
      </Form>
      <Demonstration />
    </main>
  );
}

/** Only where the server says that demonstration people may sign in. */
function Demonstration() {
  const { t, language } = useReader();
  const { demonstration } = useLoaderData<typeof loader>();
  if (!demonstration) return null;
  return (
    <section aria-labelledby="demonstration" className="mt-14 max-w-md text-ui md:col-start-1">
      <h2 id="demonstration" className="border-b border-line pb-2 font-semibold">
        {t("signIn.demonstration.title")}
      </h2>
      <p className="mt-2 text-quiet">
        {t("signIn.demonstration.said")} <code className="whitespace-nowrap text-ink">{demonstration.password}</code>
      </p>
      {demonstration.groups.map(({ use, accounts }) => (
        <div key={use} className="mt-5">
          <h3 className="text-quiet">{t(`signIn.demonstration.uses.${use}`)}</h3>
          <dl>
            {accounts.map((each) => (
              <div key={each.account} className="flex justify-between gap-4 border-b border-line py-1.5">
                <dt className="font-semibold">{each.account}</dt>
                <dd className="text-right text-quiet">{language === "zh" ? each.nameZh : each.nameEn}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
