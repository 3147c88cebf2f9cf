import { data, redirect } from "@remix-run/node";
import type { HeadersFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { claimFirstAdministrator, isClaimable } from "#app/people/first-administrator.server.ts";
import { open } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";
import { refusedEntry } from "#app/routes/refused-entry.ts";
import { title } from "#app/routes/title.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const text = z.string().max(1000);
const form = z.object({ account: text, nameZh: text, nameEn: text, password: text });
const empty = { account: "", nameZh: "", nameEn: "" };

/** Retry-After reaches plain forms too. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta = title((t) => t("signIn.welcome.title"));

export const loader = open(async ({ services, params }) => ({ valid: await isClaimable(services, params.token ?? "") }));

export const action = open(async ({ services, request, params }) => {
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" }, typed: empty }, { status: 400 });
  const claimed = await claimFirstAdministrator(services, { ...typed, token: params.token ?? "" });
  const { password: _unsaid, ...shown } = typed;
  if (!claimed.ok) return data({ problem: claimed.problem, typed: shown }, refusedEntry(claimed.problem));
  return redirect(paths.home(), { headers: { "Set-Cookie": claimed.value.cookie } });
});

export default function Welcome() {
  const { t } = useReader();
  const { valid } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-10 md:py-16 lg:px-8">
      <h1 className="font-serif text-display font-semibold">{t("signIn.welcome.title")}</h1>
      <p className="measure mt-3 text-body text-quiet">{t("signIn.welcome.lead")}</p>
      <div className="mt-8 max-w-md">
        {(refused ?? (!valid && { problem: { code: "link-invalid" } })) && (
          <Notice tone="bad" alert className="mb-6">
            <p>{problemSentence(t, refused?.problem ?? { code: "link-invalid" })}</p>
          </Notice>
        )}
        {valid && <ClaimForm typed={refused?.typed ?? empty} />}
      </div>
    </main>
  );
}

function ClaimForm({ typed }: { typed: typeof empty }) {
  const { t } = useReader();
  const every = { required: true, maxLength: 200 } as const;
  return (
    <Form method="post" className="space-y-6">
      <Field
        {...every}
        label={t("signIn.welcome.account")}
        hint={t("signIn.welcome.accountHint")}
        name="account"
        defaultValue={typed.account}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Field {...every} label={t("signIn.welcome.nameZh")} name="nameZh" defaultValue={typed.nameZh} />
      <Field
        {...every}
        label={t("signIn.welcome.nameEn")}
        hint={t("signIn.welcome.nameEnHint")}
        name="nameEn"
        defaultValue={typed.nameEn}
      />
      <Field
        {...every}
        label={t("signIn.welcome.password")}
        hint={t("signIn.welcome.passwordHint")}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={12}
      />
      <Button weight="primary" className="w-full md:w-auto">
        {t("signIn.welcome.submit")}
      </Button>
    </Form>
  );
}
