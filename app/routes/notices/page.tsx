import { redirect } from "@remix-run/node";
import { Form, Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { ownNotices, readNotice, readNoticesUntil } from "#app/platform/notices/own.server.ts";
import { formOf } from "#app/routes/form.ts";
import { NoticeList } from "#app/routes/notices/list.tsx";
import { targetOf } from "#app/routes/notices/target.ts";
import { title } from "#app/routes/title.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

const form = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("open"), id: z.string() }),
  z.object({ deed: z.literal("read-all"), until: z.string().regex(/^\d{1,15}$/).transform(Number) }),
]);

export const meta = title((t) => t("notices.title"));

export const loader = guarded("notices.read", ({ me, services, url }) => ownNotices(services, me, url.searchParams.get("before")));

export const action = guarded("notices.read", async ({ me, services, request }) => {
  const typed = await formOf(request, form);
  if (!typed) throw refusal(400, "Bad Request");
  if (typed.deed === "read-all") {
    await readNoticesUntil(services, me, typed.until);
    return redirect(paths.notices());
  }
  const read = await readNotice(services, me, typed.id);
  if (!read.ok) throw refusal(404, "Not Found");
  return redirect(targetOf(read.value));
});

export default function Notices() {
  const { t } = useReader();
  const told = useLoaderData<typeof loader>();
  const { notices, older, unread } = told;
  const [asked] = useSearchParams();
  return (
    <Page title={t("notices.title")} lead={t("notices.lead")}>
      {notices.length > 0 ? (
        <>
          <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
            <Unread count={unread} />
            {unread > 0 && (
              <Form method="post" action={paths.notices()} className="no-print">
                <input type="hidden" name="until" value={told.asOf} />
                <Button name="deed" value="read-all">
                  {t("notices.readAll")}
                </Button>
              </Form>
            )}
          </div>
          <NoticeList notices={notices} />
          <p className="mt-4 text-note text-quiet">{t("notices.kept")}</p>
        </>
      ) : (
        <p className="measure mt-8 text-body">{t("notices.none")}</p>
      )}
      <p className="no-print mt-6 flex flex-wrap gap-3">
        {older !== null && (
          <Link to={paths.notices(older)} className={buttonClass("plain")}>
            {t("notices.older")}
          </Link>
        )}
        {asked.has("before") && (
          <Link to={paths.notices()} className={buttonClass("quiet")}>
            {t("notices.latest")}
          </Link>
        )}
      </p>
    </Page>
  );
}

function Unread({ count }: { count: number }) {
  const { t } = useReader();
  const said = count >= 100 ? t("notices.unreadMany", { count: 99 }) : t("notices.unread", { count });
  return (
    <p role="status" className="text-ui">
      {count > 0 ? said : t("notices.allRead")}
    </p>
  );
}
