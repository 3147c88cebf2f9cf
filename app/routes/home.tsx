import { useLoaderData } from "@remix-run/react";
import type { Role } from "#app/core/access/grant.ts";
import { rolesOf, seatOf } from "#app/core/access/seat.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { AdminHome } from "#app/routes/home/admin.tsx";
import { EvaluatorHome } from "#app/routes/home/evaluator.tsx";
import { HrHome } from "#app/routes/home/hr.tsx";
import { ManagerHome } from "#app/routes/home/manager.tsx";
import { ReviewerHome } from "#app/routes/home/reviewer.tsx";
import { StaffHome } from "#app/routes/home/staff.tsx";
import { TrainerHome } from "#app/routes/home/trainer.tsx";
import { homeView } from "#app/routes/home/view.server.ts";
import type { HomeView } from "#app/routes/home/view.server.ts";
import { title } from "#app/routes/title.ts";
import { ChoiceForm } from "#app/ui/choice-form.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("home.title"));

export const loader = guarded("home.see", async ({ me, services }) => ({
  name: { zh: me.nameZh, en: me.nameEn },
  roles: rolesOf(me),
  home: await homeView(services, me, seatOf(me, me.seat)),
}));

export default function Home() {
  const { t, read } = useReader();
  const { name, roles, home } = useLoaderData<typeof loader>();
  return (
    <Page title={t("home.greeting", { name: read(name) })}>
      {roles.length > 1 && home.seat !== null && <Seats roles={roles} seat={home.seat} />}
      <Seated home={home} />
    </Page>
  );
}

/** For people of several roles: whose home this is, and the others. */
function Seats({ roles, seat }: { roles: readonly Role[]; seat: Role }) {
  const { t } = useReader();
  const choices = roles.map((role) => ({ value: role, label: t(`trade.role.${role}`) }));
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-5">
      <span aria-hidden className="text-note text-quiet">
        {t("home.seat.label")}
      </span>
      <ChoiceForm action={paths.seat()} name="role" label={t("home.seat.label")} choices={choices} current={seat} back={paths.home()} />
    </div>
  );
}

function Seated({ home }: { home: HomeView }) {
  switch (home.seat) {
    case "evaluator":
      return <EvaluatorHome home={home} />;
    case "reviewer":
      return <ReviewerHome home={home} />;
    case "manager":
      return <ManagerHome home={home} />;
    case "hr":
      return <HrHome home={home} />;
    case "trainer":
      return <TrainerHome home={home} />;
    case "admin":
      return <AdminHome home={home} />;
    case "staff":
    case null:
      return <StaffHome home={home} />;
  }
}
